import {
  tableNames,
  type FileFault,
  type TableName,
  type TableRow,
  type Tables,
} from "./tables.ts";

/** Says that a line, or what a cell of it says, is left out. */
export type Say = (
  row: TableRow,
  fault: FileFault["fault"],
  column: string,
  isWhole?: boolean,
) => void;

/** The lines of a table that name another by one of their columns. */
export type LinesOf = (table: TableName, column: string, id: string) => readonly TableRow[];

/** Files the lines of tables under what they name: directories have tens of thousands. */
export function linesByName(tables: Tables): LinesOf {
  const found = new Map<string, TableRow[]>();
  for (const table of tableNames) {
    for (const row of tables[table]) {
      for (const [column, id] of Object.entries(row.cells)) {
        if (!column.endsWith("_id")) continue;
        const key = `${table} ${column} ${id}`;
        const known = found.get(key);
        if (known) known.push(row);
        else found.set(key, [row]);
      }
    }
  }
  return (table, column, id) => found.get(`${table} ${column} ${id}`) ?? [];
}

/** The id of a line that was let through: it has one. */
export function idOf({ cells }: TableRow): string {
  return cells["id"] ?? "";
}

/** The texts of a line under the names that they have here. */
export function textsOf<K extends string>(
  { cells }: TableRow,
  columns: Readonly<Record<string, K>>,
): Partial<Record<K, string>> {
  const said = Object.entries(columns).flatMap(([column, field]) => {
    const cell = cells[column];
    return cell === undefined ? [] : [[field, cell] as const];
  });
  // Each pair is one of the columns that were asked for.
  return Object.fromEntries(said) as Partial<Record<K, string>>;
}

/** The first number that speaks: a fax or a text line is no phone to call. */
export function phoneOf(rows: readonly TableRow[]): { phone?: string } {
  const speaks = rows.find(({ cells }) => /^(|voice|cell|hotline)$/i.test(cells["type"] ?? ""));
  const { number, extension } = speaks?.cells ?? {};
  if (number === undefined) return {};
  return { phone: extension === undefined ? number : `${number} ext. ${extension}` };
}
