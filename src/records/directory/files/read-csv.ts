import { separatorOf, withoutGuard } from "../../csv-text.ts";

/** A CSV file of a directory as it was read: its headings, folded, and its lines. */
export interface CsvTable {
  headings: readonly string[];
  /** `line` is where it begins, as an editor counts; the headings are line 1. */
  lines: readonly { line: number; cells: readonly string[] }[];
}

/**
 * Reads a CSV file on the tablet, whatever its separator. By itself and not by the server's reader, which weighs more than
 * every screen of the administration: here are only cells, quotes and lines.
 */
export function readCsvTable(csv: string): CsvTable {
  const text = csv.replace(/^\uFEFF/, "");
  const [headings, ...lines] = splitLines(text, separatorOf(text));
  return {
    headings: (headings?.cells ?? []).map((one) => one.toLowerCase().replaceAll(/\s+/g, "_")),
    lines: lines.filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}

// A quote inside of a cell that does not begin with one is a letter like any other.
function splitLines(text: string, separator: string): { line: number; cells: string[] }[] {
  const lines: { line: number; cells: string[] }[] = [];
  let [at, line, begun] = [0, 1, 1];
  let cells: string[] = [];
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = endOf(text, isQuoted ? closingQuote(text, at) + 1 : at, separator);
    const written = text.slice(at, end);
    line += isQuoted ? (written.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
    cells.push(cellOf(written));
    at = end + 1;
    const isLast = at > text.length;
    if (!isLast && text[end] === separator) {
      // A separator at the very end begins one more cell, which is empty.
      if (at === text.length) cells.push("");
      else continue;
    }
    lines.push({ line: begun, cells });
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    line += 1;
    [begun, cells] = [line, []];
  }
  return lines;
}

// Where a quote is never closed, all that follows is the cell's.
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function endOf(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") {
    at += 1;
  }
  return at;
}

function cellOf(written: string): string {
  if (!written.startsWith('"')) return withoutGuard(written).trim();
  const closing = closingQuote(written, 0);
  return withoutGuard(written.slice(1, closing).replaceAll('""', '"')).trim();
}
