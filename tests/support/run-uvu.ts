// Runs the uvu tests of a folder, with one count for all of them.
//
//   node --conditions=browser --import tsx tests/support/run-uvu.ts tests/unit
//   node --conditions=browser --import tsx tests/support/run-uvu.ts --each tests/sync
//
// `--conditions=browser` gives Node the reactive build of solid-js; without it signals exist and nothing reacts.
// `--each` gives each file its own process, as many at a time as there are cores: RxDB allows a process only a few open
// collections.
// A name after the folder keeps the files whose path contains it.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { run } from "uvu/run";
import { countUvu, type Counts } from "./counts.ts";

const args = process.argv.slice(2);
const each = args.includes("--each");
const [place = "tests/unit", name = ""] = args.filter((arg) => arg !== "--each");
const files = testFiles(place).filter((file) => file.includes(name));

if (files.length === 0) {
  console.error(`0 tests: no *.test.ts in ${place}.`);
  process.exit(1);
}
if (each) await runEachAlone();
else await runTogether();

async function runTogether(): Promise<void> {
  // uvu takes any error outside a test for the end of the run, without naming the file.
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error: unknown) => {
      console.error(`\nAn error outside any test:`, error);
      process.exit(1);
    });
  }
  await run(files.map((file) => ({ name: file, file: resolve(file) })));
  // An open socket or database must not keep a finished run alive.
  process.exit();
}

async function runEachAlone(): Promise<void> {
  const waiting = [...files];
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const { output, code } = await runAlone(file);
      process.stdout.write(`\n=== ${file}\n${output}`);
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
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

function runAlone(file: string): Promise<{ output: string; code: number | null }> {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, self, file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  return new Promise((done) => {
    child.on("close", (code) => {
      done({ output: Buffer.concat(parts).toString("utf8"), code });
    });
  });
}

function testFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith(".test.ts")) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(path, file))
    .sort();
}
