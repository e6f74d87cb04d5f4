import { open, rename, rm, stat } from "node:fs/promises";
import { brokenErasureLog, makeErasureLog } from "../people/erasure-log.ts";
import { backupKeys } from "../parcels/parcel-key.ts";
import { sealBackup } from "./backup-file.ts";
import type { Command } from "./command.ts";
import { dump } from "./dump.ts";

/** Writes a backup beside everything that runs. The file is whole or not there; one that is there is left alone. */
export async function writeBackup({
  file,
  config,
  database,
  installationKey,
}: Command): Promise<{ ok: boolean; sentence: string }> {
  if (await isThere(file)) {
    return { ok: false, sentence: `${file} is there already. Name another file.` };
  }
  const log = await makeErasureLog(config.dataDir, installationKey).read();
  if (!log.ok) return { ok: false, sentence: brokenErasureLog(log.brokenLine) };
  const { pair } = await backupKeys(installationKey);
  const aside = `${file}.part`;
  const written = await open(aside, "w", 0o600);
  try {
    await database.transaction(async (queries) => {
      // A transaction may be run again from its start.
      await written.truncate();
      let at = 0;
      for await (const bytes of sealBackup(dump(queries, log.erased), pair.publicKey)) {
        await written.write(bytes, 0, bytes.length, at);
        at += bytes.length;
      }
    });
    await written.sync();
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await written.close();
  }
  await rename(aside, file);
  return {
    ok: true,
    sentence: `Everything is in ${file}, sealed. Only this installation's key opens it: keep a copy of the key, and of erasures.log in DATA_DIR, apart from the backups.`,
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
