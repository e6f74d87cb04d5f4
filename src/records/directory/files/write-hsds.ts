import { linesByName, idOf, type LinesOf } from "./table-index.ts";
import { tableColumns, tableNames, type TableName, type TableRow, type Tables } from "./tables.ts";

/** The columns of HSDS 3.0 that are written, table by table: those of older files are read and never written. */
const written: Readonly<Record<TableName, readonly string[]>> = {
  ...tableColumns,
  locations: ["id", "organization_id", "location_type", "name", "latitude", "longitude"],
  services: [
    ...["id", "organization_id", "name", "description", "email", "status"],
    ...["eligibility_description", "assured_date"],
  ],
  schedules: ["id", "service_id", "freq", "byday", "opens_at", "closes_at"],
  taxonomy_terms: ["id", "name", "description", "taxonomy"],
};

/** What HSDS demands of every line of a table, also where nothing is known. */
const demanded: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  organizations: { description: "" },
  locations: { location_type: "physical" },
  addresses: { address_1: "", city: "", state_province: "", postal_code: "", country: "" },
  taxonomy_terms: { description: "" },
};

/** The tables as the files of an HSDS 3.0 package: headings and lines, for whoever writes CSV. */
export function packageOf(
  tables: Tables,
): { name: string; headings: readonly string[]; rows: string[][] }[] {
  return tableNames.map((table) => ({
    name: `${table}.csv`,
    headings: written[table],
    rows: tables[table].map((row) => {
      const cells = { ...demanded[table], ...row.cells };
      return written[table].map((column) => cells[column] ?? "");
    }),
  }));
}

type Json = Record<string, unknown>;

/** The tables as JSON of HSDS 3.0: every organization with its places, every service with its organization and places. */
export function hsdsJson(tables: Tables): { organizations: Json[]; services: Json[] } {
  const lines = linesByName(tables);
  const rowsById = (table: TableName) => new Map(tables[table].map((row) => [idOf(row), row]));
  const from = {
    lines,
    organizations: rowsById("organizations"),
    locations: rowsById("locations"),
    terms: rowsById("taxonomy_terms"),
  };
  return {
    organizations: tables.organizations.map((row) => ({
      ...organizationOf(row, from),
      ...listOf("locations", lines("locations", "organization_id", idOf(row)), (one) =>
        locationOf(one, lines),
      ),
    })),
    services: tables.services.map((row) => serviceOf(row, from)),
  };
}

interface From {
  lines: LinesOf;
  organizations: ReadonlyMap<string, TableRow>;
  locations: ReadonlyMap<string, TableRow>;
  terms: ReadonlyMap<string, TableRow>;
}

function organizationOf(row: TableRow, from: From): Json {
  const id = idOf(row);
  return {
    ...plain("organizations", row),
    ...listOf("phones", from.lines("phones", "organization_id", id), (one) => plain("phones", one)),
    ...attributesOf(id, from),
  };
}

function serviceOf(row: TableRow, from: From): Json {
  const id = idOf(row);
  const organization = from.organizations.get(row.cells["organization_id"] ?? "");
  const children = (table: "phones" | "schedules" | "languages") =>
    listOf(table, from.lines(table, "service_id", id), (one) => plain(table, one));
  return {
    ...plain("services", row),
    ...(organization ? { organization: organizationOf(organization, from) } : {}),
    ...children("phones"),
    ...children("schedules"),
    ...children("languages"),
    ...listOf(
      "service_at_locations",
      from.lines("service_at_location", "service_id", id),
      (one) => {
        const location = from.locations.get(one.cells["location_id"] ?? "");
        const there = location ? { location: locationOf(location, from.lines) } : {};
        return { ...plain("service_at_location", one), ...there };
      },
    ),
    ...attributesOf(id, from),
  };
}

function locationOf(row: TableRow, lines: LinesOf): Json {
  const id = idOf(row);
  const children = (table: "addresses" | "phones") =>
    listOf(table, lines(table, "location_id", id), (one) => plain(table, one));
  return { ...plain("locations", row), ...children("addresses"), ...children("phones") };
}

function attributesOf(id: string, { lines, terms }: From): Json {
  return listOf("attributes", lines("attributes", "link_id", id), (one) => {
    const term = terms.get(one.cells["taxonomy_term_id"] ?? "");
    return {
      ...plain("attributes", one),
      ...(term ? { taxonomy_term: plain("taxonomy_terms", term) } : {}),
    };
  });
}

function listOf(name: string, rows: readonly TableRow[], write: (row: TableRow) => Json): Json {
  return rows.length === 0 ? {} : { [name]: rows.map(write) };
}

const numbers = ["latitude", "longitude"];

function plain(table: TableName, row: TableRow): Json {
  const cells: Readonly<Record<string, string>> = { ...demanded[table], ...row.cells };
  const said = written[table].flatMap((column) => {
    const cell = cells[column];
    if (cell === undefined) return [];
    return [[column, numbers.includes(column) ? Number(cell) : cell] as const];
  });
  return Object.fromEntries(said);
}
