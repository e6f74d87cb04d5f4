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

/** After these another provider may help: she still needs it (domain §3). */
export function asksForNext(status: ReferralStatus): boolean {
  return status === "no-capacity" || status === "not-eligible";
}

/** She could not be helped there: that she was sent there says nothing for going there again. */
export function wasInVain(status: ReferralStatus): boolean {
  return asksForNext(status) || status === "couldnt-get-help";
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

/** What the order of status changes goes by: the server's number, or null for one that is not received yet. */
export interface Ordered {
  seq: number | null;
}

/** Whether what was said next stands over what stood: received ones by number, pending ones over all of them. */
export function standsOver(next: Ordered, standing: Ordered): boolean {
  return next.seq === null || (standing.seq !== null && next.seq > standing.seq);
}

/**
 * The status change that a referral stands by: the last received in server order, over it the last pending one in the
 * order given. Device times take no part, because tablets drift by hours. The one function on device and server.
 */
export function currentStatus<T extends Ordered>(changes: readonly T[]): T | undefined {
  return changes.reduce<T | undefined>(
    (standing, next) => (standing && !standsOver(next, standing) ? standing : next),
    undefined,
  );
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
