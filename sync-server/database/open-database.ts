import { join } from "node:path";
import type { Database } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";

export type OpenAnswer = { ok: true; database: Database } | { ok: false; sentence: string };

/** Opens PostgreSQL when an address is given, else the embedded database in the data folder, for this process alone. */
export async function openDatabase(
  settings: { databaseUrl: string | null; dataDir: string },
  onLost: (error: Error) => void,
): Promise<OpenAnswer> {
  if (settings.databaseUrl !== null) {
    return { ok: true, database: openPostgres(settings.databaseUrl, onLost) };
  }
  const locked = await lockFolder(settings.dataDir);
  if (!locked.ok) return locked;
  const lite = await openPglite(join(settings.dataDir, "database"));
  const close = async () => {
    await lite.close();
    await locked.lock.release();
  };
  return { ok: true, database: { ...lite, close } };
}
