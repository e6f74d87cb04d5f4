// Medians, percentiles, and taking turns: a busy machine slows both sides of a ratio.

/** The value below which `share` of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export interface Turns {
  floor: number[];
  subject: number[];
  /** The median of each round's own ratio, so that a slow minute of the machine falls out. */
  ratio: number;
}

/** Measures floor and subject in turns, which of them first changing from round to round. */
export async function inTurns(
  rounds: number,
  floor: (round: number) => Promise<number>,
  subject: (round: number) => Promise<number>,
): Promise<Turns> {
  const turns: Turns = { floor: [], subject: [], ratio: Number.NaN };
  for (let round = 0; round < rounds; round += 1) {
    const isFloorFirst = round % 2 === 0;
    if (isFloorFirst) turns.floor.push(await floor(round));
    turns.subject.push(await subject(round));
    if (!isFloorFirst) turns.floor.push(await floor(round));
  }
  turns.ratio = ratioOf(turns);
  return turns;
}

/** The median of subject to floor, round by round. */
export function ratioOf({ floor, subject }: Pick<Turns, "floor" | "subject">): number {
  return median(subject.map((value, round) => value / (floor[round] ?? Number.NaN)));
}

/** How much of one processor core this process gets just now, 0 to 1: below 0.8 times say more of others than of us. */
export function coreShare(): number {
  const begun = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - begun < 300);
  const { user, system } = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1000 / (performance.now() - begun));
}
