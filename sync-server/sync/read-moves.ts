import type { RecordId } from "../../src/records/fields.ts";
import type { CollectionName } from "../../src/records/define-record.ts";
import type { Shelf } from "../../src/records/shelf.ts";
import type { Queries } from "../database/database.ts";
import type { Desk, RecordState } from "./desk.ts";
import { competingItemId, reviewItemId } from "./derived-id.ts";
import { memberOf, readMembers } from "./members.ts";
import { readBuckets } from "./read-records.ts";
import {
  onShelf,
  personBucket,
  personOf,
  reviewBucket,
  type Bucket,
  type Member,
} from "./scope.ts";

/** Where a client is as the desk will leave her. */
export interface Whereabouts {
  bucket: Bucket;
  shelf: Shelf;
}

/** A row that may move with its client. */
export interface Row {
  id: RecordId;
  collection: CollectionName;
  rev: RecordId;
  clientId: RecordId;
  bucket: string;
}

export type Members = ReadonlyMap<RecordId, Member>;

/** Everything that was recorded for these clients. */
export function readCasework(
  queries: Queries,
  desk: Desk,
  clients: readonly RecordId[],
): Promise<Row[]> {
  if (clients.length === 0) return Promise.resolve([]);
  return queries.query<Row>(
    `select id, collection, rev, bucket, client_id as "clientId", seq from record
      where org = $1 and client_id = any($2::uuid[]) and collection <> 'inbox' and kind <> 'client'
      order by seq`,
    [desk.org, clients],
  );
}

/** What people keep to themselves, and where its clients are. */
export async function readKept(queries: Queries, desk: Desk, people: readonly RecordId[]) {
  if (people.length === 0) return { rows: [], of: new Map<RecordId, Whereabouts>() };
  const own = people.map((person) => personBucket(person));
  const buckets = [...own, ...own.map((bucket) => onShelf(bucket, "resting"))];
  const rows = await queries.query<Row & { place: string; shelf: Shelf | null }>(
    `select r.id, r.collection, r.rev, r.bucket, r.client_id as "clientId", r.seq,
            c.bucket as place, w.shelf
       from record r
       join record c on c.org = r.org and c.id = r.client_id
       left join client_rest w on w.org = r.org and w.client = r.client_id
      where r.org = $1 and r.bucket = any($2::text[]) and r.collection = 'casework'
      order by r.seq`,
    [desk.org, buckets.map(({ id }) => id)],
  );
  const places = await readBuckets(queries, desk.org, [...new Set(rows.map(({ place }) => place))]);
  const of = new Map<RecordId, Whereabouts>();
  for (const { clientId, place, shelf } of rows) {
    const bucket = desk.records.get(clientId)?.bucket ?? places.get(place);
    if (bucket) of.set(clientId, { bucket, shelf: shelf ?? "open" });
  }
  return { rows, of };
}

/** The lines in Review about clients who are shared differently now, each with the bucket it lies in. */
export async function readLines(
  queries: Queries,
  desk: Desk,
  changed: ReadonlyMap<RecordId, Whereabouts>,
  casework: readonly Row[],
) {
  const clients = [...changed.keys()].filter(
    (id) => desk.stored.get(id)?.bucket.id !== desk.records.get(id)?.bucket.id,
  );
  if (clients.length === 0) return { rows: [], of: () => undefined };
  const was = clients.flatMap((id) => desk.stored.get(id) ?? []);
  const kept = casework.filter(({ bucket }) => personOf({ id: bucket }) !== null);
  const rows = await queries.query<Row>(
    `select id, collection, rev, bucket, client_id as "clientId", seq from record
      where org = $1 and bucket = any($2::text[]) and collection = 'inbox'
        and client_id = any($3::uuid[])
     union all
     select id, collection, rev, bucket, client_id, seq from record
      where org = $1 and id = any($4::uuid[]) and bucket like 'review:kept:%'
     order by seq`,
    [
      desk.org,
      [...new Set(was.map(({ bucket }) => reviewBucket(bucket).id))],
      clients,
      kept.flatMap(({ id }) => [reviewItemId(id), competingItemId(id)]),
    ],
  );
  const ids = [...new Set(rows.map(({ bucket }) => bucket))];
  const buckets = await readBuckets(queries, desk.org, ids);
  return { rows, of: (row: Row) => buckets.get(row.bucket) };
}

/** Those who keep what moves, or is written, to themselves; as they will be. */
export async function readMakers(
  queries: Queries,
  desk: Desk,
  rows: readonly Row[],
): Promise<Members> {
  const written = [...desk.touched].flatMap((id) => desk.records.get(id) ?? []);
  const casework = written.filter(({ collection }) => collection === "casework");
  const touched = casework.map(({ bucket }) => bucket.id);
  const buckets = [...rows.map(({ bucket }) => bucket), ...touched];
  const makers = new Set(buckets.flatMap((id) => personOf({ id }) ?? []));
  if (makers.size === 0) return new Map();
  const members = await readMembers(queries, desk.org, [...makers]);
  for (const id of makers) {
    const state: RecordState | undefined = desk.records.get(id);
    if (state?.kind === "person") members.set(id, memberOf(id, state.body));
  }
  return members;
}
