// The most that one tablet carries (sync §2): 10,000 client cards, and the casework of as many clients as make 50,000
// records beside them.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { addDays, dayOfInstant } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import { uuidv7 } from "../../src/records/ids.ts";
import { addAgency } from "../../sync-server/agency.ts";
import type { Database } from "../../sync-server/database/database.ts";
import { migrate } from "../../sync-server/database/migrations.ts";
import { openPglite } from "../../sync-server/database/pglite.ts";
import { makeDemoAgency, type DemoAgency } from "../../sync-server/demo/demo-agency.ts";
import { addAccounts } from "../../sync-server/people/accounts.ts";
import { hashPassword } from "../../sync-server/people/passwords.ts";
import { DEMO_PASSWORD } from "../../sync-server/seed-demo.ts";
import { importRecords } from "../../sync-server/sync/import-records.ts";

export interface Stress extends Pick<DemoAgency, "orgId" | "accounts" | "records"> {
  /** A client with far more services than anybody is given in years. */
  heavyClient: RecordId;
}

/** How many services the heavy client has at least. */
export const HEAVY_SERVICES = 2000;

const MOST_CASEWORK = 50_000;

/** A new id, minted from the clock as the server mints them. */
export const newId = (): RecordId => uuidv7(Date.now(), randomBytes(10));

/** The demo grown to 10,000 clients, with so much casework beside them. */
export function makeStress(casework = MOST_CASEWORK): Stress {
  const now = new Date().toISOString();
  const today = dayOfInstant(now, "America/Los_Angeles");
  const { orgId, accounts, records } = makeDemoAgency({ today, now, size: "stress" });
  const heavyClient = authorizedClient(records);
  const kept = clientsWithCasework(records, casework - HEAVY_SERVICES).add(heavyClient);
  const whole = records.filter(
    ({ collection, clientId }) =>
      collection === "reference" ||
      collection === "clients" ||
      (collection === "casework" && clientId !== null && kept.has(clientId)),
  );
  return {
    orgId,
    accounts,
    heavyClient,
    records: [...whole, ...servicesMore(whole, heavyClient, today)],
  };
}

function authorizedClient(records: DemoAgency["records"]): RecordId {
  const clientId = records.find(({ kind }) => kind === "authorization")?.clientId;
  if (!clientId) throw new Error("nothing is authorized for anybody");
  return clientId;
}

// The services she has again and again, one a day further back each time.
function servicesMore(
  records: DemoAgency["records"],
  clientId: RecordId,
  today: Day,
): DemoAgency["records"] {
  const hers = records.flatMap((one) =>
    one.kind === "service" && one.clientId === clientId ? [one] : [],
  );
  const missing = Math.max(0, HEAVY_SERVICES - hers.length);
  return Array.from({ length: missing }, (_, place) => {
    const like = hers[place % hers.length];
    if (!like) throw new Error("the client was given nothing");
    const fields = { ...like.fields, date: addDays(today, -place - 1), authorization: null };
    return { ...like, id: newId(), rev: newId(), fields };
  });
}

// Whole clients only: a status change without its referral would be nonsense.
function clientsWithCasework(records: DemoAgency["records"], most: number): Set<RecordId> {
  const counts = new Map<RecordId, number>();
  for (const { collection, clientId } of records) {
    if (collection !== "casework" || clientId === null) continue;
    counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
  }
  let total = 0;
  const kept = [...counts].filter(([, count]) => (total += count) <= most);
  return new Set(kept.map(([clientId]) => clientId));
}

/** Brings the stress agency into an embedded database in a folder of its own. */
export async function importStress(stress: Stress, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const database = await openPglite(folder);
  await bringIn(stress, database);
  await database.close();
}

/** Brings the stress agency and its sign-ins into an empty database, through the server's own import. */
export async function bringIn(stress: Stress, database: Database): Promise<void> {
  const begun = performance.now();
  const now = new Date().toISOString();
  await migrate(database, randomUUID);
  // The server has a key of its own: its audit begins with saying so.
  await addAgency(database, new Uint8Array(32), stress.orgId, now);
  await importRecords({ database, newId }, stress.orgId, stress.records);
  const passwordHash = await hashPassword(DEMO_PASSWORD, null);
  const accounts = stress.accounts.map(({ personId, email, role }) => ({
    person: personId,
    email,
    role,
    passwordHash,
  }));
  await addAccounts(database, stress.orgId, now, accounts);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${String(stress.records.length)} records imported (${seconds} s, ${database.kind})`);
}
