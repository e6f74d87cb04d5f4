/**
 * A directory as tables, as HSDS 3.0 lays it out: what is read from JSON, from a package of CSV files or from the CSV
 * files of a county becomes the same tables, and what goes out is made of them. Columns beyond HSDS are those of older
 * files that say the same in another place.
 */
export const tableColumns = {
  organizations: ["id", "name", "description", "email", "website"],
  locations: ["id", "organization_id", "name", "latitude", "longitude", "languages"],
  services: [
    ...["id", "organization_id", "location_id", "name", "description", "email", "status"],
    ...["eligibility_description", "assured_date", "languages", "taxonomy_ids"],
  ],
  service_at_location: ["id", "service_id", "location_id"],
  addresses: [
    ...["id", "location_id", "address_1", "address_2", "city", "state_province"],
    ...["postal_code", "country", "address_type"],
  ],
  phones: ["id", "organization_id", "location_id", "service_id", "number", "extension", "type"],
  schedules: [
    ...["id", "service_id", "location_id", "service_at_location_id", "freq", "byday"],
    ...["weekday", "opens_at", "closes_at"],
  ],
  languages: ["id", "service_id", "location_id", "name"],
  attributes: ["id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value"],
  taxonomy_terms: ["id", "name", "taxonomy"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof tableColumns;
export const tableNames = Object.keys(tableColumns) as TableName[];

/** Where something stands in what was chosen: the file, and the line or, in JSON, which record of its list. */
export interface Spot {
  file: string;
  line: number;
}

/** A line of a table: what it says, trimmed; a cell that says nothing is left out. */
export interface TableRow {
  at: Spot;
  cells: Readonly<Record<string, string>>;
}

export type Tables = Readonly<Record<TableName, readonly TableRow[]>>;

/** Why a line, or a cell of it, cannot be taken; the words, with what to do, are the dictionary's. */
export const fileFaults = [
  "no-id",
  "twice",
  "no-name",
  "dangling",
  "too-long",
  "too-many",
  "too-many-cells",
  "not-a-number",
  "not-a-time",
  "not-a-day",
  "not-weekly",
  "unknown-status",
] as const;
export interface FileFault extends Spot {
  fault: (typeof fileFaults)[number];
  column: string;
  /** What is left out is the whole line; else only what the cell says. */
  isWhole: boolean;
}

/** Tables without a line. */
export function noTables(): Record<TableName, TableRow[]> {
  return {
    ...{ organizations: [], locations: [], services: [], service_at_location: [] },
    ...{ addresses: [], phones: [], schedules: [], languages: [] },
    ...{ attributes: [], taxonomy_terms: [] },
  };
}

/**
 * What HSDS has no place for is said by attributes with terms of our own taxonomy, so that a file that goes out and comes
 * back loses nothing. The ids are fixed: they mean the same in every file.
 */
export const OWN_TAXONOMY = "satchel";
export const ownTerms = {
  connect: "5a7c4e10-0000-4000-8000-000000000001",
  capacity: "5a7c4e10-0000-4000-8000-000000000002",
  email: "5a7c4e10-0000-4000-8000-000000000003",
  url: "5a7c4e10-0000-4000-8000-000000000004",
} as const;
export const NEED_TAXONOMY = "need";

export const weekdayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
