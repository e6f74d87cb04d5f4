import * as v from "valibot";
import { defineRecord, collectionNames } from "../define-record.ts";
import { few, instant, longText, recordId, shortText } from "../fields.ts";
import { referralStatuses } from "../referral/referral-status.ts";

/** A supervisor's word on one rev of a record: accepted, or returned with a comment on a field. Append-only. */
export const review = defineRecord({
  kind: "review",
  collection: "casework",
  version: 1,
  mayWrite: ["supervisor"],
  client: "optional",
  day: () => null,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    record: recordId,
    recordKind: shortText(40),
    rev: recordId,
    decision: v.picklist(["accepted", "returned"]),
    field: v.nullable(shortText(60)),
    comment: longText,
  }),
});

export type Review = v.InferOutput<typeof review.schema>;

const side = v.strictObject({ value: v.unknown(), author: recordId, at: instant, rev: recordId });

/** Two people changed the same field: the first received stands, the other is kept here until someone chooses. */
export const competingValue = defineRecord({
  kind: "competing-value",
  collection: "casework",
  version: 1,
  mayWrite: ["supervisor"],
  client: "optional",
  day: () => null,
  merge: { policy: "fields" },
  schema: v.strictObject({
    record: recordId,
    recordKind: shortText(40),
    recordCollection: v.picklist(collectionNames),
    /** A field of the record, or `*` when the whole record competes. */
    field: shortText(60),
    base: v.unknown(),
    standing: side,
    other: side,
    resolution: v.nullable(
      v.strictObject({
        chosen: v.picklist(["standing", "other", "both"]),
        by: recordId,
        at: instant,
      }),
    ),
  }),
});

export type CompetingValue = v.InferOutput<typeof competingValue.schema>;

/** Why a supervisor should look: the soft checks, and what the merge found. */
export const oddities = [
  "two-values",
  "could-not-apply",
  "look-alike",
  "twice-in-a-day",
  "assessed-twice",
  "answers-misfit",
  "ends-first",
  "unusual-units",
  "grant-ended",
  "outside-enrollment",
  "future-date",
  "definition-retired",
  "over-authorization",
  "not-counted",
  "other-total",
  "grant-overdrawn",
  "over-named",
  "named-by-two",
  "reopened",
  "paid-though-voided",
  "code-taken",
  "edited-was-deleted",
  "more-careful-value",
  "reported-late",
] as const;
export type Oddity = (typeof oddities)[number];

/**
 * One line of the supervisor's Review list. The server makes it when a save is applied, reopens it at each new rev
 * and tombstones it once the rev was reviewed.
 */
export const reviewItem = defineRecord({
  kind: "review-item",
  collection: "inbox",
  version: 2,
  mayWrite: [],
  client: "optional",
  day: () => null,
  merge: { policy: "office" },
  schema: v.strictObject({
    record: recordId,
    recordKind: shortText(40),
    recordCollection: v.picklist(collectionNames),
    rev: recordId,
    /** True when the record is new, false when it was changed. */
    isNew: v.boolean(),
    author: recordId,
    at: instant,
    receivedAt: instant,
    oddities: few(v.picklist(oddities), 20),
    /** The competing value to settle, for `two-values`. */
    competing: v.nullable(recordId),
    /** The parked entry, for `could-not-apply`. */
    entry: v.nullable(recordId),
    /** What the record says, in the words of its fields, so that the list needs nothing else. */
    summary: v.record(shortText(40), v.nullable(v.union([v.string(), v.number()]))),
  }),
});

export type ReviewItem = v.InferOutput<typeof reviewItem.schema>;

/** Something one person must be told: her record came back, competes, was merged or could not be applied. */
export const notice = defineRecord({
  kind: "notice",
  collection: "inbox",
  version: 4,
  mayWrite: [],
  client: "optional",
  day: () => null,
  merge: { policy: "office" },
  schema: v.strictObject({
    about: v.picklist([
      "returned",
      "competing",
      "resolved",
      "more-careful-value",
      "parked",
      "put-aside",
      "two-statuses",
      "mail-not-sent",
      "named-by-two",
      "provider-closed",
    ]),
    to: recordId,
    record: recordId,
    recordKind: shortText(40),
    recordCollection: v.picklist(collectionNames),
    rev: recordId,
    field: v.nullable(shortText(60)),
    comment: longText,
    by: v.nullable(recordId),
    at: instant,
    competing: v.nullable(recordId),
    entry: v.nullable(recordId),
    /** Of a status that came back: its author's next word about this referral answers it. */
    referral: v.optional(recordId),
    /** What two people said of a referral without knowing of each other. */
    statuses: v.optional(
      v.strictObject({
        standing: v.picklist(referralStatuses),
        other: v.picklist(referralStatuses),
      }),
    ),
  }),
});

export type Notice = v.InferOutput<typeof notice.schema>;

/** Where a client is read without her file being opened: on a line of Review, beside somebody who looks like her. */
export const glances = ["review", "look-alikes"] as const;
export type Glance = (typeof glances)[number];

/** A client was looked at: for the audit, sent last, never shown as waiting. */
export const opening = defineRecord({
  kind: "opening",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    at: instant,
    /** Not her file, only this of her. */
    through: v.optional(v.picklist(glances)),
  }),
});
