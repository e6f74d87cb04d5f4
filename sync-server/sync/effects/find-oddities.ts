import type { Authorization } from "../../../src/records/authorization/authorization.ts";
import { endsFirst } from "../../../src/records/days.ts";
import type { Day, RecordId } from "../../../src/records/fields.ts";
import type { AnyFields } from "../../../src/records/merge.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import type { Enrollment } from "../../../src/records/enrollment/enrollment.ts";
import type { Grant, ServiceDefinition } from "../../../src/records/reference/catalogue.ts";
import { reopens, type StatusChange } from "../../../src/records/referral/referral-status.ts";
import { isPaidThoughVoided, type Voucher } from "../../../src/records/referral/voucher.ts";
import { oddities, type Oddity } from "../../../src/records/review/review.ts";
import { sameValue } from "../../../src/records/same-value.ts";
import { serviceOddities } from "../../../src/records/service/service-rules.ts";
import type { Service } from "../../../src/records/service/service.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";
import { readFields } from "../read-records.ts";
import { agencyDay } from "./agency-day.ts";
import { findAssessedTwice } from "./assessed-twice.ts";
import { findLookAlikes } from "./look-alikes.ts";
import { findMisfits } from "./misfits.ts";
import { findNotCounted } from "./not-counted.ts";
import { findOverdrawing } from "./overdrawn.ts";
import { readAuthorized, type Authorized } from "./authorized.ts";
import { readSameDay, type SameDay } from "./same-day.ts";
import { reopensUnseen, type Unseen } from "./two-statuses.ts";

const MS_AHEAD = 15 * 60_000;
const MS_LATE = 3 * 86_400_000;

/** What other effects have found already. */
interface Found {
  /** Vouchers whose code another one has. */
  codesTaken: ReadonlySet<Change>;
  unseen: Unseen;
}

/** What is odd about each change, with what only the office knows; a thing may be named twice. */
export async function findOddities(
  queries: Queries,
  desk: Desk,
  { codesTaken, unseen }: Found,
): Promise<Map<Change, Oddity[]>> {
  const services = desk.changes.filter((change) => change.after.kind === "service");
  const context = await readContext(queries, desk, services);
  const today = agencyDay(desk, desk.now);
  const sameDay = await readSameDay(queries, desk, services);
  const authorized = await readAuthorized(queries, desk, services);
  const notCounted = await findNotCounted(queries, desk, services);
  const overdrawing = await findOverdrawing(queries, desk, services, (grant) =>
    grantNamed(context, grant),
  );
  const assessedTwice = await findAssessedTwice(queries, desk);
  const misfits = await findMisfits(queries, desk);
  const lookAlikes = await findLookAlikes(queries, desk, desk.changes.filter(isNewOrRenamed));
  return new Map(
    desk.changes.map((change) => {
      const found: Oddity[] = [];
      if (change.after.kind === "service") {
        found.push(...oddServices(change, { context, sameDay, authorized, today }));
      }
      if (notCounted.has(change)) found.push("not-counted");
      if (codesTaken.has(change)) found.push("code-taken");
      if (reopensUnseen(change, unseen.get(change))) found.push("reopened");
      if (assessedTwice.has(change)) found.push("assessed-twice");
      if (misfits.has(change)) found.push("answers-misfit");
      if (isOverFirst(change)) found.push("ends-first");
      if (overdrawing.has(change)) found.push("grant-overdrawn");
      if (lookAlikes.has(change.after.id)) found.push("look-alike");
      found.push(...oddAnyhow(desk, change));
      return [change, found];
    }),
  );
}

function oddAnyhow(desk: Desk, change: Change): Oddity[] {
  const { after } = change;
  const found: Oddity[] = flagged(after.body.fields["flags"]);
  const isStatus = after.kind === "status-change" && !after.body.withdrawn;
  if (isStatus && reopens(after.body.fields as StatusChange)) found.push("reopened");
  // As it will stand: that it was paid may have been heard from its desk in this very push.
  const stands = desk.records.get(after.id)?.body ?? after.body;
  if (after.kind === "voucher" && isPaidInVain(stands)) found.push("paid-though-voided");
  if (change.metDeletion) found.push("edited-was-deleted");
  if (change.isByBoth) found.push("named-by-two");
  if (change.careful.length > 0) found.push("more-careful-value");
  const lead = Date.parse(change.entry.at) - Date.parse(desk.now);
  if (lead > MS_AHEAD || lead < -MS_LATE) found.push("reported-late");
  return found;
}

// Deleted is voided, too: a desk had it in its hand all the same.
function isPaidInVain({ fields, withdrawn }: RecordBody): boolean {
  // The schema of vouchers was checked at the door.
  const voucher = fields as Voucher;
  return isPaidThoughVoided(voucher) || (withdrawn !== null && voucher.redeemed !== null);
}

// What the device found with what it had: kept, because the office may have learnt of a change since.
function flagged(flags: unknown): Oddity[] {
  const given: unknown[] = Array.isArray(flags) ? flags : [];
  return oddities.filter((oddity) => given.includes(oddity));
}

// No form lets it through: another program does, and so may two people of whom each changed one of the days.
function isOverFirst({ after: { kind, body } }: Change): boolean {
  if (body.withdrawn) return false;
  // Each was checked against its kind's schema.
  if (kind === "enrollment") {
    const { entry, exit } = body.fields as Enrollment;
    return endsFirst(entry, exit);
  }
  if (kind !== "authorization") return false;
  const { begin, end } = body.fields as Authorization;
  return endsFirst(begin, end);
}

function isNewOrRenamed({ before, after }: Change): boolean {
  if (after.kind !== "client") return false;
  const compared = ["name", "aliases", "birth", "phones"];
  return !before || compared.some((f) => !sameValue(before.body.fields[f], after.body.fields[f]));
}

type Looked = ReadonlyMap<RecordId, { kind: string; body: RecordBody }>;

/** The definitions, grants and enrollments that services name; those on the desk as they will be. */
async function readContext(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<Looked> {
  const named = services.flatMap(({ after }) => {
    const { definition, grant, enrollment } = after.body.fields as Service;
    return [definition, grant, enrollment].filter((id) => id !== null);
  });
  const ids = [...new Set(named)];
  const unread = ids.filter((id) => !desk.asked.has(id));
  const context = new Map<RecordId, { kind: string; body: RecordBody }>();
  for (const one of await readFields(queries, desk.org, unread)) context.set(one.id, one);
  for (const id of ids) {
    const state = desk.records.get(id);
    if (state) context.set(id, state);
  }
  return context;
}

interface Known {
  context: Looked;
  sameDay: SameDay;
  authorized: Authorized;
  today: Day;
}

function oddServices(change: Change, { context, sameDay, authorized, today }: Known): Oddity[] {
  const { after } = change;
  if (after.body.withdrawn) return [];
  const { definition, grant, enrollment } = after.body.fields as Service;
  // Each was checked against its kind's schema when it was stored.
  return serviceOddities(after.body.fields as Service, {
    today,
    definition: named(context, "service-definition", definition) as ServiceDefinition | undefined,
    grant: grantNamed(context, grant),
    enrollment: named(context, "enrollment", enrollment) as Enrollment | undefined,
    authorization: authorized(change),
    sameDay: sameDay(after),
  });
}

function grantNamed(context: Looked, grant: RecordId | null): Grant | undefined {
  // Checked against its kind's schema when it was stored.
  return named(context, "grant", grant) as Grant | undefined;
}

function named(context: Looked, kind: string, id: RecordId | null): AnyFields | undefined {
  const state = id === null ? undefined : context.get(id);
  return state?.kind === kind ? state.body.fields : undefined;
}
