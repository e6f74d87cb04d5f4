import type { CollectionName } from "../../src/records/define-record.ts";
import { dayNumber } from "../../src/records/days.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Shelf } from "../../src/records/shelf.ts";
import type { RecordState } from "./desk.ts";
import { kindNamed } from "./kinds.ts";

/** A record on its way out of a bucket. */
export interface ExitRow {
  id: RecordId;
  collection: CollectionName;
  rev: RecordId;
  bucket: string;
}

/** Locks the agency's row until the transaction ends and answers its last number: commit order is number order. */
export async function lockHead(queries: Queries, org: RecordId): Promise<bigint> {
  const rows = await queries.query<{ head: bigint }>(
    "select head from agency where org = $1 for update",
    [org],
  );
  const head = rows[0]?.head;
  if (head === undefined) throw new Error("a change was made for an agency that does not exist");
  return head;
}

export async function setHead(queries: Queries, org: RecordId, head: bigint): Promise<void> {
  await queries.query("update agency set head = $2 where org = $1", [org, head]);
}

/**
 * Writes the current versions in one statement. Each column travels as one list, and the bodies as one JSON list that is
 * taken apart without being read again: a row as a JSON object is read three times on its way in.
 */
export async function upsertRecords(
  queries: Queries,
  org: RecordId,
  states: readonly RecordState[],
  seqs: ReadonlyMap<RecordId, bigint>,
): Promise<void> {
  if (states.length === 0) return;
  await queries.query(
    `insert into record
       (org, id, collection, kind, client_id, bucket, rev, seq, day, due, entry, withdrawn, body)
     select $1, r.* from rows from (
       unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::bigint[],
              $9::int[], $10::int[], $11::uuid[], $12::boolean[]),
       json_array_elements($13::json)) as r
     on conflict (org, id) do update set
       bucket = excluded.bucket, rev = excluded.rev, seq = excluded.seq, day = excluded.day,
       due = excluded.due, entry = excluded.entry, withdrawn = excluded.withdrawn, body = excluded.body`,
    [
      org,
      states.map((state) => state.id),
      states.map((state) => state.collection),
      states.map((state) => state.kind),
      states.map((state) => state.clientId),
      states.map((state) => state.bucket.id),
      states.map((state) => state.rev),
      states.map((state) => String(seqs.get(state.id))),
      states.map((state) => String(dayOf(state))),
      states.map((state) => String(state.due)),
      states.map((state) => state.entry),
      states.map((state) => String(state.body.withdrawn !== null)),
      JSON.stringify(states.map((state) => state.note ?? state.body)),
    ],
  );
}

function dayOf(state: RecordState): number {
  const day = kindNamed(state.kind)?.day(state.body.fields) ?? null;
  return day === null ? 0 : dayNumber(day);
}

/** A version on its way into the history; `seq` is null for one that never stood. */
export interface VersionRow {
  id: RecordId;
  rev: RecordId;
  seq: bigint | null;
  entry: RecordId | null;
  body: RecordBody;
}

export async function insertVersions(
  queries: Queries,
  org: RecordId,
  versions: readonly VersionRow[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ seq, body, ...rest }) => ({
    ...rest,
    seq: seq === null ? null : String(seq),
    author: body.author,
    withdrawn: body.withdrawn !== null,
    body,
  }));
  // A version that was kept when its entry was put right may come again with the entry itself.
  await queries.query(
    `insert into record_version (org, id, rev, seq, entry, author, withdrawn, body)
     select $1, v.* from json_to_recordset($2::json) as v(
       id uuid, rev uuid, seq bigint, entry uuid, author uuid, withdrawn boolean, body json)
     on conflict do nothing`,
    [org, JSON.stringify(rows)],
  );
}

export async function deleteRecords(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<ExitRow[]> {
  if (ids.length === 0) return [];
  return queries.query<ExitRow>(
    `delete from record where org = $1 and id = any($2::uuid[])
     returning id, collection, rev, bucket`,
    [org, ids],
  );
}

export async function insertExits(
  queries: Queries,
  org: RecordId,
  exits: readonly (ExitRow & { seq: bigint })[],
): Promise<void> {
  if (exits.length === 0) return;
  await queries.query(
    `insert into exit (org, bucket, collection, seq, id, rev)
     select $1, e.* from json_to_recordset($2::json)
       as e(bucket text, collection text, seq bigint, id uuid, rev uuid)`,
    [org, JSON.stringify(exits.map((exit) => ({ ...exit, seq: String(exit.seq) })))],
  );
}

export async function moveRecords(
  queries: Queries,
  org: RecordId,
  moved: readonly { id: RecordId; bucket: string; seq: bigint }[],
): Promise<void> {
  if (moved.length === 0) return;
  await queries.query(
    `update record r set bucket = m.bucket, seq = m.seq
       from unnest($2::uuid[], $3::text[], $4::bigint[]) as m(id, bucket, seq)
      where r.org = $1 and r.id = m.id`,
    [
      org,
      moved.map(({ id }) => id),
      moved.map(({ bucket }) => bucket),
      moved.map(({ seq }) => String(seq)),
    ],
  );
}

/** Says on clients' own rows where their casework lies. */
export async function shelveClients(
  queries: Queries,
  org: RecordId,
  shelved: readonly { id: RecordId; shelf: Shelf; seq: bigint }[],
): Promise<void> {
  if (shelved.length === 0) return;
  await queries.query(
    `update record r set shelf = nullif(s.shelf, 'open'), seq = s.seq
       from unnest($2::uuid[], $3::text[], $4::bigint[]) as s(id, shelf, seq)
      where r.org = $1 and r.id = s.id`,
    [
      org,
      shelved.map(({ id }) => id),
      shelved.map(({ shelf }) => shelf),
      shelved.map(({ seq }) => String(seq)),
    ],
  );
}
