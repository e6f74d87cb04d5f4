import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { isKindName } from "../../src/records/registry.ts";
import type { Queries } from "../database/database.ts";
import type { RecordState } from "./desk.ts";
import { completeLines, type LineNote } from "./review-lines.ts";
import type { Bucket } from "./scope.ts";

interface RecordRow {
  id: RecordId;
  collection: CollectionName;
  kind: string;
  client_id: RecordId | null;
  bucket: string;
  rev: RecordId;
  seq: bigint;
  due: number;
  entry: RecordId | null;
  body: RecordBody | LineNote;
}

/** The agency's settings, beside the records that were asked for. */
const withSettings = `
  union all
  select r.id, r.collection, r.kind, r.client_id, r.bucket, r.rev, r.seq, r.due, r.entry, r.body
    from agency a join record r on r.org = a.org and r.id = a.settings where a.org = $1`;

/**
 * The records with these ids, each with its bucket. Buckets that are read, and the review buckets beside them, are added
 * to `known`, so that writing need not ask for them again.
 */
export async function readRecords(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
  known = new Map<string, Bucket>(),
  alsoSettings = false,
): Promise<Map<RecordId, RecordState>> {
  if (ids.length === 0 && !alsoSettings) return new Map();
  const rows = await queries.query<RecordRow>(
    `select id, collection, kind, client_id, bucket, rev, seq, due, entry, body
       from record where org = $1 and id = any($2::uuid[])${alsoSettings ? withSettings : ""}`,
    [org, ids],
  );
  const unknown = [...new Set(rows.map((row) => row.bucket))].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const wanted = unknown.flatMap((id) =>
      id.startsWith("review:") ? [id] : [id, `review:${id}`],
    );
    for (const [id, bucket] of await readBuckets(queries, org, wanted)) known.set(id, bucket);
  }
  const full = await completeLines(queries, org, rows);
  return new Map(
    full.flatMap((row) => {
      const { kind, client_id: clientId, bucket: bucketId, ...rest } = row;
      const bucket = known.get(bucketId);
      return isKindName(kind) && bucket
        ? [[row.id, { ...rest, kind, clientId, bucket, note: null }] as const]
        : [];
    }),
  );
}

/** The bodies of records that are only looked at. */
export async function readFields(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<{ id: RecordId; kind: string; body: RecordBody }[]> {
  if (ids.length === 0) return [];
  return queries.query<{ id: RecordId; kind: string; body: RecordBody }>(
    "select id, kind, body from record where org = $1 and id = any($2::uuid[])",
    [org, ids],
  );
}

/** The buckets with these ids. */
export async function readBuckets(
  queries: Queries,
  org: RecordId,
  ids: readonly string[],
): Promise<Map<string, Bucket>> {
  if (ids.length === 0) return new Map();
  const rows = await queries.query<Bucket>(
    "select id, kind, sites, people from bucket where org = $1 and id = any($2::text[])",
    [org, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
