import type { RecordId } from "../../fields.ts";
import type { Place, Program, Provider } from "../../reference/catalogue.ts";
import type { NeedTypes } from "./file-records.ts";
import {
  NEED_TAXONOMY,
  noTables,
  OWN_TAXONOMY,
  ownTerms,
  weekdayCodes,
  type TableName,
  type TableRow,
  type Tables,
} from "./tables.ts";

type With<F> = F & { id: RecordId };

/** The directory as it stands, with the needs that its programs name. */
export interface WholeDirectory {
  providers: readonly With<Provider>[];
  places: readonly With<Place>[];
  programs: readonly With<Program>[];
  needTypes: NeedTypes;
}

/** The directory as the tables of HSDS 3.0, retired programs among it: they say so by their status. */
export function tablesFromRecords(directory: WholeDirectory): Tables {
  const tables = noTables();
  const add: Add = (table, cells) => {
    const said = Object.entries(cells).filter(([, cell]) => cell !== "");
    tables[table].push({
      at: { file: "", line: tables[table].length + 2 },
      cells: Object.fromEntries(said),
    });
  };
  const known = {
    providers: new Set(directory.providers.map(({ id }) => id)),
    places: new Set(directory.places.map(({ id }) => id)),
    needs: new Map(directory.needTypes.map((need) => [need.id, need])),
  };
  for (const one of directory.providers) addProvider(one, add);
  for (const one of directory.places) if (known.providers.has(one.provider)) addPlace(one, add);
  const offered = directory.programs.filter(({ provider }) => known.providers.has(provider));
  for (const one of offered) addProgram(one, known, add);
  addTerms(tables, directory.needTypes, add);
  return tables;
}

type Add = (table: TableName, cells: TableRow["cells"]) => void;

function addProvider({ id, name, description, phone, email, url }: With<Provider>, add: Add): void {
  const [mail, web] = [isMail(email) ? email : "", isUri(url) ? url : ""];
  add("organizations", { id, name, description, email: mail, website: web });
  addPhone("organization_id", id, phone, add);
  if (mail === "") addOwn("organization", id, "email", email, add);
  if (web === "") addOwn("organization", id, "url", url, add);
}

function addPlace(place: With<Place>, add: Add): void {
  const { id, provider, name, street, city, zip, phone } = place;
  add("locations", {
    ...{ id, organization_id: provider, name },
    ...{ latitude: degrees(place.latitude), longitude: degrees(place.longitude) },
  });
  // A country and a state are not held: all of a directory lie in the agency's.
  if (street !== "" || city !== "" || zip !== "") {
    add("addresses", {
      ...{ id: partId(id, "addresses", 0), location_id: id, address_1: street, city },
      ...{ postal_code: zip, address_type: "physical" },
    });
  }
  addPhone("location_id", id, phone, add);
}

function degrees(value: number | null): string {
  return value === null ? "" : String(value);
}

function addProgram(
  program: With<Program>,
  known: { places: ReadonlySet<RecordId>; needs: ReadonlyMap<RecordId, unknown> },
  add: Add,
): void {
  const { id, provider, name, description, email, eligibility, capacity } = program;
  add("services", {
    ...{ id, organization_id: provider, name, description, email: isMail(email) ? email : "" },
    ...{ status: program.status.replace("-", " "), eligibility_description: eligibility },
    assured_date: program.verifiedOn ?? "",
  });
  program.places
    .filter((place) => known.places.has(place))
    .forEach((place, index) =>
      add("service_at_location", {
        ...{ id: partId(id, "service_at_location", index), service_id: id, location_id: place },
      }),
    );
  addPhone("service_id", id, program.phone, add);
  program.hours.forEach(({ weekday, opens, closes }, index) =>
    add("schedules", {
      ...{ id: partId(id, "schedules", index), service_id: id, freq: "WEEKLY" },
      ...{ byday: weekdayCodes[weekday] ?? "", opens_at: opens, closes_at: closes },
    }),
  );
  program.languages.forEach((language, index) =>
    add("languages", {
      ...{ id: partId(id, "languages", index), service_id: id, name: language },
    }),
  );
  program.needs
    .filter((need) => known.needs.has(need))
    .forEach((need, index) =>
      add("attributes", {
        ...{ id: partId(id, "attributes", index + 10), link_id: id, link_entity: "service" },
        taxonomy_term_id: need,
      }),
    );
  addOwn("service", id, "connect", program.connect, add);
  if (capacity) {
    const { free, asOf, unit } = capacity;
    addOwn("service", id, "capacity", `${free} ${asOf} ${unit}`, add);
  }
  if (!isMail(email)) addOwn("service", id, "email", email, add);
}

function addPhone(column: string, of: RecordId, number: string, add: Add): void {
  if (number === "") return;
  add("phones", { id: partId(of, "phones", 0), [column]: of, number, type: "voice" });
}

function addOwn(
  entity: "organization" | "service",
  of: RecordId,
  name: keyof typeof ownTerms,
  value: string,
  add: Add,
): void {
  if (value === "") return;
  const index = Object.keys(ownTerms).indexOf(name);
  add("attributes", {
    ...{ id: partId(of, "attributes", index), link_id: of, link_entity: entity, value },
    taxonomy_term_id: ownTerms[name],
  });
}

// Only those that are named: a list of all needs says nothing about a directory.
function addTerms(tables: Tables, needTypes: NeedTypes, add: Add): void {
  const named = new Set(tables.attributes.map(({ cells }) => cells["taxonomy_term_id"]));
  for (const [name, id] of Object.entries(ownTerms)) {
    if (named.has(id)) add("taxonomy_terms", { id, name, taxonomy: OWN_TAXONOMY });
  }
  for (const { id, name } of needTypes) {
    if (named.has(id)) add("taxonomy_terms", { id, name, taxonomy: NEED_TAXONOMY });
  }
}

const parts: readonly TableName[] = [
  ...(["addresses", "service_at_location", "phones", "schedules", "languages"] as const),
  "attributes",
];

/**
 * The id of what is a part of a record here and a record of its own in HSDS: the time in the record's id makes place for
 * which part it is, what is random in it stays. The same file is made twice of the same directory.
 */
function partId(of: RecordId, table: TableName, index: number): string {
  const kind = (parts.indexOf(table) + 1).toString(16).padStart(8, "0");
  return `${kind}-${index.toString(16).padStart(4, "0")}${of.slice(13)}`;
}

// As narrow as the formats of JSON Schema: what is none of them goes out as an attribute.
function isMail(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i.test(
    text,
  );
}

function isUri(text: string): boolean {
  return /^https?:\/\/[\w.~-]+(?::\d+)?(?:[/?#][\w.~:/?#@!$&'()*+,;=%-]*)?$/i.test(text);
}
