import type { RecordId } from "../../src/records/fields.ts";
import type { Client } from "../../src/records/client/client.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { KindName } from "../../src/records/registry.ts";
import type { RecordState } from "./desk.ts";
import {
  agencyBucket,
  clientBucket,
  keptReviewBucket,
  officeBucket,
  ownBucket,
  personBucket,
  reviewBucket,
  sitesBucket,
  type Bucket,
  type Member,
} from "./scope.ts";

/** What decides where a record lies. */
export interface Placed {
  id: RecordId;
  kind: KindName;
  clientId: RecordId | null;
  fields: AnyFields;
  /** Who made the record. */
  maker: Pick<Member, "id" | "sites">;
  /** Where it lies now; null for a new one. */
  current: Bucket | null;
}

/** The one bucket of a record (sync §5). Notices and review items are placed by who makes them. */
export function bucketOf(
  placed: Placed,
  find: (id: RecordId) => RecordState | undefined,
  settings: Settings | null,
): Bucket {
  const { kind, fields } = placed;
  if (kind === "opening") return officeBucket;
  if (kind === "client") return clientBucket(placed.id, fields as ClientSharing);
  // What its maker kept to herself stays so, whoever changes it and whatever the setting says later.
  if (placed.current?.kind === "person") return ownBucket(placed.current);
  if (placed.current === null && isKept(placed, settings)) {
    return personBucket(placed.maker.id, placed.maker.sites);
  }
  const parent = parentOf(kind, fields);
  const parentState = parent === null ? undefined : find(parent);
  // Whoever records something wakes the client: nothing new lies in a twin.
  if (parentState) return ownBucket(parentState.bucket);
  if (placed.clientId !== null) return find(placed.clientId)?.bucket ?? officeBucket;
  if (kind === "service") return sitesBucket([String(fields["site"])]);
  return kind === "review" || kind === "competing-value" ? officeBucket : agencyBucket;
}

// The schema of clients was checked before a client is placed.
type ClientSharing = AnyFields & Pick<Client, "restricted" | "assigned" | "sites">;

/** Where supervisors review a record. */
export function reviewBucketOf(
  record: Pick<RecordState, "bucket">,
  client: Pick<RecordState, "bucket"> | undefined,
): Bucket {
  const { bucket } = record;
  if (bucket.kind !== "person" || !client) return reviewBucket(bucket);
  // A restricted client is for those named alone.
  if (client.bucket.kind !== "sites") return reviewBucket(client.bucket);
  return keptReviewBucket(bucket.sites.filter((site) => client.bucket.sites.includes(site)));
}

/**
 * The record that this one speaks of and lies beside: a status change's, voucher's or release's referral, a revocation's
 * release, a review's record.
 */
export function parentOf(kind: KindName, fields: AnyFields): RecordId | null {
  const name = parentFields[kind];
  const parent = name === undefined ? null : fields[name];
  return typeof parent === "string" ? parent : null;
}

const parentFields: Partial<Record<KindName, string>> = {
  "status-change": "referral",
  snooze: "referral",
  note: "referral",
  voucher: "referral",
  release: "referral",
  revocation: "release",
  mail: "referral",
  review: "record",
  "competing-value": "record",
};

// M-14: a referral of a site without team sharing stays with its maker; so does a note for her eyes only.
function isKept({ kind, fields, maker }: Placed, settings: Settings | null): boolean {
  if (kind === "note") return fields["visibleTo"] === "author";
  if (kind !== "referral" || settings === null) return false;
  if (!settings.teamSharing) return true;
  const closed = settings.noTeamSharingSites;
  return maker.sites.length > 0 && maker.sites.every((site) => closed.includes(site));
}
