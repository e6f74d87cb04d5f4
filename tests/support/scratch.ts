import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

/** Linux keeps files in memory here. */
const MEMORY = "/dev/shm";
/** What databases and browser profiles of all tests that run at once need, and as much again. */
const LEAST_FREE_BYTES = 4 * 1024 ** 3;

/**
 * Lets everything that the tests write lie in memory, where there is room: databases and browser profiles are made and
 * thrown away by the hundred, and a disk's share of the stories was a tenth of the processor. Whoever set `TMPDIR` wants
 * that one.
 */
export function writeInMemory(): void {
  if (process.env["TMPDIR"] !== undefined || !hasRoom()) return;
  const folder = mkdtempSync(join(MEMORY, "satchel-tests-"));
  // PostgreSQL does not run as root: its own user must pass through.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.once("SIGINT", () => process.exit(130));
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= LEAST_FREE_BYTES;
}
