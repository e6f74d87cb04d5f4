import * as v from "valibot";
import { client } from "../../src/records/client/client.ts";
import { isMuchOfCaseload } from "../../src/records/caseload.ts";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";
import { readAllMembers } from "./members.ts";
import { clientBucket, mayHold, type Bucket, type Member } from "./scope.ts";

/** What sharing clients otherwise takes from the people of the agency, counted over a whole push. */
export interface ClientTakings {
  clients: number;
  /** Of how many that the people have from whom much is taken. */
  of: number;
  /** The entries that take them. */
  entries: ReadonlySet<RecordId>;
}

const nothing: ClientTakings = { clients: 0, of: 0, entries: new Set() };

/**
 * How much of their caseloads these entries together take from people by sharing clients otherwise; nothing where it is
 * not much for anybody. One by one each of them would be a trifle.
 */
export async function clientsTaken(
  queries: Queries,
  desk: Desk,
  entries: readonly Entry[],
): Promise<ClientTakings> {
  const moves = movesOf(desk, entries);
  if (moves.length === 0) return nothing;
  const members = await readAllMembers(queries, desk.org);
  const taken = members
    .map((member) => ({ member, moves: moves.filter((move) => leaves(member, move)) }))
    .filter((one) => one.moves.length > 0);
  const caseloads = await readCaseloads(
    queries,
    desk.org,
    taken.map(({ member }) => member.id),
  );
  const much = taken
    .map((one) => ({ ...one, of: caseloads.get(one.member.id) ?? 0 }))
    .filter((one) => isMuchOfCaseload(one.moves.length, one.of));
  return {
    clients: much.reduce((sum, one) => sum + one.moves.length, 0),
    of: much.reduce((sum, one) => sum + one.of, 0),
    entries: new Set(much.flatMap((one) => one.moves.flatMap((move) => move.entries))),
  };
}

/** A client who lies elsewhere after the push, and the entries that say so. */
interface Move {
  from: Bucket;
  to: Bucket;
  entries: RecordId[];
}

function movesOf(desk: Desk, entries: readonly Entry[]): Move[] {
  const moves = new Map<RecordId, Move & { fields: object }>();
  for (const { id: entry, rows } of entries) {
    for (const row of rows) {
      const state = desk.stored.get(row.id);
      if (state?.kind !== "client") continue;
      const before = moves.get(row.id);
      const fields = fieldsAfter(row, before?.fields ?? state.body.fields);
      if (fields === null) continue;
      const to = clientBucket(row.id, fields);
      moves.set(row.id, {
        ...{ from: state.bucket, to, fields },
        entries: [...(before?.entries ?? []), entry],
      });
    }
  }
  return [...moves.values()];
}

// What does not fit is refused by the door itself. What somebody else changed meanwhile is merged there; here it is
// enough to know whom this one means to have her.
function fieldsAfter(row: EntryRow, standing: object) {
  if (row.kind !== "client" || "withdraw" in row) return null;
  const after = "put" in row ? row.put : { ...standing, ...row.patch };
  const read = v.safeParse(client.schema, after);
  return read.success ? read.output : null;
}

function leaves(member: Member, { from, to }: Move): boolean {
  return mayHold(member, from) && !mayHold(member, to);
}

async function readCaseloads(
  queries: Queries,
  org: RecordId,
  people: readonly RecordId[],
): Promise<Map<RecordId, number>> {
  if (people.length === 0) return new Map();
  const rows = await queries.query<{ person: RecordId; clients: number }>(
    `select a.person, count(*)::int as clients
       from access a join record r
         on r.org = a.org and r.bucket = a.bucket and r.collection = 'clients'
      where a.org = $1 and a.person = any($2::uuid[]) and a.until_seq is null
      group by a.person`,
    [org, people],
  );
  return new Map(rows.map(({ person, clients }) => [person, clients]));
}
