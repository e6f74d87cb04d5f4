/** What a program of tables takes for the beginning of a formula, also after spaces; the wide forms in some languages. */
const formulaStart = String.raw`['\s]*[=+\-@＝＋－＠\t\r\n]`;
const beginsFormula = new RegExp(`^${formulaStart}`);
const guarded = new RegExp(`^'${formulaStart}`);

/** A cell without the apostrophe that is written before what looks like a formula (T10). */
export function withoutGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** The separator of a CSV file: by the headings alone, as what cells hold, lists with semicolons among it, says nothing. */
export function separatorOf(csv: string): string {
  const [headings = ""] = csv.split(/\r|\n/, 1);
  const count = (separator: string) => headings.split(separator).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

/**
 * Writes a CSV file. A cell that a program of tables would take for a formula (T10) gets an apostrophe before it; so
 * does one that begins like a cell with one, so that whoever reads it gets exactly what was written.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [headings, ...rows].map((row) => row.map(written).join(",")).join("\r\n");
}

function written(cell: string): string {
  const safe = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
