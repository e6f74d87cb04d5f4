import * as v from "valibot";
import type { Client } from "../client/client.ts";
import { endsFirst } from "../days.ts";
import { defineRecord } from "../define-record.ts";
import { day, few, recordId, shortText, type Day, type RecordId } from "../fields.ts";
import { isSigned, signature } from "./signature.ts";

/** What may leave about a client, each by a choice of its own. Nothing else ever does. */
export const releasedFields = [
  "name",
  "birth",
  "languages",
  "phones",
  "emails",
  "address",
  "service",
  "need",
  "comments",
  "voucher",
] as const;
export type ReleasedField = (typeof releasedFields)[number];

/** By which somebody could be reached: it stays here for whom nobody is to reach out to (domain §3). */
const waysToReach: ReadonlySet<ReleasedField> = new Set(["phones", "emails", "address"]);

/** How a client allows it: her signature on the glass, her name typed by herself, or a word that a witness heard. */
export const waysToGive = ["signed", "typed", "verbal"] as const;
export type WayToGive = (typeof waysToGive)[number];

const given = v.variant("method", [
  v.strictObject({ method: v.literal("signed"), signature }),
  v.strictObject({ method: v.literal("typed"), name: shortText(120) }),
  v.strictObject({ method: v.literal("verbal"), witness: shortText(120) }),
]);

/**
 * A release of information: a client allows that these fields go to this provider, for one purpose and until a day.
 * Written once: another field, provider or day is another release. Whoever took it is its author.
 */
export const release = defineRecord({
  kind: "release",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.from,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    referral: recordId,
    /** The provider that learns it. */
    recipient: recordId,
    fields: few(v.picklist(releasedFields), releasedFields.length),
    purpose: shortText(200),
    from: day,
    /** The last day on which it holds, in the agency's time zone. */
    until: day,
    given,
  }),
});
export type Release = v.InferOutput<typeof release.schema>;

/** A client takes a release back. A record of its own: whoever hears it writes it down, whoever took the release. */
export const revocation = defineRecord({
  kind: "revocation",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "append-only" },
  schema: v.strictObject({ release: recordId, reason: shortText(200) }),
});
export type Revocation = v.InferOutput<typeof revocation.schema>;

/** How long a release holds unless another day is chosen. */
export const RELEASE_DAYS = 90;

/** How a release stands on a day. */
export type ReleaseState = "good" | "revoked" | "ended" | "not-begun";

/** How it stands: taken back is taken back, whatever its days say. */
export function releaseState(
  { from, until }: Pick<Release, "from" | "until">,
  isRevoked: boolean,
  today: Day,
): ReleaseState {
  if (isRevoked) return "revoked";
  if (today > until) return "ended";
  return today < from ? "not-begun" : "good";
}

/** The fields that may be chosen for this client: who wants nobody to reach out is not made reachable. */
export function fieldsOffered({ contact }: Pick<Client, "contact">): ReleasedField[] {
  return releasedFields.filter((field) => contact.by !== "none" || !waysToReach.has(field));
}

/** What has no meaning in a release. */
export type ReleaseRefusal =
  "no-fields" | "no-purpose" | "no-end" | "ends-first" | "no-signature" | "no-name" | "no-witness";

/** Empty when it is one; a day that was not chosen is an empty one. The tablet asks before it saves, the office as it comes. */
export function releaseRefusals(
  said: Pick<Release, "fields" | "purpose" | "from" | "until" | "given">,
): ReleaseRefusal[] {
  const refusals: ReleaseRefusal[] = [];
  if (said.fields.length === 0) refusals.push("no-fields");
  if (said.purpose.trim() === "") refusals.push("no-purpose");
  if (said.until === "") refusals.push("no-end");
  else if (endsFirst(said.from, said.until)) refusals.push("ends-first");
  const ungiven = notGiven(said.given);
  return ungiven === null ? refusals : [...refusals, ungiven];
}

function notGiven(how: Release["given"]): ReleaseRefusal | null {
  switch (how.method) {
    case "signed":
      return isSigned(how.signature) ? null : "no-signature";
    case "typed":
      return how.name.trim() === "" ? "no-name" : null;
    case "verbal":
      return how.witness.trim() === "" ? "no-witness" : null;
  }
}

/** The fields of a release that something to be sent goes beyond, in the order of all fields. */
export function fieldsBeyond(
  { fields }: Pick<Release, "fields">,
  sent: readonly ReleasedField[],
): ReleasedField[] {
  return releasedFields.filter((field) => sent.includes(field) && !fields.includes(field));
}

/** The releases that were taken back. */
export function revokedAmong(revocations: readonly Revocation[]): ReadonlySet<RecordId> {
  return new Set(revocations.map(({ release: id }) => id));
}
