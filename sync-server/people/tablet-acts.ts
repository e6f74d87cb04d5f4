import type { TabletLine } from "../../src/protocol/people.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { readAllMembers } from "../sync/members.ts";
import { writeAudit } from "./audit.ts";
import type { Session } from "./sessions.ts";
import type { TabletState } from "./tablets.ts";

interface TabletRow {
  device: RecordId;
  label: string;
  state: TabletState;
  first_seen_at: Instant;
  person: RecordId;
  last_seen_at: Instant;
  app_version: string | null;
  report: {
    waiting: number;
    oldestWaiting: Instant | null;
    storageUsed: number | null;
    lastError: string | null;
  } | null;
}

/** The agency's tablets with who works on them: for administrators all, for supervisors those of their sites' people. */
export async function listTablets(queries: Queries, session: Session): Promise<TabletLine[]> {
  const shown = await shownPeople(queries, session);
  const rows = await queries.query<TabletRow>(
    `select t.device, t.label, t.state, t.first_seen_at, d.person, d.last_seen_at, d.app_version,
            d.report
       from tablet t join device d on d.org = t.org and d.device = t.device
      where t.org = $1 order by d.last_seen_at desc`,
    [session.org],
  );
  const lines = new Map<RecordId, TabletLine>();
  for (const row of rows) {
    if (shown && !shown.has(row.person)) continue;
    const { device, label, state, first_seen_at: firstSeen } = row;
    const line = lines.get(device) ?? { device, label, state, firstSeen, people: [] };
    lines.set(device, { ...line, people: [...line.people, onTablet(row)] });
  }
  return [...lines.values()];
}

// Null: everybody.
async function shownPeople(queries: Queries, session: Session): Promise<Set<RecordId> | null> {
  if (session.role === "administrator") return null;
  const members = await readAllMembers(queries, session.org);
  const own = members.find(({ id }) => id === session.person)?.sites ?? [];
  const near = members.filter(({ sites }) => sites.some((site) => own.includes(site)));
  return new Set(near.map(({ id }) => id));
}

function onTablet(row: TabletRow): TabletLine["people"][number] {
  const { person, last_seen_at: lastSeen, app_version: appVersion, report } = row;
  const { waiting, oldestWaiting, storageUsed, lastError } = report ?? nothingReported;
  return { person, lastSeen, waiting, oldestWaiting, storageUsed, lastError, appVersion };
}

const nothingReported = { waiting: null, oldestWaiting: null, storageUsed: null, lastError: null };

/**
 * Takes a tablet out of use, or brings it back. Its sign-ins stay while it is out: they are what proves to it, at its
 * next contact, that the words are meant for it. Back in use it begins with a fresh sign-in.
 */
export async function setTabletState(
  app: AppContext,
  session: Session,
  device: RecordId,
  state: TabletState,
): Promise<void> {
  if (device === session.device && state !== "active") throw ownTablet();
  await app.database.transaction(async (queries) => {
    const changed = await queries.query(
      `update tablet set state = $3 where org = $1 and device = $2 and state <> $3
       returning device`,
      [session.org, device, state],
    );
    if (changed.length === 0) return requireTablet(queries, session.org, device);
    if (state === "active") {
      await queries.query("delete from sign_in where org = $1 and device = $2", [
        session.org,
        device,
      ]);
    }
    await audit(app, queries, session, `tablet-${state}`, device);
  });
}

/** Gives a tablet a name that people know it by. */
export async function labelTablet(
  app: AppContext,
  session: Session,
  device: RecordId,
  label: string,
): Promise<void> {
  await app.database.transaction(async (queries) => {
    await requireTablet(queries, session.org, device);
    await queries.query("update tablet set label = $3 where org = $1 and device = $2", [
      session.org,
      device,
      label.trim(),
    ]);
    await audit(app, queries, session, "tablet-named", device);
  });
}

async function requireTablet(queries: Queries, org: RecordId, device: RecordId): Promise<void> {
  const rows = await queries.query("select 1 as one from tablet where org = $1 and device = $2", [
    org,
    device,
  ]);
  if (rows.length === 0) throw refusals.notFound();
}

async function audit(
  app: AppContext,
  queries: Queries,
  session: Session,
  act: `tablet-${TabletState}` | "tablet-named",
  subject: RecordId,
): Promise<void> {
  const { org, person, device } = session;
  await writeAudit(app, queries, org, [{ act, person, device, subject }]);
}

function ownTablet(): Refuse {
  return new Refuse(
    409,
    "own-tablet",
    "This is the tablet in your hands. Do it from another one, so that you are not shut out yourself.",
  );
}
