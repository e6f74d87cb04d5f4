import * as v from "valibot";
import { instant, recordId, shortText } from "./fields.ts";

/** A per-agency sequence number; a decimal string on the wire because it may pass 2^53 one day. */
export const seq = v.pipe(v.string(), v.regex(/^\d{1,19}$/, "not a sequence number"));

/** Why an entry is kept at the office without being applied. */
export const parkReasons = [
  "unreadable",
  "not-allowed",
  "out-of-scope",
  "record-unknown",
  "base-unknown",
  "id-taken",
  "append-only",
  "invalid-field",
  "waits-behind",
  "much-is-taken",
  "came-late",
  "last-administrator",
] as const;
export type ParkReason = (typeof parkReasons)[number];

const rowAnswer = v.object({
  id: recordId,
  /** The rev that stands now: the author's own, or the merge's. */
  rev: recordId,
  seq,
});

/** What became of an entry at the office; its device keeps this beside it. */
export const entryAnswer = v.object({
  id: recordId,
  result: v.picklist(["applied", "noop", "merged", "parked"]),
  receivedAt: instant,
  reason: v.optional(v.picklist(parkReasons)),
  /** The field that could not be read, or the entry waited for; never client data. */
  detail: v.optional(shortText(200)),
  rows: v.array(rowAnswer),
});
export type EntryAnswer = v.InferOutput<typeof entryAnswer>;
