import { join } from "node:path";
import type { Database } from "../../../sync-server/database/database.ts";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import type { Bench } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Ground } from "../ground.ts";
import { bringIn } from "../stress-agency.ts";
import { openFrontDoor } from "./front-door.ts";
import { measurePull } from "./pull.ts";
import { measurePush } from "./push.ts";
import { startPostgres } from "./real-postgres.ts";

/** What the server makes of its database: rows in and documents out, against plain SQL on the same tables. */
export const pushPull: Bench = {
  name: "push-pull",
  run: async (ground) => [...(await onPglite(ground)), ...(await onPostgres(ground))],
};

async function onPglite(ground: Ground): Promise<Figure[]> {
  const database = await openPglite(join(await ground.dataCopy("push-pull"), "database"));
  try {
    return await measure(ground, database, "PGlite");
  } finally {
    await database.close();
  }
}

async function onPostgres(ground: Ground): Promise<Figure[]> {
  const postgres = await startPostgres();
  try {
    await bringIn(await ground.stress(), postgres.database);
    return await measure(ground, postgres.database, "PostgreSQL");
  } finally {
    await postgres.stop();
  }
}

async function measure(ground: Ground, database: Database, named: string): Promise<Figure[]> {
  const stress = await ground.stress();
  await database.query("analyze");
  const door = await openFrontDoor(database, stress);
  try {
    // Pull first: what push adds would be pulled, too.
    const pull = await measurePull(database, door, named);
    return [...(await measurePush(database, door, stress, named)), pull];
  } finally {
    door.close();
  }
}
