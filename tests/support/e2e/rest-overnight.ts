import { join } from "node:path";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import { runNightly } from "../../../sync-server/nightly.ts";
import { tabletLimits } from "../../../sync-server/sync/tablet-limits.ts";
import { newId } from "../server/small-agency.ts";

/**
 * A year without this client passes, and a night comes: the real nightly job on a stopped server's data. That one client
 * alone gets older keeps the night short.
 */
export async function restOvernight(dataDir: string, family: string): Promise<void> {
  const database = await openPglite(join(dataDir, "database"));
  await database.query(
    `update client_rest c set active_on = active_on - 400, attended_on = attended_on - 400
       from record r where r.org = c.org and r.id = c.client and r.kind = 'client'
        and r.body -> 'fields' -> 'name' ->> 'family' = $1`,
    [family],
  );
  // A night writes nothing into the audit: any key will do.
  const config = { installationKey: new Uint8Array(32) };
  await runNightly({ database, now: () => new Date(), newId, config }, tabletLimits);
  await database.close();
}
