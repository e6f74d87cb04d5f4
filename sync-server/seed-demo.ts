import { dayOfInstant } from "../src/records/days.ts";
import type { NewId } from "../src/records/ids.ts";
import { addAgency } from "./agency.ts";
import type { Database } from "./database/database.ts";
import { makeDemoAgency } from "./demo/demo-agency.ts";
import { addAccounts } from "./people/accounts.ts";
import { hashPassword } from "./people/passwords.ts";
import { importRecords } from "./sync/import-records.ts";

/** The password of every demo sign-in; the demo holds nothing real. */
export const DEMO_PASSWORD = "harbor-bridge-demo";
const DEMO_TIME_ZONE = "America/Los_Angeles";

/** True when no agency lives here yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.query("select org from account limit 1");
  return rows.length === 0;
}

/** Fills an empty installation with the demo agency, dated relative to today; answers its sign-ins. */
export async function seedDemo(
  door: { database: Database; newId: NewId; pepper: string | null },
  now: Date,
): Promise<readonly { email: string; role: string }[]> {
  const at = now.toISOString();
  const agency = makeDemoAgency({ today: dayOfInstant(at, DEMO_TIME_ZONE), now: at });
  const { orgId, accounts, records } = agency;
  await clearHalf(door.database, orgId);
  await addAgency(door.database, orgId, at);
  await importRecords(door, orgId, records);
  // One hash for all: it is the same public password, and each hash takes a tenth of a second.
  const passwordHash = await hashPassword(DEMO_PASSWORD, door.pepper);
  // Accounts come last: while there are none, the seeding did not end and starts over.
  const people = accounts.map(({ personId, ...rest }) => ({
    ...rest,
    person: personId,
    passwordHash,
  }));
  await addAccounts(door.database, orgId, at, people);
  return accounts;
}

const seeded = [
  "record",
  "record_version",
  "exit",
  "bucket",
  "access",
  "client_likeness",
  "agency",
];

// A seeding that was cut off (the terminal closed) left chunks behind.
async function clearHalf(database: Database, org: string): Promise<void> {
  for (const table of seeded) await database.query(`delete from ${table} where org = $1`, [org]);
}
