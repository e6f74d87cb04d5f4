import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { readAllMembers } from "./members.ts";
import { liesOnTablet, type Bucket, type Member } from "./scope.ts";

/** What changed about scope in a transaction: buckets new or differently shared, people new or changed. */
export interface ScopeChange {
  buckets: readonly string[];
  people: readonly RecordId[];
}

interface Holding {
  person: RecordId;
  bucket: string;
}

/**
 * Brings access up to what `liesOnTablet` says, after buckets or people changed; runs under the agency's head lock, in the
 * transaction of the change. `at` is a number of its own: what is gained or lost is gained or lost there. `isMeant`
 * marks losses that came through the door, where whoever takes much is asked for the number.
 */
export async function refreshAccess(
  queries: Queries,
  org: RecordId,
  at: bigint,
  changed: ScopeChange,
  isMeant: boolean,
): Promise<void> {
  const members = await readAllMembers(queries, org);
  const buckets = await readConcerned(queries, org, changed);
  const open = await readOpen(queries, org, changed);
  const wanted = holdings(members, buckets, changed);
  const isOpen = new Set(open.map(keyOf));
  const isWanted = new Set(wanted.map(keyOf));
  const gained = wanted.filter((holding) => !isOpen.has(keyOf(holding)));
  const lost = open.filter((holding) => !isWanted.has(keyOf(holding)));
  if (gained.length > 0) {
    await queries.query(
      `insert into access (org, person, bucket, from_seq)
       select $1, person, bucket, $2 from unnest($3::uuid[], $4::text[]) as gained(person, bucket)`,
      [org, at, gained.map(({ person }) => person), gained.map(({ bucket }) => bucket)],
    );
  }
  if (lost.length > 0) {
    await queries.query(
      `update access a set until_seq = $2, is_meant = $5
         from unnest($3::uuid[], $4::text[]) as lost(person, bucket)
        where a.org = $1 and a.person = lost.person and a.bucket = lost.bucket
          and a.until_seq is null`,
      [org, at, lost.map(({ person }) => person), lost.map(({ bucket }) => bucket), isMeant],
    );
  }
}

function keyOf({ person, bucket }: Holding): string {
  return `${person} ${bucket}`;
}

// Everyone for a changed bucket; every bucket for a changed person.
function holdings(
  members: readonly Member[],
  buckets: readonly Bucket[],
  changed: ScopeChange,
): Holding[] {
  const newBuckets = new Set(changed.buckets);
  const newPeople = new Set(changed.people);
  return buckets.flatMap((bucket) =>
    members
      .filter((person) => newBuckets.has(bucket.id) || newPeople.has(person.id))
      .filter((person) => liesOnTablet(person, bucket))
      .map((person) => ({ person: person.id, bucket: bucket.id })),
  );
}

function readConcerned(queries: Queries, org: RecordId, changed: ScopeChange): Promise<Bucket[]> {
  const isEvery = changed.people.length > 0;
  return queries.query<Bucket>(
    `select id, kind, sites, people from bucket where org = $1 and ($2 or id = any($3::text[]))`,
    [org, isEvery, changed.buckets],
  );
}

function readOpen(queries: Queries, org: RecordId, changed: ScopeChange): Promise<Holding[]> {
  return queries.query<Holding>(
    `select person, bucket from access
      where org = $1 and until_seq is null
        and (bucket = any($2::text[]) or person = any($3::uuid[]))`,
    [org, changed.buckets, changed.people],
  );
}
