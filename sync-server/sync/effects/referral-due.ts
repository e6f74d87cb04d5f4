import { dayNumber } from "../../../src/records/days.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import {
  dueDay,
  type ReferralStatus,
  type StatusChange,
} from "../../../src/records/referral/referral-status.ts";
import type { Queries } from "../../database/database.ts";
import type { Desk, RecordState } from "../desk.ts";
import { readRecords } from "../read-records.ts";
import { agencyDay } from "./agency-day.ts";
import { readStatuses } from "./statuses.ts";

/** A status change sets the day on which its referral is due; the referral goes out again with it, under the same rev. */
export async function referralDueEffects(queries: Queries, desk: Desk): Promise<void> {
  for (const { after } of desk.changes) {
    if (after.kind !== "status-change") continue;
    const referral = await putOnDesk(queries, desk, statusOf(after.body).referral);
    if (referral?.kind !== "referral") continue;
    if (after.body.withdrawn) setDueOf(desk, referral, await standingStatus(queries, desk, after));
    else setDue(desk, after);
  }
}

/** Sets the due day of the referral that a status change speaks of. */
export function setDue(desk: Desk, state: RecordState): void {
  const change = statusOf(state.body);
  const referral = desk.records.get(change.referral);
  if (referral?.kind === "referral") setDueOf(desk, referral, change);
}

function setDueOf(
  desk: Desk,
  referral: RecordState,
  change: Pick<StatusChange, "to" | "at"> | undefined,
): void {
  const { to, at } = change ?? { to: "not-updated", at: referral.body.createdAt };
  const claimed = Date.parse(at);
  // A tablet whose clock runs ahead must not push a due date into the future.
  const isCredible = Number.isFinite(claimed) && claimed <= Date.parse(desk.now);
  const since = agencyDay(desk, isCredible ? at : desk.now);
  const limits = (desk.settings?.statusLimits ?? {}) as Partial<Record<ReferralStatus, number>>;
  const due = dueDay(to, since, limits);
  desk.records.set(referral.id, { ...referral, due: due === null ? 0 : dayNumber(due) });
  desk.touched.add(referral.id);
}

// A withdrawal names the status change alone. Its client is locked, and with her whatever hangs on her.
async function putOnDesk(
  queries: Queries,
  desk: Desk,
  id: RecordId,
): Promise<RecordState | undefined> {
  const known = desk.records.get(id);
  if (known) return known;
  const read = (await readRecords(queries, desk.org, [id], desk.buckets)).get(id);
  if (read) desk.records.set(id, read);
  return read;
}

async function standingStatus(
  queries: Queries,
  desk: Desk,
  { body, clientId }: RecordState,
): Promise<StatusChange | undefined> {
  const statuses = await readStatuses(queries, desk, [clientId]);
  return statuses.of(statusOf(body).referral)?.change;
}

function statusOf(body: RecordState["body"]): StatusChange {
  // The schema of status changes was checked before it came here.
  return body.fields as StatusChange;
}
