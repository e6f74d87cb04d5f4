// The table on the screen and the JSON beside it.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join, relative } from "node:path";
import { root } from "../../prepare.mjs";
import { amount, boundWords, isOver, type Figure } from "./figure.ts";

/** The figures of one bench, or why there are none. */
export interface Outcome {
  bench: string;
  seconds: number;
  /** Of a core, before and after: other work on the machine makes every time worse, and the reader must see it. */
  coreShare: [before: number, after: number];
  figures: Figure[];
  failure: string | null;
}

/** Prints one table for all benches. */
export function printTable(outcomes: readonly Outcome[]): void {
  const head = ["bench", "figure", "measured", "floor", "ratio", "bound", ""];
  const rows = outcomes.flatMap(rowsOf);
  const widths = head.map((title, at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] ?? title).length)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  console.log(`\n${line(head)}\n${widths.map((width) => "─".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(line(row).trimEnd());
  for (const { bench, figures } of outcomes) {
    for (const { what, note } of figures) if (note) console.log(`  ${bench} · ${what}: ${note}`);
  }
  const shares = outcomes.map(
    ({ bench, coreShare }) => `${bench} ${coreShare.map((share) => share.toFixed(2)).join("–")}`,
  );
  console.log(`  share of a core, before and after each: ${shares.join(", ")}`);
}

function rowsOf({ bench, figures, failure }: Outcome): string[][] {
  if (failure !== null) return [[bench, failure.slice(0, 70), "–", "–", "–", "–", "FAILED"]];
  return figures.map((figure) => [
    bench,
    figure.what,
    measuredWords(figure),
    figure.floor ? `${amount(figure.floor.value, figure.unit)} (${figure.floor.what})` : "–",
    figure.ratio === undefined ? "–" : `${figure.ratio.toFixed(2)} ×`,
    boundWords(figure),
    figure.bound ? (isOver(figure) ? "OVER" : "ok") : "",
  ]);
}

function measuredWords({ value, p50, unit }: Figure): string {
  if (p50 === undefined) return amount(value, unit);
  return `p50 ${amount(p50, unit)} · p95 ${amount(value, unit)}`;
}

/** Writes bench-results/<date>.json and answers its path. */
export function writeResults(outcomes: readonly Outcome[], started: Date): string {
  const folder = join(root, "bench-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${started.toISOString().slice(0, 19).replaceAll(":", "")}.json`);
  const results = {
    started: started.toISOString(),
    commit: commit(),
    node: process.version,
    machine: {
      processor: cpus()[0]?.model ?? "unknown",
      cores: availableParallelism(),
      loadAtEnd: loadavg().map((load) => Number(load.toFixed(2))),
    },
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      figures: outcome.figures.map((figure) => ({ ...figure, isOver: isOver(figure) })),
    })),
  };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return relative(process.cwd(), file);
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root }).toString().trim();
  } catch {
    return "unknown"; // Not a clone: a copy without its history.
  }
}
