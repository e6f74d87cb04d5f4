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
  "too-large",
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
  /** The field that could not be read, the entry waited for, how many clients are taken; never client data. */
  detail: v.optional(shortText(200)),
  rows: v.array(rowAnswer),
});
export type EntryAnswer = v.InferOutput<typeof entryAnswer>;

/** What an entry that takes much of somebody's caseload is told: how many clients, of how many. */
export interface Taken {
  clients: number;
  of: number;
}

/** The numbers of a `much-is-taken`, as its detail says them. */
export function takenDetail({ clients, of }: Taken): string {
  return `${String(clients)}/${String(of)}`;
}

/** Reads them again; null where the detail says none, as of a change of people. */
export function readTaken(detail: unknown): Taken | null {
  const found = typeof detail === "string" ? /^(\d+)\/(\d+)$/.exec(detail) : null;
  return found ? { clients: Number(found[1]), of: Number(found[2]) } : null;
}
