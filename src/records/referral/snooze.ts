import * as v from "valibot";
import { addDays } from "../days.ts";
import { defineRecord } from "../define-record.ts";
import { day, recordId, shortText, type Day, type RecordId } from "../fields.ts";

/** Why a referral is looked at later. */
export const snoozeReasons = [
  "waiting-for-provider",
  "waiting-for-client",
  "appointment",
  "other",
] as const;
export type SnoozeReason = (typeof snoozeReasons)[number];

/**
 * A due referral put off to a day, with a reason; append-only. It speaks of one status: with the next one the clock runs
 * anew, whatever was put off before.
 */
export const snooze = defineRecord({
  kind: "snooze",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    referral: recordId,
    /** The status change that stood. */
    status: recordId,
    until: day,
    reason: v.picklist(snoozeReasons),
    note: shortText(200),
  }),
});

export type Snooze = v.InferOutput<typeof snooze.schema>;

/** The day on which a referral is due when it was put off: never earlier than it would be. `status`: what stands now. */
export function dueAfter(
  due: Day,
  status: RecordId | null,
  putOff: Pick<Snooze, "status" | "until"> | undefined,
): Day {
  if (putOff === undefined || putOff.status !== status || putOff.until <= due) return due;
  return putOff.until;
}

/** The longest that a referral is put off at once: what nobody looks at for a season is closed. */
export const MOST_SNOOZE_DAYS = 90;

/** What has no meaning in a typed snooze. */
export type SnoozeRefusal = "no-day" | "day-past" | "too-long" | "no-reason" | "no-note";

/** Empty when it can be put off; a day or a reason that was not chosen is empty. */
export function snoozeRefusals(
  typed: { until: string; reason: SnoozeReason | undefined; note: string },
  today: Day,
): SnoozeRefusal[] {
  const refusals: SnoozeRefusal[] = [];
  if (typed.until === "") refusals.push("no-day");
  else if (typed.until <= today) refusals.push("day-past");
  else if (typed.until > addDays(today, MOST_SNOOZE_DAYS)) refusals.push("too-long");
  if (typed.reason === undefined) refusals.push("no-reason");
  if (typed.reason === "other" && typed.note.trim() === "") refusals.push("no-note");
  return refusals;
}
