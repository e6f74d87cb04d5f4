import { dayOfInstant } from "../src/records/days.ts";
import type { NewId } from "../src/records/ids.ts";
import { addAgency } from "./agency.ts";
import type { Database } from "./database/database.ts";
import { signIns } from "./demo/tables/staff.ts";
import { makeDemoAgency } from "./demo/demo-agency.ts";
import { addAccounts } from "./people/accounts.ts";
import { hashPassword } from "./people/passwords.ts";
import { importRecords } from "./sync/import-records.ts";
import { putToRest } from "./sync/put-to-rest.ts";

/** The password of every demo sign-in; the demo holds nothing real. */
export const DEMO_PASSWORD = "harbor-bridge-demo";
const DEMO_TIME_ZONE = "America/Los_Angeles";

/** True when no agency lives here yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.query("select org from account limit 1");
  return rows.length === 0;
}

/** The demo's sign-ins that are printed, for as long as they are there. */
export function demoSignIns(database: Database): Promise<{ email: string; role: string }[]> {
  return database.query<{ email: string; role: string }>(
    `select email, role from account where email = any($1::text[])
      order by array_position($1::text[], email)`,
    [signIns.map(([email]) => email)],
  );
}

// Any number that nothing else of ours locks.
const SEED_LOCK = 7_324_002;

interface SeedDoor {
  database: Database;
  newId: NewId;
  pepper: string | null;
  config: { installationKey: Uint8Array };
}

/** Fills an empty installation with the demo agency, dated relative to today. Of several processes one does it. */
export async function seedDemo(door: SeedDoor, now: Date): Promise<void> {
  // The embedded database belongs to one process and has one connection: nothing could wait for its own lock.
  if (door.database.kind === "pglite") return fill(door, now);
  await door.database.transaction(async (queries) => {
    await queries.query("select pg_advisory_xact_lock($1)", [SEED_LOCK]);
    if (await isEmpty(door.database)) await fill(door, now);
  });
}

async function fill(door: SeedDoor, now: Date): Promise<void> {
  const at = now.toISOString();
  const agency = makeDemoAgency({ today: dayOfInstant(at, DEMO_TIME_ZONE), now: at });
  const { orgId, accounts, colleagues, records } = agency;
  await clearHalf(door.database, orgId);
  await addAgency(door.database, door.config.installationKey, orgId, at);
  await importRecords(door, orgId, records);
  // As a night would leave it; nobody else is waiting for the agency's numbers yet.
  await putToRest({ ...door, now: () => now }, orgId, 500);
  // One hash for all: it is the same public password, and each hash takes a tenth of a second.
  const passwordHash = await hashPassword(DEMO_PASSWORD, door.pepper);
  // Accounts come last: while there are none, the seeding did not end and starts over.
  const people = [...accounts, ...colleagues].map(({ personId, ...rest }) => ({
    ...rest,
    person: personId,
    passwordHash,
  }));
  await addAccounts(door.database, orgId, at, people);
}

const seeded = [
  "record",
  "record_version",
  "exit",
  "bucket",
  "access",
  "client_likeness",
  "client_rest",
  "seq_day",
  "grant_total",
  "audit_head",
  "agency",
];

// A seeding that was cut off (the terminal closed) left chunks behind.
async function clearHalf(database: Database, org: string): Promise<void> {
  for (const table of seeded) await database.query(`delete from ${table} where org = $1`, [org]);
}
