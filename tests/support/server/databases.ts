// Databases for tests, each call a fresh one: PGlite from a dump, PostgreSQL from a template, both prepared once.
import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../../../sync-server/database/database.ts";
import { migrate } from "../../../sync-server/database/migrations.ts";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import { openPostgres } from "../../../sync-server/database/postgres.ts";
import { CLUSTER_URL, startCluster, type Cluster } from "./cluster.ts";
import { preparedDump, preparedTemplate, urlOf } from "./prepared.ts";

export type DatabaseKind = Database["kind"];

/**
 * Opens a fresh database with all tables, of that kind, or of the kind that is quicker here: PostgreSQL where one runs,
 * which `npm run sync` sees to, else PGlite.
 */
export async function freshDatabase(kind = quickestKind()): Promise<Database> {
  const database =
    kind === "pglite"
      ? await openPglite(null, await preparedDump("with tables"))
      : await openFreshPostgres();
  await migrate(database, randomUUID);
  return database;
}

/** Opens a fresh database of that kind without a table, as a backup is restored into. */
export async function emptyDatabase(kind: DatabaseKind): Promise<Database> {
  return kind === "pglite"
    ? openPglite(null, await preparedDump("empty"))
    : openPostgres(await freshPostgresUrl());
}

function quickestKind(): DatabaseKind {
  return isGiven(process.env[CLUSTER_URL]) ? "postgres" : "pglite";
}

async function openFreshPostgres(): Promise<Database> {
  const { url } = await findCluster();
  const name = newName();
  await asAdmin(url, async (admin) => {
    await admin.query(`create database ${name} template ${await preparedTemplate(admin, url)}`);
  });
  const database = openPostgres(urlOf(url, name));
  const close = async () => {
    await database.close();
    // Hundreds of them would lie there until the last test.
    await asAdmin(url, (admin) => admin.query(`drop database ${name} with (force)`));
  };
  return { ...database, close };
}

/** The address of a new, empty database on real PostgreSQL. */
export async function freshPostgresUrl(): Promise<string> {
  const { url } = await findCluster();
  const name = newName();
  await asAdmin(url, (admin) => admin.query(`create database ${name}`));
  return urlOf(url, name);
}

let cluster: Promise<Cluster> | undefined;

async function findCluster(): Promise<Cluster> {
  const given = process.env[CLUSTER_URL];
  if (isGiven(given)) return { url: given, stop: () => Promise.resolve() };
  return (cluster ??= startCluster());
}

/** Stops the PostgreSQL that this process started, if it did. Call it after the last test of a file. */
export async function stopDatabases(): Promise<void> {
  const started = cluster;
  cluster = undefined;
  if (started) await (await started).stop();
}

async function asAdmin(url: string, act: (admin: Database) => Promise<unknown>): Promise<void> {
  const admin = openPostgres(url);
  await act(admin);
  await admin.close();
}

function newName(): string {
  return `satchel_${randomBytes(6).toString("hex")}`;
}

function isGiven(url: string | undefined): url is string {
  return url !== undefined && url !== "";
}
