import { join } from "node:path";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import { people, type Who } from "./template.ts";

const DAYS = 5;

/** Five days pass in which the office hears nothing of one tablet, and another's save does not go out: on a stopped server's data. */
export async function daysWithoutContact(
  dataDir: string,
  { silent, withOldWork }: { silent: Who; withOldWork: Who },
): Promise<void> {
  const database = await openPglite(join(dataDir, "database"));
  const tabletOf = "person = (select person from account where email = $1)";
  await database.query(
    `update device set last_seen_at = last_seen_at - $2 * interval '1 day' where ${tabletOf}`,
    [people[silent], DAYS],
  );
  const since = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const report = { waiting: 1, oldestWaiting: since, storageUsed: null, lastError: null };
  await database.query(`update device set report = $2 where ${tabletOf}`, [
    ...[people[withOldWork], JSON.stringify(report)],
  ]);
  await database.close();
}
