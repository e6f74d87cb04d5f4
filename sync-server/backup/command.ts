import { readConfig, type Config } from "../config.ts";
import { isUnavailable } from "../database/is-unavailable.ts";
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import { readKey } from "../installation-key.ts";
import { terminal } from "../printer.ts";

/** What `backup` and `restore` work with. */
export interface Command {
  file: string;
  config: Config;
  database: Database;
  installationKey: Uint8Array;
}

/** Opens what a command needs, runs it, and answers the exit code. `act` answers what to say, or what is wrong. */
export async function runCommand(
  name: "backup" | "restore",
  act: (command: Command) => Promise<{ ok: boolean; sentence: string }>,
): Promise<number> {
  const file = process.argv[2];
  if (file === undefined) return complain([`Say which file: npm run ${name} -- satchel.backup`]);
  const read = readConfig(process.env);
  if (!read.ok) return complain(read.sentences);
  const { config } = read;
  const installationKey = await readKey(config.installationKey, config.dataDir);
  if (!installationKey) {
    return complain([
      "There is no installation key, and backups are sealed with it. Bring back DATA_DIR/installation.key, or set INSTALLATION_KEY.",
    ]);
  }
  const opened = await openDatabase(config, () => undefined);
  if (!opened.ok) return complain([opened.sentence]);
  const { database } = opened;
  try {
    const said = await act({ file, config, database, installationKey });
    if (!said.ok) return complain([said.sentence]);
    terminal.say(said.sentence);
    return 0;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return complain(["The database at DATABASE_URL does not answer."]);
  } finally {
    await database.close();
  }
}

function complain(sentences: readonly string[]): number {
  for (const sentence of sentences) terminal.complain(sentence);
  return 1;
}
