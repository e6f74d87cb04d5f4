// `npm run administrator:link -- ada@agency.example`: the way back in for an administrator who lost her password or her
// second factor and has no colleague who could help. Whoever may run it may read the database.
import { readConfig } from "./config.ts";
import { isUnavailable } from "./database/is-unavailable.ts";
import { openDatabase } from "./database/open-database.ts";
import { findInstallationKey } from "./installation-key.ts";
import { makeWayBack } from "./people/way-back.ts";
import { terminal } from "./printer.ts";
import { makeRandom } from "./random.ts";

process.exitCode = await makeLink(process.argv[2] ?? "");

async function makeLink(email: string): Promise<number> {
  if (email === "") {
    return complain("Say whose: npm run administrator:link -- ada@agency.example");
  }
  const read = readConfig(process.env);
  if (!read.ok) return complain(...read.sentences);
  const { config } = read;
  const opened = await openDatabase(config, () => undefined);
  if (!opened.ok) return complain(opened.sentence);
  const { database } = opened;
  const random = makeRandom();
  try {
    const installationKey = await findInstallationKey(database, config, random);
    if (!installationKey) {
      return complain(
        "This is another installation's key. Set INSTALLATION_KEY, or bring back DATA_DIR/installation.key.",
      );
    }
    const { publicUrl } = config;
    const seams = {
      database,
      random,
      now: () => new Date(),
      config: { installationKey, publicUrl },
    };
    const made = await makeWayBack(seams, email);
    if (!made)
      return complain("No administrator signs in with this e-mail. Check how it is spelled.");
    terminal.say(
      "She chooses a new password here, once and within the hour. Start the server first:",
    );
    terminal.say(`  ${made.link}`);
    terminal.say("Her second factor was taken away and she is signed out everywhere.");
    return 0;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return complain("The database at DATABASE_URL does not answer.");
  } finally {
    await database.close();
  }
}

function complain(...sentences: string[]): number {
  for (const sentence of sentences) terminal.complain(sentence);
  return 1;
}
