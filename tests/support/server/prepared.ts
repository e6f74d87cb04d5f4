// What every fresh database starts from, made once: initdb and the migrations take seconds, a copy takes none.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { root } from "../../../prepare.mjs";
import type { Database } from "../../../sync-server/database/database.ts";
import { migrate } from "../../../sync-server/database/migrations.ts";
import { openPglite } from "../../../sync-server/database/pglite.ts";
import { openPostgres } from "../../../sync-server/database/postgres.ts";

/** What a prepared database has. */
type Prepared = "with tables" | "empty";

/** An embedded database with nothing in it, as a dump; kept for the runs to come. */
export async function preparedDump(what: Prepared): Promise<Blob> {
  const manifest = new URL("../package.json", import.meta.resolve("@electric-sql/pglite"));
  const kept = join(tmpdir(), "satchel-tests");
  const path = join(kept, `pglite-${printOf(what + readFileSync(manifest, "utf8"))}.tar`);
  if (!existsSync(path)) {
    const dump = await makeDump(what);
    await mkdir(kept, { recursive: true });
    // Written aside and renamed: another test process may read it at any moment.
    const aside = `${path}.${randomUUID()}`;
    await writeFile(aside, new Uint8Array(await dump.arrayBuffer()));
    await rename(aside, path);
  }
  return new Blob([new Uint8Array(await readFile(path))]);
}

async function makeDump(what: Prepared): Promise<Blob> {
  const folder = await mkdtemp(join(tmpdir(), "satchel-prepared-"));
  const database = await openPglite(folder);
  if (what === "with tables") await makeTables(database);
  await database.close();
  const lite = await PGlite.create({ dataDir: folder });
  const dump = await lite.dumpDataDir("none");
  await lite.close();
  await rm(folder, { recursive: true });
  return dump;
}

// Any number that nothing else of ours locks.
const TEMPLATE_LOCK = 7_324_009;

/** The name of a database on that PostgreSQL which has all tables and nothing in them. */
export async function preparedTemplate(admin: Database, url: string): Promise<string> {
  const name = `satchel_prepared_${printOf("")}`;
  const isThere = async () =>
    (await admin.query("select from pg_database where datname = $1", [name])).length > 0;
  if (await isThere()) return name;
  await admin.transaction(async (held) => {
    // Several test processes may want the first one at once.
    await held.query("select pg_advisory_xact_lock($1)", [TEMPLATE_LOCK]);
    if (await isThere()) return;
    const aside = `${name}_${randomUUID().slice(0, 8)}`;
    await admin.query(`create database ${aside}`);
    const database = openPostgres(urlOf(url, aside));
    await makeTables(database);
    await database.close();
    await admin.query(`alter database ${aside} rename to ${name}`);
  });
  return name;
}

/** The address of another database on the same PostgreSQL. */
export function urlOf(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function makeTables(database: Database): Promise<void> {
  await migrate(database, randomUUID);
  // Each copy is an installation of its own: the next migration, which has no tables to make, gives it its epoch.
  await database.query("delete from installation");
}

/** Changes with every migration, and with the words given. */
function printOf(words: string): string {
  const folder = join(root, "sync-server/database");
  const files = [
    "migrations.ts",
    ...readdirSync(join(folder, "migrations"))
      .sort()
      .map((file) => `migrations/${file}`),
  ];
  const hash = createHash("sha256").update(words);
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}
