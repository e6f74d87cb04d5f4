import { dayNumber, dayOfInstant } from "../src/records/days.ts";
import type { RecordId } from "../src/records/fields.ts";
import type { Database } from "./database/database.ts";
import { forgetSlowTries } from "./people/slow-limit.ts";
import { forgetExits } from "./sync/forget-exits.ts";
import { putToRest } from "./sync/put-to-rest.ts";
import type { Door } from "./sync/settle.ts";
import { keepToLimits, type TabletLimits } from "./sync/tablet-limits.ts";

const HOUR_MS = 3_600_000;
/** UTC: the small hours in the Americas; a server that was off then does it when it runs again. */
const FROM_HOUR = 8;

/** Looks once an hour whether an agency's nightly work is due, for as long as the process runs. */
export function startNightly(
  door: Door,
  limits: TabletLimits,
  onError: (error: unknown) => void,
): void {
  let isRunning = false;
  const look = async () => {
    if (isRunning || door.now().getUTCHours() < FROM_HOUR) return;
    isRunning = true;
    try {
      await runNightly(door, limits);
    } catch (error) {
      onError(error);
    } finally {
      isRunning = false;
    }
  };
  setInterval(() => void look(), HOUR_MS).unref();
}

/** Does what each agency's night brings, once a day, whichever process comes first. */
export async function runNightly(door: Door, limits: TabletLimits): Promise<void> {
  const today = dayNumber(dayOfInstant(door.now().toISOString(), "UTC"));
  await forgetSlowTries(door.database, door.now());
  const agencies = await claimAgencies(door.database, today);
  for (const org of agencies) {
    await forgetExits(door.database, org, today);
    await putToRest(door, org);
    await keepToLimits(door, org, limits);
  }
  if (agencies.length > 0) await tidyUp(door.database);
}

/** The embedded database has no background process that clears dead rows and counts the others for its planner. */
export async function tidyUp(database: Database): Promise<void> {
  if (database.kind === "pglite") await database.query("vacuum analyze");
}

async function claimAgencies(database: Database, today: number): Promise<RecordId[]> {
  const rows = await database.query<{ org: RecordId }>(
    "update agency set tidied_on = $1 where tidied_on < $1 returning org",
    [today],
  );
  return rows.map(({ org }) => org);
}
