import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Queries } from "../database/database.ts";
import { versionKey, type ParkedClaim, type RecordState } from "./desk.ts";

/** The versions that these entries name, as base or as their own, of records that are there. */
export async function readVersions(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
  records: ReadonlyMap<RecordId, RecordState>,
): Promise<Map<string, RecordBody>> {
  // A record that is not there has no versions that could matter: most rows of a day's work need no look.
  const named = entries
    .flatMap((entry) => entry.rows)
    .filter((row) => row.base !== null || records.has(row.id))
    .flatMap((row) =>
      [row.rev, ...(row.base === null ? [] : [row.base])].map((rev) => ({ id: row.id, rev })),
    );
  if (named.length === 0) return new Map();
  // Lateral with a limit: one look into the index for each, whatever the planner thinks of the table's size.
  const rows = await queries.query<{ id: RecordId; rev: RecordId; body: RecordBody }>(
    `select v.id, v.rev, v.body
       from unnest($2::uuid[], $3::uuid[]) as wanted(id, rev)
       cross join lateral (
         select id, rev, body from record_version
          where org = $1 and id = wanted.id and rev = wanted.rev limit 1) v`,
    [org, named.map(({ id }) => id), named.map(({ rev }) => rev)],
  );
  return new Map(rows.map((row) => [versionKey(row.id, row.rev), row.body]));
}

/** What stood before the version that stands now, of clients whom somebody wants to be shared differently. */
export async function readEarlier(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
  records: ReadonlyMap<RecordId, RecordState>,
): Promise<Map<RecordId, RecordBody>> {
  const wanted = entries
    .flatMap((entry) => entry.rows)
    .filter((row) => records.has(row.id) && mayGoBack(row));
  if (wanted.length === 0) return new Map();
  const rows = await queries.query<{ id: RecordId; body: RecordBody }>(
    `select distinct on (v.id) v.id, v.body
       from record r join record_version v on v.org = r.org and v.id = r.id and v.seq < r.seq
      where r.org = $1 and r.id = any($2::uuid[])
      order by v.id, v.seq desc`,
    [org, wanted.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

// Who is assigned, and what was decided: whoever changed it may undo that, and nothing else.
function mayGoBack(row: EntryRow): boolean {
  const said = "patch" in row ? row.patch : "put" in row ? row.put : {};
  if (row.kind === "authorization") return "decision" in said;
  return row.kind === "client" && "patch" in row && ("assigned" in said || "restricted" in said);
}

/** The last version before the one that stands that was decided or deleted, of authorizations to be taken away. */
export async function readLastSaid(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
  records: ReadonlyMap<RecordId, RecordState>,
): Promise<Map<RecordId, RecordBody>> {
  const wanted = entries
    .flatMap((entry) => entry.rows)
    .filter((row) => row.kind === "authorization" && "withdraw" in row && records.has(row.id));
  if (wanted.length === 0) return new Map();
  const rows = await queries.query<{ id: RecordId; body: RecordBody }>(
    `select distinct on (v.id) v.id, v.body
       from record r join record_version v on v.org = r.org and v.id = r.id and v.seq < r.seq
      where r.org = $1 and r.id = any($2::uuid[])
        and (v.withdrawn or v.body->'fields'->>'decision' is not null)
      order by v.id, v.seq desc`,
    [org, wanted.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The buckets that these people held once, by person. */
export async function readLostBuckets(
  queries: Queries,
  org: RecordId,
  people: readonly RecordId[],
): Promise<Map<RecordId, Set<string>>> {
  const rows = await queries.query<{ person: RecordId; bucket: string }>(
    `select person, bucket from access
      where org = $1 and person = any($2::uuid[]) and until_seq is not null`,
    [org, people],
  );
  const lost = new Map<RecordId, Set<string>>();
  for (const { person, bucket } of rows) {
    lost.set(person, (lost.get(person) ?? new Set()).add(bucket));
  }
  return lost;
}

/** The parked entries that would have brought these records, or a rev of them; oldest first. */
export async function readClaims(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<ParkedClaim[]> {
  if (ids.length === 0) return [];
  return queries.query<ParkedClaim>(
    `select p.record, p.entry, p.rev, p.is_new as "isNew", e.author
       from parked_row p join entry e on e.org = p.org and e.id = p.entry
      where p.org = $1 and p.record = any($2::uuid[]) and e.state = 'parked'
      order by e.received_as`,
    [org, ids],
  );
}
