// `npm run audit:verify`: walks the audit of every agency; ends with 1 when something is not as it was written.
import { readConfig } from "./config.ts";
import { isUnavailable } from "./database/is-unavailable.ts";
import { openDatabase } from "./database/open-database.ts";
import { findInstallationKey } from "./installation-key.ts";
import { checkAudit, type AuditFault, type AuditFinding } from "./people/audit-check.ts";
import { terminal } from "./printer.ts";
import { makeRandom } from "./random.ts";

const words: Readonly<Record<AuditFault["fault"], string>> = {
  gap: "is missing",
  changed: "is not what was written",
  head: "is not the last one that was written",
  seal: "is not what was signed, or a signature up to here is missing",
  altered: "was written on a chain whose end was not as it had been left",
};

process.exitCode = await verify();

async function verify(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) return complain(read.sentences);
  const { config } = read;
  const opened = await openDatabase(config, () => undefined);
  if (!opened.ok) return complain([opened.sentence]);
  const { database } = opened;
  try {
    const key = await findInstallationKey(database, config, makeRandom());
    if (!key) {
      return complain([
        "This is another installation's key; what was signed cannot be checked. Set INSTALLATION_KEY, or bring back DATA_DIR/installation.key.",
      ]);
    }
    const findings = await checkAudit(database, key);
    for (const finding of findings) say(finding);
    if (findings.length === 0) terminal.say("Nothing was audited yet.");
    return findings.some(({ faults }) => faults.length > 0) ? 1 : 0;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return complain(["The database at DATABASE_URL does not answer."]);
  } finally {
    await database.close();
  }
}

function say({ org, rows, seals, sealedTo, faults }: AuditFinding): void {
  const about = `Agency ${org}: ${rows} rows, ${seals} signed heads, the last at row ${sealedTo}.`;
  if (faults.length === 0) return terminal.say(`${about} Everything is as it was written.`);
  terminal.complain(`${about} ${faults.length} findings:`);
  for (const { number, fault } of faults.slice(0, 20)) {
    terminal.complain(`  row ${number} ${words[fault]}`);
  }
}

function complain(sentences: readonly string[]): number {
  for (const sentence of sentences) terminal.complain(sentence);
  return 1;
}
