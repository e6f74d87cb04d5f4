import type { RecordId } from "../../src/records/fields.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Queries } from "../database/database.ts";
import type { ScopeChange } from "./access.ts";
import type { RecordState } from "./desk.ts";
import { readBuckets } from "./read-records.ts";
import { memberOf, readMembers } from "./members.ts";
import { onShelf, reviewBucket, sitesFollow, type Bucket, type Member } from "./scope.ts";

/**
 * Stores the buckets that these records lie in, where they are new or shared differently than before, and answers what
 * that changes about access. People whose own record is among the written ones change the buckets that follow them.
 */
export async function storeBuckets(
  queries: Queries,
  org: RecordId,
  written: readonly RecordState[],
  needed: readonly Bucket[],
  known: ReadonlyMap<string, Bucket>,
): Promise<ScopeChange> {
  const people = written.filter((state) => state.kind === "person");
  const byId = new Map([...needed, ...bucketsOfRestricted(written)].map((one) => [one.id, one]));
  const following = await readFollowing(queries, org, people);
  for (const bucket of following) byId.set(bucket.id, bucket);
  const unread = [...byId.keys()].filter((id) => !known.has(id));
  const stored = new Map([...known, ...(await readBuckets(queries, org, unread))]);
  const unsettled = [...byId.values()].filter((bucket) => {
    const was = stored.get(bucket.id);
    if (!was || following.includes(bucket)) return true;
    return sitesFollow(bucket) === null && !sameValue(bucket, was);
  });
  const followed = unsettled.map(sitesFollow).filter((id) => id !== null);
  const members =
    followed.length === 0 ? new Map<RecordId, Member>() : await readMembers(queries, org, followed);
  for (const { id, body } of people) members.set(id, memberOf(id, body));
  const filled = unsettled
    .map((bucket) => withSites(bucket, members))
    .filter((bucket) => !sameValue(bucket, stored.get(bucket.id)));
  await insertBuckets(queries, org, filled);
  return { buckets: filled.map(({ id }) => id), people: people.map(({ id }) => id) };
}

// A restricted client's twin and review buckets are shared differently when her own is.
function bucketsOfRestricted(written: readonly RecordState[]): Bucket[] {
  return written
    .filter((state) => state.kind === "client" && state.bucket.kind === "people")
    .flatMap(({ bucket }) => [reviewBucket(bucket), onShelf(bucket, "resting")]);
}

async function readFollowing(
  queries: Queries,
  org: RecordId,
  people: readonly RecordState[],
): Promise<Bucket[]> {
  if (people.length === 0) return [];
  const ids = people.flatMap(({ id }) => [
    `person:${id}`,
    `resting:person:${id}`,
    `review:person:${id}`,
  ]);
  return [...(await readBuckets(queries, org, ids)).values()];
}

function withSites(bucket: Bucket, members: ReadonlyMap<RecordId, Member>): Bucket {
  const person = sitesFollow(bucket);
  return person === null ? bucket : { ...bucket, sites: members.get(person)?.sites ?? [] };
}

async function insertBuckets(
  queries: Queries,
  org: RecordId,
  buckets: readonly Bucket[],
): Promise<void> {
  if (buckets.length === 0) return;
  await queries.query(
    `insert into bucket (org, id, kind, sites, people)
     select $1, b.* from json_to_recordset($2::json)
       as b(id text, kind text, sites json, people json)
     on conflict (org, id) do update set sites = excluded.sites, people = excluded.people`,
    [org, JSON.stringify(buckets)],
  );
}
