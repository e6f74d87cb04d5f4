// Every check of the project, in order; a failing one does not hide the next. Started by test.mjs.
//
//   node test.mjs              all steps
//   node test.mjs unit sync    these steps only
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { buildApp, root } from "../../prepare.mjs";
import { countPlaywright, countUvu, type Counts } from "./counts.ts";
import { findOrInstallBrowser } from "./find-browser.ts";

type Step = {
  name: string;
  /** Arguments to Node. */
  command: string[];
  /** What must be true first; a sentence when it is not. */
  prepare?: () => string | undefined;
  /** How many tests ran. Without it the step itself is one test. */
  count?: (output: string) => Counts | undefined;
  minutes: number;
};
type Result = Counts & { name: string; seconds: number; note: string };

const storyReport = join(root, "node_modules/.cache/stories.json");
const uvu = ["--conditions=browser", "--import", "tsx", "tests/support/run-uvu.ts"];

const steps: Step[] = [
  { name: "types", command: ["node_modules/typescript/bin/tsc", "-b"], minutes: 5 },
  { name: "lint", command: ["node_modules/oxlint/bin/oxlint"], minutes: 5 },
  {
    name: "format",
    command: ["node_modules/prettier/bin/prettier.cjs", "--check", "."],
    minutes: 5,
  },
  { name: "unused", command: ["node_modules/knip/bin/knip.js"], minutes: 5 },
  { name: "build", command: ["node_modules/vite/bin/vite.js", "build"], minutes: 5 },
  { name: "bundle", command: ["--import", "tsx", "tests/support/check-bundle.ts"], minutes: 5 },
  { name: "unit", command: [...uvu, "tests/unit"], count: countUvu, minutes: 15 },
  { name: "sync", command: [...uvu, "--each", "tests/sync"], count: countUvu, minutes: 30 },
  {
    name: "browser",
    command: ["node_modules/@playwright/test/cli.js", "test"],
    prepare: prepareBrowser,
    count: () =>
      existsSync(storyReport) ? countPlaywright(readFileSync(storyReport, "utf8")) : undefined,
    minutes: 60,
  },
];

const chosen = chooseSteps(process.argv.slice(2));
const results: Result[] = [];
for (const step of chosen) results.push(await runStep(step));
report(results);

function chooseSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}.`,
    );
    process.exit(1);
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

async function runStep(step: Step): Promise<Result> {
  console.log(`\n──── ${step.name}`);
  const started = performance.now();
  const obstacle = step.prepare?.();
  const { code, output, stopped } = obstacle
    ? { code: 1, output: "", stopped: false }
    : await runNode(step.command, step.minutes);
  const seconds = (performance.now() - started) / 1000;

  const counts = step.count ? step.count(stripVTControlCharacters(output)) : toolCount(code);
  const note =
    obstacle ?? (stopped ? `stopped after ${step.minutes} minutes` : whatIsWrong(code, counts));
  if (note) console.log(`${step.name}: ${note}`);
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return {
    name: step.name,
    seconds,
    note,
    passed,
    failed: note && failed === 0 ? 1 : failed,
    skipped,
  };
}

function toolCount(code: number): Counts {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Why a step fails though it counts no failed test; empty when it does not. */
function whatIsWrong(code: number, counts: Counts | undefined): string {
  if (!counts) return `ended with code ${code} before it counted its tests`;
  if (counts.failed > 0) return `${counts.failed} failed`;
  // A suite that finds nothing to run says nothing about the product.
  if (counts.passed === 0) return "0 tests ran";
  return code === 0 ? "" : `ended with code ${code} though no test failed`;
}

function prepareBrowser(): string | undefined {
  mkdirSync(dirname(storyReport), { recursive: true });
  rmSync(storyReport, { force: true });
  process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] = storyReport;
  // The stories run against the built app; alone, this step builds it first.
  buildApp();
  return findOrInstallBrowser()
    ? undefined
    : "there is no browser here, and none could be installed";
}

/** Runs Node with what it prints shown at once, and kept for counting. */
function runNode(
  args: string[],
  minutes: number,
): Promise<{ code: number; output: string; stopped: boolean }> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colour },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let stopped = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    process.stdout.write(text);
    output += text;
  });
  child.stderr.pipe(process.stderr, { end: false });
  const stop = () => child.kill("SIGTERM");
  const limit = setTimeout(() => {
    stopped = true;
    stop();
  }, minutes * 60_000);
  process.once("SIGTERM", stop);
  return new Promise((done) => {
    child.on("close", (code) => {
      clearTimeout(limit);
      process.off("SIGTERM", stop);
      done({ code: code ?? 1, output, stopped });
    });
  });
}

function report(all: Result[]): void {
  const sum = (of: (result: Result) => number) =>
    all.reduce((total, result) => total + of(result), 0);
  const passed = sum((result) => result.passed);
  const failed = sum((result) => result.failed);
  const skipped = sum((result) => result.skipped);
  console.log("\nstep        seconds   passed   failed");
  for (const { name, seconds, note, ...counts } of all) {
    const numbers = [counts.passed, counts.failed]
      .map((count) => String(count).padStart(8))
      .join(" ");
    console.log(
      `${name.padEnd(10)} ${seconds.toFixed(1).padStart(8)} ${numbers}   ${note}`.trimEnd(),
    );
  }
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}
