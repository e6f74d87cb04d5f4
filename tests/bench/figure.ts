// What a bench hands back: one line of the table, with everything it was made from.

export type Unit = "ms" | "rows/s" | "documents/s" | "KiB" | "long tasks";

/** What a figure must keep: its value or its ratio to the floor, at most or at least so much. */
type Bound = { on: "value" | "ratio" } & ({ most: number } | { least: number });

export interface Figure {
  /** What was measured, in words. */
  what: string;
  unit: Unit;
  /** The number that is judged: a p95, a median, a rate, a size. */
  value: number;
  /** Beside a p95. */
  p50?: number;
  /** The least that the same work could cost, measured in the same run. */
  floor?: { what: string; value: number };
  /** Value to floor: the median over rounds when both were measured in turns. */
  ratio?: number;
  /** Absent: told for orientation. */
  bound?: Bound;
  /** What a reader should know beside the number: parts, counts. */
  note?: string;
}

/** True when the figure misses its bound. */
export function isOver(figure: Figure): boolean {
  const { bound } = figure;
  if (!bound) return false;
  const judged = bound.on === "value" ? figure.value : figure.ratio;
  // A bound on a ratio that was not measured is not kept.
  if (judged === undefined || Number.isNaN(judged)) return true;
  return "most" in bound ? judged > bound.most : judged < bound.least;
}

export function boundWords({ bound, unit }: Figure): string {
  if (!bound) return "–";
  const sign = "most" in bound ? "≤" : "≥";
  const limit = "most" in bound ? bound.most : bound.least;
  return bound.on === "ratio" ? `${sign} ${limit} ×` : `${sign} ${amount(limit, unit)}`;
}

export function amount(value: number, unit: Unit): string {
  const isSmall = Math.abs(value) < 100 && !Number.isInteger(value);
  const digits = isSmall ? value.toFixed(1) : Math.round(value).toLocaleString("en");
  return `${digits} ${unit}`;
}
