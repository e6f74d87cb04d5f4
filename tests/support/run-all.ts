// Every check of the project; a failing one does not hide the next. Started by test.mjs. Checks of the code run two at a
// time, for most of each is one thread's work; tests run one step after the other, each on all cores.
//
//   node test.mjs              all steps
//   node test.mjs unit sync    these steps only
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { buildApp, root } from "../../prepare.mjs";
import { countPlaywright, countUvu, type Counts } from "./counts.ts";
import { ensureBrowser } from "./find-browser.ts";
import { runNode } from "./run-node.ts";
import { writeInMemory } from "./scratch.ts";

type Step = {
  name: string;
  /** Arguments to Node. */
  command: string[];
  /** Runs beside another check, and prints when it is over. */
  isCheck?: true;
  /** A check that must be over first. */
  after?: string;
  /** What must be true first; a sentence when it is not. */
  prepare?: () => string | undefined;
  /** How many tests ran. Without it the step itself is one test. */
  count?: (output: string) => Counts | undefined;
  minutes: number;
};
type Result = Counts & { name: string; seconds: number; note: string };

const storyReport = join(root, "node_modules/.cache/stories.json");
const uvu = ["--import", "tsx", "tests/support/run-uvu.ts"];

const steps: Step[] = [
  check("types", ["node_modules/typescript/bin/tsc", "-b"]),
  check("lint", ["node_modules/oxlint/bin/oxlint"]),
  check("build", ["node_modules/vite/bin/vite.js", "build"]),
  check("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  check("unused", ["node_modules/knip/bin/knip.js"]),
  check("bundle", ["--import", "tsx", "tests/support/check-bundle.ts"], "build"),
  { name: "unit", command: [...uvu, "tests/unit"], count: countUvu, minutes: 15 },
  { name: "sync", command: [...uvu, "--postgres", "tests/sync"], count: countUvu, minutes: 30 },
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
writeInMemory();
const results = await runTwoAtATime(chosen.filter((step) => step.isCheck));
for (const step of chosen.filter((one) => !one.isCheck)) results.push(await runStep(step));
report(results);

function check(name: string, command: string[], after?: string): Step {
  return { name, command, isCheck: true, minutes: 5, ...(after !== undefined && { after }) };
}

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

/** The results in the order of the steps. */
async function runTwoAtATime(checks: readonly Step[]): Promise<Result[]> {
  const waiting = [...checks];
  const begun = new Map<string, Promise<Result>>();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const before = begun.get(step.after ?? "");
      const running = Promise.resolve(before).then(() => runStep(step));
      begun.set(step.name, running);
      await running;
    }
  };
  await Promise.all([lane(), lane()]);
  return Promise.all(checks.flatMap((step) => begun.get(step.name) ?? []));
}

async function runStep(step: Step): Promise<Result> {
  const title = `\n──── ${step.name}`;
  if (!step.isCheck) console.log(title);
  const started = performance.now();
  const obstacle = step.prepare?.();
  const { code, output, stopped } = obstacle
    ? { code: 1, output: "", stopped: false }
    : await runNode(step.command, step.minutes, step.isCheck ? "kept" : "shown");
  const seconds = (performance.now() - started) / 1000;
  // Whole, so that what two say at once does not mix.
  if (step.isCheck) console.log(`${title}\n${output}`);

  const counts = step.count ? step.count(stripVTControlCharacters(output)) : toolCount(code);
  const note =
    obstacle ?? (stopped ? `stopped after ${step.minutes} minutes` : whatIsWrong(code, counts));
  if (note) console.log(`${step.name}: ${note}`);
  const { passed, failed, skipped, unsteady = 0 } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return {
    name: step.name,
    seconds,
    note,
    passed,
    failed: note && failed === 0 ? 1 : failed,
    skipped,
    unsteady,
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
  return ensureBrowser();
}

function report(all: Result[]): void {
  const sum = (of: (result: Result) => number) =>
    all.reduce((total, result) => total + of(result), 0);
  const passed = sum((result) => result.passed);
  const failed = sum((result) => result.failed);
  const skipped = sum((result) => result.skipped);
  console.log("\nstep        seconds   passed   failed");
  for (const { name, seconds, note, unsteady = 0, ...counts } of all) {
    const numbers = [counts.passed, counts.failed]
      .map((count) => String(count).padStart(8))
      .join(" ");
    console.log(
      `${name.padEnd(10)} ${seconds.toFixed(1).padStart(8)} ${numbers}   ${note}`.trimEnd(),
    );
    // Not hidden among those that passed: a story that is not steady is to be mended.
    if (unsteady > 0)
      console.log(`${name}: ${unsteady} passed on a second try only, named "flaky" above`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}
