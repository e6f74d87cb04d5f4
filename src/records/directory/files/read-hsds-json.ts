import {
  noTables,
  tableColumns,
  tableNames,
  type Spot,
  type TableName,
  type TableRow,
  type Tables,
} from "./tables.ts";

type Json = Readonly<Record<string, unknown>>;

/** Where HSDS nests one table in another, and which column then names the outer one. */
const nested: Readonly<Partial<Record<TableName, Readonly<Record<string, [TableName, string]>>>>> =
  {
    organizations: {
      locations: ["locations", "organization_id"],
      phones: ["phones", "organization_id"],
      services: ["services", "organization_id"],
      attributes: ["attributes", "link_id"],
    },
    services: {
      phones: ["phones", "service_id"],
      schedules: ["schedules", "service_id"],
      languages: ["languages", "service_id"],
      service_at_locations: ["service_at_location", "service_id"],
      attributes: ["attributes", "link_id"],
    },
    service_at_location: { schedules: ["schedules", "service_at_location_id"] },
    locations: {
      addresses: ["addresses", "location_id"],
      phones: ["phones", "location_id"],
      schedules: ["schedules", "location_id"],
      languages: ["languages", "location_id"],
    },
  };

/** Where one record is nested that its own column names. */
const named: Readonly<Partial<Record<TableName, Readonly<Record<string, [TableName, string]>>>>> = {
  services: { organization: ["organizations", "organization_id"] },
  service_at_location: { location: ["locations", "location_id"] },
  attributes: { taxonomy_term: ["taxonomy_terms", "taxonomy_term_id"] },
};

/**
 * Reads a directory from JSON of HSDS 3.0: `{ organizations, services }`, a page of the API (`contents`), the tables of a
 * package (`organizations.csv` …), a list or one record. Undefined where it is no JSON, or says nothing of a directory.
 */
export function readHsdsJson(file: string, text: string): Tables | undefined {
  const lists = listsOf(text.replace(/^\uFEFF/, ""));
  const reading: Reading = { tables: noTables(), met: new Set() };
  for (const [table, records] of lists) {
    // What stands twice in a list is a fault; what is nested stands wherever it is named.
    records.forEach((said, place) => {
      addRecord(reading, { table, said, at: { file, line: place + 1 }, outer: {} }, false);
    });
  }
  return lists.some(([, records]) => records.length > 0) ? reading.tables : undefined;
}

interface Reading {
  tables: Record<TableName, TableRow[]>;
  met: Set<string>;
}

interface Nested {
  table: TableName;
  said: Json;
  at: Spot;
  /** The column that names what it is nested in. */
  outer: Readonly<Record<string, string>>;
}

function addRecord(reading: Reading, { table, said, at, outer }: Nested, isNested: boolean): void {
  const cells: Record<string, string> = { ...outer, ...cellsOf(table, said) };
  for (const [field, [other, column]] of Object.entries(named[table] ?? {})) {
    const one = said[field];
    if (!isJson(one)) continue;
    const id = textOf(one["id"]);
    if (id !== "") cells[column] ??= id;
    addRecord(reading, { table: other, said: one, at, outer: {} }, true);
  }
  const id = cells["id"];
  if (isNested && id !== undefined && reading.met.has(`${table} ${id}`)) return;
  reading.met.add(`${table} ${id ?? ""}`);
  reading.tables[table].push({ at, cells });
  for (const [field, [other, column]] of Object.entries(nested[table] ?? {})) {
    const list = said[field];
    if (!Array.isArray(list)) continue;
    const by: Record<string, string> = id === undefined ? {} : { [column]: id };
    for (const one of list.filter(isJson)) {
      addRecord(reading, { table: other, said: one, at, outer: by }, true);
    }
  }
}

function listsOf(text: string): [TableName, Json[]][] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // Whoever chose the file is told that it says nothing of a directory.
    return [];
  }
  if (isJson(read) && Array.isArray(read["contents"])) read = read["contents"];
  if (isJson(read) && !("id" in read)) {
    const bundle = read;
    return tableNames.map((table) => {
      const list = bundle[table] ?? bundle[`${table}.csv`];
      return [table, Array.isArray(list) ? list.filter(isJson) : []];
    });
  }
  const records = (Array.isArray(read) ? read : [read]).filter(isJson);
  return (["organizations", "locations", "services"] as const).map((table) => [
    table,
    records.filter((one) => tableOf(one) === table),
  ]);
}

// A service always has a status, a location its type.
function tableOf(record: Json): TableName {
  if ("location_type" in record) return "locations";
  return "status" in record || "organization" in record ? "services" : "organizations";
}

function cellsOf(table: TableName, said: Json): Record<string, string> {
  const known: readonly string[] = tableColumns[table];
  return Object.fromEntries(
    known.map((column) => [column, textOf(said[column])]).filter(([, cell]) => cell !== ""),
  ) as Record<string, string>;
}

function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : "";
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
