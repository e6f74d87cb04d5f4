import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import * as v from "valibot";
import type { Database } from "../database/database.ts";
import { KEYED_AUDIT, unknownMigrations } from "../database/migrations.ts";
import { markHeads } from "../people/audit.ts";
import {
  brokenErasureLog,
  erasedClient,
  makeErasureLog,
  type ErasedClient,
  type ErasureLog,
} from "../people/erasure-log.ts";
import { replayErasures } from "../people/replay-erasures.ts";
import { backupKeys } from "../parcels/parcel-key.ts";
import { BrokenBackup, openBackup } from "./backup-file.ts";
import type { Command } from "./command.ts";
import { load, readHead } from "./load.ts";

type Said = { ok: boolean; sentence: string };

/**
 * Fills an empty database from a backup. All of the file is opened before anything is written, and who was erased after
 * it was made is erased before anybody is served.
 */
export async function restoreBackup(command: Command): Promise<Said> {
  const { file, config, database, installationKey } = command;
  if (await hasTables(database)) return refused(notEmpty(database.kind));
  const erasureLog = makeErasureLog(config.dataDir, installationKey);
  const log = await erasureLog.read();
  if (!log.ok) return refused(brokenErasureLog(log.brokenLine));
  const { pair } = await backupKeys(installationKey);
  const lines = () => openBackup(createReadStream(file), pair);
  try {
    const newer = unknownMigrations(await readThrough(lines()));
    if (newer.length > 0) {
      return refused("A newer version of Satchel made this backup. Install that version first.");
    }
    const loaded = await load(database, lines(), randomUUID);
    if (loaded.applied.includes(KEYED_AUDIT)) await markHeads(database, installationKey);
    await leaveMailUnsure(database);
    const erased = await addMissing(erasureLog, log.erased, loaded.erased);
    const auditor = { database, now: () => new Date(), config: { installationKey } };
    const count = await replayErasures(auditor, erased);
    return {
      ok: true,
      sentence: `The office is back as it was in ${file}. Erased again since: ${count} clients. Tablets bring what they still have when they next connect.`,
    };
  } catch (error) {
    if (isMissing(error)) return refused(`There is no file ${file}.`);
    if (!(error instanceof BrokenBackup)) throw error;
    return refused(
      `${file} is not a whole backup of this installation. Take another copy of it, and check that DATA_DIR/installation.key or INSTALLATION_KEY is the one it was made with.`,
    );
  }
}

// To its very end: a file that was cut off is found before the database is touched.
async function readThrough(lines: AsyncIterable<string>): Promise<string[]> {
  let migrations: string[] | null = null;
  for await (const line of lines) migrations ??= readHead(line);
  if (migrations === null) throw new BrokenBackup("empty");
  return migrations;
}

// It may have gone since the backup was made: nobody sends it again, and its authors are told to ask.
async function leaveMailUnsure(database: Database): Promise<void> {
  await database.query("update mail_queue set claimed_at = '2000-01-01T00:00:00Z'");
}

// On a new machine the log begins with what the backup knew.
async function addMissing(
  log: ErasureLog,
  known: readonly ErasedClient[],
  lines: readonly string[],
): Promise<ErasedClient[]> {
  const ids = new Set(known.map(({ erasure }) => erasure));
  const then = lines.map((line) => v.parse(erasedClient, JSON.parse(line)));
  const missing = then.filter(({ erasure }) => !ids.has(erasure));
  for (const one of missing) await log.append(one);
  return [...known, ...missing];
}

async function hasTables(database: Database): Promise<boolean> {
  const rows = await database.query(
    "select 1 as one from information_schema.tables where table_schema = current_schema() limit 1",
  );
  return rows.length > 0;
}

function notEmpty(kind: Database["kind"]): string {
  return kind === "pglite"
    ? "There is a database in DATA_DIR already, and a backup fills an empty one. Move the folder DATA_DIR/database away, then try again."
    : "The database at DATABASE_URL is not empty, and a backup fills an empty one. Create another one, for example createdb satchel_restored, and set DATABASE_URL to it.";
}

function refused(sentence: string): Said {
  return { ok: false, sentence };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
