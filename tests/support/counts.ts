// How many tests a tool says it ran.

export type Counts = { passed: number; failed: number; skipped: number };

/** The last totals that uvu printed, or undefined when it printed none. */
export function countUvu(output: string): Counts | undefined {
  const total = lastNumber(output, /^\s*Total:\s+(\d+)/gm);
  const passed = lastNumber(output, /^\s*Passed:\s+(\d+)/gm);
  if (total === undefined || passed === undefined) return undefined;
  return {
    passed,
    failed: total - passed,
    skipped: lastNumber(output, /^\s*Skipped:\s+(\d+)/gm) ?? 0,
  };
}

/** The totals of Playwright's JSON report. A test that passed on a second try counts as failed: it is not sound. */
export function countPlaywright(report: string): Counts | undefined {
  const { stats } = JSON.parse(report) as {
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (!stats) return undefined;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function lastNumber(output: string, pattern: RegExp): number | undefined {
  const digits = [...output.matchAll(pattern)].at(-1)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
