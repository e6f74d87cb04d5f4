import type { Entry } from "../../src/records/entry.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { CollectionName } from "../../src/records/define-record.ts";
import { isKindName } from "../../src/records/registry.ts";
import type { Queries } from "../database/database.ts";
import { reviewItemId } from "./derived-id.ts";
import { versionKey, type Desk, type ParkedClaim, type RecordState } from "./desk.ts";
import type { Bucket } from "./scope.ts";

/** Reads everything that deciding these entries can need, in a fixed number of statements whatever their size. */
export async function loadDesk(
  queries: Queries,
  given: { org: RecordId; now: Instant; newId: NewId; entries: readonly Entry[] },
  authors: readonly RecordId[],
): Promise<Desk> {
  const { org, now, newId, entries } = given;
  const locked = [...lockedIds(entries)];
  const ids = [...locked, ...locked.map(reviewItemId)];
  const records = await readRecords(queries, org, ids);
  return {
    org,
    now,
    newId,
    settings: await readSettings(queries, org),
    asked: new Set(ids),
    stored: new Map(records),
    records,
    versions: await readVersions(queries, org, entries),
    lostBuckets: await readLostBuckets(queries, org, authors),
    claims: await readClaims(queries, org, locked),
    changes: [],
    newVersions: [],
    touched: new Set(),
    removed: new Set(),
    settled: [],
  };
}

/** The records that an entry changes or hangs on: what is locked. */
export function lockedIds(entries: readonly Entry[]): Set<RecordId> {
  const ids = new Set<RecordId>();
  for (const row of entries.flatMap((entry) => entry.rows)) {
    ids.add(row.id);
    if (row.clientId !== null) ids.add(row.clientId);
    if ("put" in row) addId(ids, row.put["referral"], row.put["record"]);
  }
  return ids;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Fields are not checked yet: only what has the shape of an id may reach a uuid column.
function addId(ids: Set<RecordId>, ...values: readonly unknown[]): void {
  for (const value of values) if (typeof value === "string" && idShape.test(value)) ids.add(value);
}

interface RecordRow {
  id: RecordId;
  collection: CollectionName;
  kind: string;
  client_id: RecordId | null;
  bucket: string;
  rev: RecordId;
  seq: bigint;
  due: number;
  body: RecordBody;
}

/** The records with these ids, each with its bucket. */
export async function readRecords(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<Map<RecordId, RecordState>> {
  const rows = await queries.query<RecordRow>(
    `select id, collection, kind, client_id, bucket, rev, seq, due, body
       from record where org = $1 and id = any($2::uuid[])`,
    [org, ids],
  );
  const buckets = await readBuckets(queries, org, [...new Set(rows.map((row) => row.bucket))]);
  return new Map(
    rows.flatMap((row) => {
      const { kind, client_id: clientId, bucket: bucketId, ...rest } = row;
      const bucket = buckets.get(bucketId);
      return isKindName(kind) && bucket
        ? [[row.id, { ...rest, kind, clientId, bucket }] as const]
        : [];
    }),
  );
}

/** The buckets with these ids. */
export async function readBuckets(
  queries: Queries,
  org: RecordId,
  ids: readonly string[],
): Promise<Map<string, Bucket>> {
  const rows = await queries.query<Bucket>(
    "select id, kind, sites, people from bucket where org = $1 and id = any($2::text[])",
    [org, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function readSettings(queries: Queries, org: RecordId): Promise<Settings | null> {
  const rows = await queries.query<{ body: RecordBody }>(
    `select r.body from agency a join record r on r.org = a.org and r.id = a.settings where a.org = $1`,
    [org],
  );
  // The door checks every record against its kind's schema before it is stored.
  return (rows[0]?.body.fields as Settings | undefined) ?? null;
}

async function readVersions(queries: Queries, org: RecordId, entries: readonly Entry[]) {
  const pairs = entries.flatMap((entry) =>
    entry.rows.flatMap((row) => [
      { id: row.id, rev: row.rev },
      ...(row.base === null ? [] : [{ id: row.id, rev: row.base }]),
    ]),
  );
  const rows = await queries.query<{ id: RecordId; rev: RecordId; body: RecordBody }>(
    `select v.id, v.rev, v.body
       from unnest($2::uuid[], $3::uuid[]) as wanted(id, rev)
       join record_version v on v.org = $1 and v.id = wanted.id and v.rev = wanted.rev`,
    [org, pairs.map((pair) => pair.id), pairs.map((pair) => pair.rev)],
  );
  return new Map(rows.map((row) => [versionKey(row.id, row.rev), row.body]));
}

async function readLostBuckets(queries: Queries, org: RecordId, authors: readonly RecordId[]) {
  const rows = await queries.query<{ person: RecordId; bucket: string }>(
    `select person, bucket from access
      where org = $1 and person = any($2::uuid[]) and until_seq is not null`,
    [org, authors],
  );
  const lost = new Map<RecordId, Set<string>>();
  for (const { person, bucket } of rows) {
    lost.set(person, (lost.get(person) ?? new Set()).add(bucket));
  }
  return lost;
}

async function readClaims(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<ParkedClaim[]> {
  return queries.query<ParkedClaim>(
    `select p.record, p.entry, p.rev, p.is_new as "isNew", e.author
       from parked_row p join entry e on e.org = p.org and e.id = p.entry
      where p.org = $1 and p.record = any($2::uuid[]) and e.state = 'parked'
      order by e.received_as`,
    [org, ids],
  );
}
