import type { CsvTable } from "./read-csv.ts";
import {
  noTables,
  tableColumns,
  tableNames,
  type FileFault,
  type TableName,
  type Tables,
} from "./tables.ts";

/** A CSV file as it was chosen, with which table it is and what each of its columns means. */
export interface MappedFile {
  name: string;
  csv: CsvTable;
  /** Null: the file says nothing that is held here. */
  table: TableName | null;
  /** For each heading the column of the table; "" where it is left out. */
  columns: readonly string[];
}

const otherNames: Readonly<Record<string, TableName>> = {
  organization: "organizations",
  providers: "organizations",
  agencies: "organizations",
  location: "locations",
  places: "locations",
  sites: "locations",
  service: "services",
  address: "addresses",
  physical_addresses: "addresses",
  phone: "phones",
  regular_schedules: "schedules",
  schedule: "schedules",
  hours: "schedules",
  language: "languages",
  services_at_location: "service_at_location",
  services_at_locations: "service_at_location",
  service_at_locations: "service_at_location",
  taxonomy: "taxonomy_terms",
  taxonomy_term: "taxonomy_terms",
  attribute: "attributes",
};

/** What headings of older files and of other programs mean, table by table. */
const otherHeadings: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  organizations: { organization_id: "id", organization: "name", url: "website" },
  locations: { location_id: "id", lat: "latitude", lng: "longitude", lon: "longitude" },
  services: { service_id: "id", eligibility: "eligibility_description", verified: "assured_date" },
  addresses: {
    ...{ address: "address_1", street: "address_1", state: "state_province" },
    ...{ zip: "postal_code", zipcode: "postal_code", zip_code: "postal_code" },
  },
  phones: { phone: "number", phone_number: "number", number_type: "type" },
  schedules: { day: "weekday", opens: "opens_at", closes: "closes_at" },
  languages: { language: "name" },
  taxonomy_terms: { taxonomy_id: "id", term: "name" },
};

/** Guesses which table a file is by its name, and what its columns mean by their headings; both can be changed. */
export function guessMapping(name: string, csv: CsvTable): MappedFile {
  const stem = name
    .toLowerCase()
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z]+$/, "");
  const table = tableNames.find((one) => one === stem) ?? otherNames[stem] ?? null;
  return { name, csv, table, columns: guessColumns(csv.headings, table) };
}

/** What headings mean in a table. A column that stands under its own name is not taken from another as well. */
export function guessColumns(headings: readonly string[], table: TableName | null): string[] {
  if (table === null) return headings.map(() => "");
  const known: readonly string[] = tableColumns[table];
  const others = otherHeadings[table] ?? {};
  const taken = new Set(headings.filter((heading) => known.includes(heading)));
  return headings.map((heading, place) => {
    if (known.includes(heading)) return headings.indexOf(heading) === place ? heading : "";
    const meant = others[heading];
    if (meant === undefined || taken.has(meant)) return "";
    taken.add(meant);
    return meant;
  });
}

/** Brings files into tables as their columns are mapped. */
export function mappedTables(files: readonly MappedFile[]): {
  tables: Tables;
  faults: FileFault[];
} {
  const tables = noTables();
  const faults: FileFault[] = [];
  for (const { name, csv, table, columns } of files) {
    if (table === null) continue;
    for (const { line, cells } of csv.lines) {
      const at = { file: name, line };
      if (cells.slice(csv.headings.length).some((cell) => cell !== "")) {
        faults.push({ ...at, fault: "too-many-cells", column: "", isWhole: true });
        continue;
      }
      const said = columns.flatMap((column, place): [string, string][] => {
        const cell = cells[place] ?? "";
        return column === "" || cell === "" ? [] : [[column, cell]];
      });
      tables[table].push({ at, cells: Object.fromEntries(said) });
    }
  }
  return { tables, faults };
}
