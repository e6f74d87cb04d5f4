import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { Desk, RecordState } from "./desk.ts";
import { reviewBucket, type Bucket } from "./scope.ts";

/** A row that lies elsewhere now because its client does: it leaves one bucket and goes out again in another. */
export interface MovedRow {
  id: RecordId;
  collection: CollectionName;
  rev: RecordId;
  from: string;
  to: Bucket;
}

/** The rows of moved clients that this push does not write anyway. */
export async function readMoved(queries: Queries, desk: Desk): Promise<MovedRow[]> {
  const moved = [...desk.touched].flatMap((id) => {
    const [was, is] = [desk.stored.get(id), desk.records.get(id)];
    const isMoved = was?.kind === "client" && is && was.bucket.id !== is.bucket.id;
    return isMoved ? [{ was, is }] : [];
  });
  const rows: MovedRow[] = [];
  for (const { was, is } of moved) rows.push(...(await rowsOf(queries, desk, was, is)));
  return rows;
}

async function rowsOf(
  queries: Queries,
  desk: Desk,
  was: RecordState,
  is: RecordState,
): Promise<MovedRow[]> {
  const [own, review] = [was.bucket.id, reviewBucket(was.bucket).id];
  // What lies in a person's own bucket does not move with the client.
  const rows = await queries.query<Omit<MovedRow, "from" | "to"> & { bucket: string }>(
    `select id, collection, rev, bucket, seq from record
      where org = $1 and client_id = $2 and bucket = $3 and collection <> 'inbox'
     union all
     select id, collection, rev, bucket, seq from record
      where org = $1 and bucket = $4 and collection = 'inbox' and client_id = $2
     order by seq`,
    [desk.org, is.id, own, review],
  );
  return rows
    .filter((row) => !desk.touched.has(row.id) && !desk.removed.has(row.id))
    .map(({ id, collection, rev, bucket }) => {
      const to = bucket === own ? is.bucket : reviewBucket(is.bucket);
      return { id, collection, rev, from: bucket, to };
    });
}
