import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { addDays } from "../days.ts";
import { instant, recordId, shortText, type Day } from "../fields.ts";

/** The eleven statuses; the first is the default (C-23 … C-33). */
export const referralStatuses = [
  "not-updated",
  "needs-client-action",
  "pending",
  "referred-elsewhere",
  "eligible",
  "got-help",
  "couldnt-get-help",
  "couldnt-contact",
  "not-eligible",
  "no-capacity",
  "no-longer-interested",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export type StatusGroup = "open" | "good" | "closed";

const openStatuses: ReadonlySet<ReferralStatus> = new Set([
  "not-updated",
  "needs-client-action",
  "pending",
  "eligible",
]);

/** Open, Good or Closed: the three groups that people see first. */
export function statusGroup(status: ReferralStatus): StatusGroup {
  if (openStatuses.has(status)) return "open";
  return status === "got-help" ? "good" : "closed";
}

/** One change of a referral's status; append-only. */
export const statusChange = defineRecord({
  kind: "status-change",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    referral: recordId,
    from: v.nullable(v.picklist(referralStatuses)),
    to: v.picklist(referralStatuses),
    at: instant,
    via: v.picklist(["app", "email-link", "dashboard"]),
    reason: shortText(200),
  }),
});

export type StatusChange = v.InferOutput<typeof statusChange.schema>;

/** A status change as the order sees it: received ones by the server's number, pending ones (null) in saving order. */
export interface OrderedChange {
  seq: number | null;
  change: StatusChange;
}

/**
 * The status of a referral: the last change in server order, then pending ones in the order given. Device times take
 * no part, because tablets drift by hours. Used on device and server alike.
 */
export function currentStatus(changes: readonly OrderedChange[]): StatusChange | undefined {
  const received = changes.filter((entry) => entry.seq !== null);
  const pending = changes.filter((entry) => entry.seq === null);
  received.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return (pending.at(-1) ?? received.at(-1))?.change;
}

/** True when the change takes a closed or good referral back to open: saved, and a review item. */
export function reopens(change: Pick<StatusChange, "from" | "to">): boolean {
  return (
    change.from !== null && statusGroup(change.from) !== "open" && statusGroup(change.to) === "open"
  );
}

/** The day on which a referral in this status is due, given the agency's limits in days; null when it is closed. */
export function dueDay(
  status: ReferralStatus,
  since: Day,
  limits: Readonly<Partial<Record<ReferralStatus, number>>>,
): Day | null {
  if (statusGroup(status) !== "open") return null;
  return addDays(since, limits[status] ?? 7);
}
