import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Shelf } from "../../src/records/shelf.ts";

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

/**
 * Takes records away; answers those that were there, in the order of `ids`. PostgreSQL returns them as it finds them,
 * and their numbers must follow from what was pushed alone.
 */
export async function deleteRecords(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<ExitRow[]> {
  if (ids.length === 0) return [];
  const rows = await queries.query<ExitRow>(
    `delete from record where org = $1 and id = any($2::uuid[])
     returning id, collection, rev, bucket`,
    [org, ids],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
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
