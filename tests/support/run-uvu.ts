// Runs the uvu tests of a folder, each file in a process of its own, with one count for all of them.
//
//   node --import tsx tests/support/run-uvu.ts tests/unit
//   node --import tsx tests/support/run-uvu.ts --postgres tests/sync
//
// A name after the folder keeps the files whose path contains it. RxDB allows a process only a few open collections, and
// nothing that a file leaves behind reaches another.
// `--postgres` starts one real PostgreSQL for all files, so that none starts its own, and those that name no kind of
// database use it: it is several times as quick as PGlite.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { compile } from "./compile.ts";
import { COMPILED, compiledIn } from "./compiled.ts";
import { countUvu, type Counts } from "./counts.ts";
import { CLUSTER_URL, startCluster } from "./server/cluster.ts";

const args = process.argv.slice(2);
const [place = "tests/unit", name = ""] = args.filter((arg) => !arg.startsWith("--"));
const files = testFiles(place).filter((file) => file.includes(name));
const program = "tests/support/run-one.ts";
// What tests start as processes of their own.
const servers = [
  "main",
  "verify-audit",
  "administrator-link",
  "backup/backup",
  "backup/restore",
].map((name) => `sync-server/${name}.ts`);

if (files.length === 0) {
  console.error(`0 tests: no *.test.ts in ${place}.`);
  process.exit(1);
}
const [compiled, stopPostgres] = await Promise.all([
  compile([program, ...servers, ...files]),
  args.includes("--postgres") ? offerPostgres() : null,
]);
process.on("exit", compiled.remove);
process.env[COMPILED] = compiled.folder;
const total = await runAll();
await stopPostgres?.();
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Tells the files of a PostgreSQL; without one those that need it fail, and the others use PGlite. */
async function offerPostgres(): Promise<(() => Promise<void>) | null> {
  if (process.env[CLUSTER_URL]) return null;
  try {
    const { url, stop } = await startCluster();
    process.env[CLUSTER_URL] = url;
    return stop;
  } catch (error) {
    console.error(`${String(error)}\nThe tests go on with PGlite, which takes longer.`);
    return null;
  }
}

async function runAll(): Promise<Counts> {
  const waiting = [...files];
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const begun = performance.now();
      const { output, code } = await runAlone(file);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(`\n${withoutTotals(output).trimEnd()} ${seconds} s\n`);
      const counts = countUvu(stripVTControlCharacters(output));
      const broke = code !== 0 && (counts?.failed ?? 0) === 0;
      if (broke) console.error(`${basename(file)} ended with code ${code}.`);
      total.passed += counts?.passed ?? 0;
      total.failed += (counts?.failed ?? 0) + (broke ? 1 : 0);
      total.skipped += counts?.skipped ?? 0;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`\n  Total:     ${total.passed + total.failed}`);
  console.log(`  Passed:    ${total.passed}`);
  console.log(`  Skipped:   ${total.skipped}`);
  console.log(`  Duration:  ${(performance.now() - started).toFixed(0)}ms`);
  return total;
}

function pathOf(file: string): string {
  return compiledIn(compiled.folder, file);
}

/** One count of all is enough. */
function withoutTotals(output: string): string {
  return output.replace(/^ {2}Total:[^]*?Duration:.*$/m, "");
}

function runAlone(file: string): Promise<{ output: string; code: number | null }> {
  const child = spawn(
    process.execPath,
    // A file lives for seconds: compiling an embedded database well takes as long as all that it is asked for.
    ["--enable-source-maps", "--liftoff-only", pathOf(program), file, pathOf(file)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  return new Promise((done) => {
    child.on("close", (code) => {
      done({ output: Buffer.concat(parts).toString("utf8"), code });
    });
  });
}

/** The largest first: one that takes long and begins last would keep the other cores waiting. */
function testFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith(".test.ts")) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(path, file))
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((a, b) => b.size - a.size)
    .map(({ file }) => file);
}
