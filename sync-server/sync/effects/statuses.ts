import type { RecordId } from "../../../src/records/fields.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import { currentStatus, type StatusChange } from "../../../src/records/referral/referral-status.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";

/** A status change and who said it. */
export interface SaidStatus {
  id: RecordId;
  author: RecordId;
  change: StatusChange;
}

/** How the referrals of some clients stand, with what this push says of them. */
export interface Statuses {
  of: (referral: RecordId) => SaidStatus | undefined;
  /** The same as it was before a change of this push. */
  before: (change: Change) => SaidStatus | undefined;
}

interface Word extends SaidStatus {
  /** Null for one of this push, which has no number yet. */
  seq: number | null;
}

/** Reads every status of the referrals of these clients that was not taken back. */
export async function readStatuses(
  queries: Queries,
  desk: Desk,
  clients: readonly (RecordId | null)[],
): Promise<Statuses> {
  const stored = await readStored(queries, desk, clients);
  // What each of them is in the end, in the order in which they get their numbers.
  const said = desk.changes.filter(
    ({ after }) => after.kind === "status-change" && desk.records.get(after.id) === after,
  );
  const changed = new Set(said.map(({ after }) => after.id));
  const standing = stored.filter(({ id }) => !changed.has(id));
  const lastOf = (referral: RecordId, fresh: readonly Change[]) =>
    currentStatus(
      [...standing, ...fresh.flatMap(wordOf)].filter(({ change }) => change.referral === referral),
    );
  return {
    of: (referral) => lastOf(referral, said),
    before: (change) => lastOf(statusOf(change.after.body).referral, earlier(said, change)),
  };
}

function earlier(said: readonly Change[], change: Change): readonly Change[] {
  return said.slice(0, Math.max(0, said.indexOf(change)));
}

function wordOf({ after }: Change): Word[] {
  if (after.body.withdrawn) return [];
  return [{ id: after.id, seq: null, author: after.body.author, change: statusOf(after.body) }];
}

async function readStored(
  queries: Queries,
  desk: Desk,
  clients: readonly (RecordId | null)[],
): Promise<Word[]> {
  const rows = await queries.query<{ id: RecordId; seq: bigint; body: RecordBody }>(
    `select id, seq, body from record
      where org = $1 and client_id = any($2::uuid[]) and kind = 'status-change' and not withdrawn
        and collection <> 'inbox'`,
    [desk.org, [...new Set(clients)]],
  );
  return rows.map(({ id, seq, body }) => ({
    ...{ id, seq: Number(seq), author: body.createdBy, change: statusOf(body) },
  }));
}

function statusOf(body: RecordBody): StatusChange {
  // The schema of status changes was checked before it came here.
  return body.fields as StatusChange;
}
