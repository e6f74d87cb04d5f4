import { dayNumber } from "../../../src/records/days.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import {
  dueDay,
  type ReferralStatus,
  type StatusChange,
} from "../../../src/records/referral/referral-status.ts";
import { dueAfter, type Snooze } from "../../../src/records/referral/snooze.ts";
import type { Queries } from "../../database/database.ts";
import type { Desk, RecordState } from "../desk.ts";
import { readRecords } from "../read-records.ts";
import { agencyDay } from "./agency-day.ts";
import { readStatuses } from "./statuses.ts";

/** A status change sets the day on which its referral is due; the referral goes out again with it, under the same rev. */
export async function referralDueEffects(queries: Queries, desk: Desk): Promise<void> {
  for (const { after } of desk.changes) {
    if (after.kind === "snooze") await putOff(queries, desk, after);
    if (after.kind !== "status-change") continue;
    const referral = await putOnDesk(queries, desk, statusOf(after.body).referral);
    if (referral?.kind !== "referral") continue;
    if (after.body.withdrawn) setDueOf(desk, referral, await standingStatus(queries, desk, after));
    else setDue(desk, after);
  }
}

// It holds as long as the status does that it speaks of; taken back, the referral is due as it was before.
async function putOff(
  queries: Queries,
  desk: Desk,
  { clientId, body }: RecordState,
): Promise<void> {
  // The schema of snoozes was checked at the door.
  const fields = body.fields as Snooze;
  const referral = await putOnDesk(queries, desk, fields.referral);
  const standing = (await readStatuses(queries, desk, [clientId])).of(fields.referral);
  if (referral?.kind !== "referral" || standing?.id !== fields.status) return;
  setDueOf(desk, referral, standing.change, body.withdrawn ? undefined : fields);
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
  snoozed?: Snooze,
): void {
  const { to, at } = change ?? { to: "not-updated", at: referral.body.createdAt };
  const claimed = Date.parse(at);
  // A tablet whose clock runs ahead must not push a due date into the future.
  const isCredible = Number.isFinite(claimed) && claimed <= Date.parse(desk.now);
  const since = agencyDay(desk, isCredible ? at : desk.now);
  const limits = (desk.settings?.statusLimits ?? {}) as Partial<Record<ReferralStatus, number>>;
  const first = dueDay(to, since, limits);
  const due = first === null ? null : dueAfter(first, snoozed?.status ?? null, snoozed);
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
