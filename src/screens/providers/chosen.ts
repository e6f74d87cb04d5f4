import {
  guessMapping,
  mappedTables,
  type MappedFile,
} from "../../records/directory/files/map-columns.ts";
import { readCsvTable } from "../../records/directory/files/read-csv.ts";
import { readHsdsJson } from "../../records/directory/files/read-hsds-json.ts";
import {
  noTables,
  tableNames,
  type FileFault,
  type Tables,
} from "../../records/directory/files/tables.ts";
import { decodeText } from "../../ui/decode-text.ts";

/** More than a tablet reads at once: five thousand organizations are a quarter of it. */
const MOST_BYTES = 60_000_000;

/** The files as they were chosen. */
export interface Chosen {
  csv: readonly MappedFile[];
  json: readonly Tables[];
  /** The names of those that were not UTF-8, and were read as Windows-1252. */
  windows: readonly string[];
}

/** Reads what was chosen: CSV files, JSON of HSDS, or both. */
export async function readChosen(
  files: readonly File[],
): Promise<
  { ok: true; chosen: Chosen } | { ok: false; refusal: "tooLarge" | "noText" | "noDirectory" }
> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    return { ok: false, refusal: "tooLarge" };
  }
  const csv: MappedFile[] = [];
  const json: Tables[] = [];
  const windows: string[] = [];
  for (const file of files) {
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (read === null) return { ok: false, refusal: "noText" };
    if (read.encoding === "windows-1252") windows.push(file.name);
    if (!/^\uFEFF?\s*[{[]/.test(read.text)) {
      csv.push(guessMapping(file.name, readCsvTable(read.text)));
      continue;
    }
    const tables = readHsdsJson(file.name, read.text);
    if (!tables) return { ok: false, refusal: "noDirectory" };
    json.push(tables);
  }
  return { ok: true, chosen: { csv, json, windows } };
}

/** All tables of what was chosen. */
export function tablesOf({ csv, json }: Chosen): { tables: Tables; faults: FileFault[] } {
  const mapped = mappedTables(csv);
  const tables = noTables();
  for (const table of tableNames) {
    tables[table] = [mapped.tables, ...json].flatMap((one) => [...one[table]]);
  }
  return { tables, faults: mapped.faults };
}
