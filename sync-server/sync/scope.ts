import { createHash } from "node:crypto";
import type { Role } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Client } from "../../src/records/client/client.ts";
import { isOnTablets, shelves, type Shelf } from "../../src/records/shelf.ts";

/**
 * Scope: every record lies in exactly one bucket, and `mayHold` alone says whose a bucket is. Pull, pokes, writes,
 * totals and digests all follow from the two.
 */
export interface Bucket {
  /**
   * Follows from who shares it: `sites:…`, `person:…`, `people:…`, `review:…`, `agency`, `office`; for a twin, its
   * shelf comes before.
   */
  id: string;
  kind: "agency" | "sites" | "person" | "people" | "office";
  /** The sites that share it; for a person's bucket, her own sites. */
  sites: readonly RecordId[];
  /** The people it is for. */
  people: readonly RecordId[];
}

/** What scope needs to know of a person. */
export interface Member {
  id: RecordId;
  role: Role;
  sites: readonly RecordId[];
  active: boolean;
}

/** THE scope rule: whose a bucket is, to read and to write. A twin is whose its bucket is. */
export function mayHold(person: Member, bucket: Bucket): boolean {
  if (!person.active || !hasTablet(person.role)) return false;
  if (bucket.id.startsWith("review:") && person.role !== "supervisor") return false;
  switch (bucket.kind) {
    case "agency":
      return true;
    case "person":
      return bucket.people.includes(person.id);
    case "people":
      return isCaseworker(person.role) && bucket.people.includes(person.id);
    case "sites":
      return isCaseworker(person.role) && person.sites.some((site) => bucket.sites.includes(site));
    case "office":
      return false;
  }
}

/** Partner users and program staff have no tablet: nothing is synced to them or taken from them. */
export function hasTablet(role: Role): boolean {
  return role === "worker" || role === "supervisor" || role === "administrator";
}

/** What of all that is hers lies on a person's tablets; the rest she asks the office for. */
export function liesOnTablet(person: Member, bucket: Bucket): boolean {
  return mayHold(person, bucket) && isOnTablets(shelfOf(bucket), person.role);
}

/** The bucket, or the twin of it, that is this shelf. Only what sites share is quiet: the rest has named people. */
export function onShelf(bucket: Bucket, shelf: Shelf): Bucket {
  const own = ownBucket(bucket);
  if (shelf === "open" || (shelf === "quiet" && own.kind !== "sites")) return own;
  return { ...own, id: `${shelf}:${own.id}` };
}

/** The bucket that this one is a twin of, or itself. */
export function ownBucket(bucket: Bucket): Bucket {
  return { ...bucket, id: ownId(bucket.id) };
}

export function ownId(id: string): string {
  return id.replace(/^(?:quiet|resting):/, "");
}

export function shelfOf({ id }: Pick<Bucket, "id">): Shelf {
  return shelves.find((shelf) => id.startsWith(`${shelf}:`)) ?? "open";
}

function isCaseworker(role: Role): boolean {
  return role === "worker" || role === "supervisor";
}

export const agencyBucket: Bucket = { id: "agency", kind: "agency", sites: [], people: [] };

/** Kept at the office, read by nobody's device: openings, for the audit. */
export const officeBucket: Bucket = { id: "office", kind: "office", sites: [], people: [] };

/** A client lies with the sites that share her, or, restricted, with the people assigned to her. */
export function clientBucket(
  id: RecordId,
  client: Pick<Client, "restricted" | "assigned" | "sites">,
): Bucket {
  if (client.restricted) {
    return { id: `people:${id}`, kind: "people", sites: [], people: client.assigned };
  }
  return sitesBucket(client.sites);
}

/** The bucket of a set of sites; the same set is always the same bucket. */
export function sitesBucket(sites: readonly RecordId[]): Bucket {
  const sorted = [...new Set(sites)].sort();
  const hash = createHash("sha256").update(sorted.join(",")).digest("hex").slice(0, 32);
  return { id: `sites:${hash}`, kind: "sites", sites: sorted, people: [] };
}

/** One person's own bucket: her notices, and what she keeps to herself. Her sites are filled in when it is stored. */
export function personBucket(person: RecordId, sites: readonly RecordId[] = []): Bucket {
  return { id: `person:${person}`, kind: "person", sites, people: [person] };
}

/** Whose own bucket, or its twin, this is. */
export function personOf({ id }: Pick<Bucket, "id">): RecordId | null {
  const own = ownId(id);
  return own.startsWith("person:") ? own.slice("person:".length) : null;
}

/** Where supervisors review what lies in a bucket; for a person's own bucket, the supervisors of her sites. */
export function reviewBucket(bucket: Bucket): Bucket {
  const own = ownBucket(bucket);
  const kind = own.kind === "person" ? "sites" : own.kind;
  return { ...own, id: `review:${own.id}`, kind };
}

/**
 * Where what a worker keeps to herself is reviewed: by the supervisors of those of her sites that share the client. It
 * does not follow her: her next supervisors have no part in it.
 */
export function keptReviewBucket(sites: readonly RecordId[]): Bucket {
  const { id, ...shared } = sitesBucket(sites);
  return { ...shared, id: `review:kept:${id}` };
}

/** The person whose sites a bucket takes over; null when its sites are its own. */
export function sitesFollow(bucket: Bucket): RecordId | null {
  const isPersonal = bucket.kind === "person" || bucket.id.startsWith("review:person:");
  return isPersonal ? (bucket.people[0] ?? null) : null;
}
