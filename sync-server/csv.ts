import Papa from "papaparse";
import { separatorOf, withoutGuard } from "../src/records/csv-text.ts";

/** A line of a CSV file: its cells by heading, trimmed. */
export interface CsvLine {
  /** As an editor counts where no cell breaks over lines: the headings are line 1. */
  line: number;
  cells: Readonly<Record<string, string>>;
  /** It has more cells than there are headings: nobody can tell which is which. */
  isTooLong: boolean;
}

/** Reads a CSV file, whatever its separator. Headings are folded: "Unit Cost" is `unit_cost`. Empty lines are left out. */
export function readCsv(csv: string): { headings: string[]; lines: CsvLine[] } {
  const parsed = Papa.parse<Record<string, string | string[]>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    delimiter: separatorOf(csv),
    transformHeader: (heading) => heading.trim().toLowerCase().replaceAll(/\s+/g, "_"),
    transform: (cell) => withoutGuard(cell).trim(),
  });
  const headings = parsed.meta.fields ?? [];
  const lines = parsed.data.map((row, index): CsvLine => {
    const named = headings.map((heading) => [heading, textOf(row[heading])] as const);
    return {
      line: index + 2,
      cells: Object.fromEntries(named),
      isTooLong: "__parsed_extra" in row,
    };
  });
  return {
    headings,
    lines: lines.filter(
      ({ cells, isTooLong }) => isTooLong || Object.values(cells).some((cell) => cell !== ""),
    ),
  };
}

function textOf(cell: string | string[] | undefined): string {
  return typeof cell === "string" ? cell : "";
}
