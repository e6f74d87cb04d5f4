import { dayNumber } from "../../../src/records/days.ts";
import {
  dueDay,
  type ReferralStatus,
  type StatusChange,
} from "../../../src/records/referral/referral-status.ts";
import type { Desk, RecordState } from "../desk.ts";
import { agencyDay } from "./agency-day.ts";

/** A status change sets the day on which its referral is due; the referral goes out again with it, under the same rev. */
export function referralDueEffects(desk: Desk): void {
  for (const { after } of desk.changes) if (after.kind === "status-change") setDue(desk, after);
}

/** Sets the due day of the referral that a status change speaks of. */
export function setDue(desk: Desk, state: RecordState): void {
  // The schema of status changes was checked before it came here.
  const change = state.body.fields as StatusChange;
  const referral = desk.records.get(change.referral);
  if (referral?.kind !== "referral") return;
  const claimed = Date.parse(change.at);
  // A tablet whose clock runs ahead must not push a due date into the future.
  const isCredible = Number.isFinite(claimed) && claimed <= Date.parse(desk.now);
  const since = agencyDay(desk, isCredible ? change.at : desk.now);
  const limits = (desk.settings?.statusLimits ?? {}) as Partial<Record<ReferralStatus, number>>;
  const due = dueDay(change.to, since, limits);
  desk.records.set(referral.id, { ...referral, due: due === null ? 0 : dayNumber(due) });
  desk.touched.add(referral.id);
}
