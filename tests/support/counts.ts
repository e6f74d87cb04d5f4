// How many tests a tool says it ran.

export type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed: how many needed a second try. */
  unsteady?: number;
};

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

/** The totals of Playwright's JSON report. A test that passed on a second try is named a defect beside them. */
export function countPlaywright(report: string): Counts | undefined {
  const { stats } = JSON.parse(report) as {
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (!stats) return undefined;
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, unsteady: flaky };
}

function lastNumber(output: string, pattern: RegExp): number | undefined {
  const digits = [...output.matchAll(pattern)].at(-1)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
