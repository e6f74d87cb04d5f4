import * as v from "valibot";
import { place, program, provider } from "../../reference/catalogue.ts";
import type { FoundRecord, NeedTypes, SaidOf } from "./file-records.ts";
import { readDegrees } from "./read-cells.ts";
import { readProgram } from "./read-program.ts";
import { idOf, linesByName, phoneOf, textsOf, type LinesOf, type Say } from "./table-index.ts";
import { noTables, tableNames, type FileFault, type TableRow, type Tables } from "./tables.ts";

/**
 * Makes records of a directory's tables: organizations first, then places, then programs, so that what is named stands
 * before what names it. A line that cannot be taken is left out with its fault, and what names it is at fault, too.
 */
export function recordsFromTables(
  given: Tables,
  needTypes: NeedTypes,
): { records: FoundRecord[]; faults: FileFault[] } {
  const faults: FileFault[] = [];
  const say: Say = (row, fault, column, isWhole = true) => {
    faults.push({ ...row.at, fault, column, isWhole });
  };
  const tables = withoutLost(given, say);
  const lines = linesByName(tables);
  const terms = new Map(tables.taxonomy_terms.map((row) => [idOf(row), row]));
  const providers = tables.organizations.flatMap((row) =>
    taken(row, { kind: "provider", ref: idOf(row), at: row.at, said: readProvider(row) }, say),
  );
  const known = new Set(providers.map(({ ref }) => ref));
  const owners = ownersOf(tables, lines);
  const places = tables.locations.flatMap((row) => {
    const owner = owners.get(idOf(row));
    if (owner === undefined || !known.has(owner)) return refuse(row, "organization_id", say);
    const said = readPlace(row, lines, say);
    return taken(row, { kind: "place", ref: idOf(row), at: row.at, provider: owner, said }, say);
  });
  const standing = new Set(places.map(({ ref }) => ref));
  const programs = tables.services.flatMap((row) => {
    const all = placesOf(row, lines);
    const owner = row.cells["organization_id"] ?? owners.get(all[0] ?? "");
    if (owner === undefined || !known.has(owner)) return refuse(row, "organization_id", say);
    const at = all.filter((one) => standing.has(one));
    if (at.length < all.length) say(row, "dangling", "location_id", false);
    const said = readProgram(row, at, { lines, terms, needTypes }, say);
    const head = { kind: "program", ref: idOf(row), at: row.at, provider: owner } as const;
    return taken(row, { ...head, places: at.length === 0 ? null : at, said }, say);
  });
  return { records: [...providers, ...places, ...programs], faults };

  function readProvider(row: TableRow): SaidOf["provider"] {
    const said = textsOf(row, {
      ...{ name: "name", description: "description" },
      ...{ email: "email", website: "url" },
    });
    const raw = lines("attributes", "link_id", idOf(row)).map(({ cells }) => {
      const name = terms.get(cells["taxonomy_term_id"] ?? "")?.cells["name"];
      const value = cells["value"] ?? "";
      return name === "email" ? { email: value } : name === "url" ? { url: value } : {};
    });
    const phone = phoneOf(lines("phones", "organization_id", idOf(row)).filter(isOwnPhone));
    return Object.assign(said, phone, ...raw) as SaidOf["provider"];
  }
}

// A phone that also names a place or a service is theirs.
function isOwnPhone({ cells }: TableRow): boolean {
  return cells["location_id"] === undefined && cells["service_id"] === undefined;
}

function refuse(row: TableRow, column: string, say: Say): [] {
  say(row, "dangling", column);
  return [];
}

// Without an id another import would bring a line again; of two with one id nobody knows which is meant.
function withoutLost(given: Tables, say: Say): Tables {
  const kept = noTables();
  for (const table of tableNames) {
    const isRecord = table === "organizations" || table === "locations" || table === "services";
    const met = new Set<string>();
    for (const row of given[table]) {
      const id = idOf(row);
      if (isRecord && id === "") say(row, "no-id", "id");
      else if (isRecord && id.length > 200) say(row, "too-long", "id");
      else if (isRecord && met.has(id)) say(row, "twice", "id");
      else kept[table].push(row);
      met.add(id);
    }
  }
  return { ...kept, ...withoutDangling(kept, given, say) };
}

const aboutOthers = [
  "service_at_location",
  "addresses",
  "phones",
  "schedules",
  "languages",
] as const;

// What is about something that is nowhere in the file is about nothing.
function withoutDangling(kept: Tables, given: Tables, say: Say): Partial<Tables> {
  const ids = [
    ["organization_id", new Set(given.organizations.map(idOf))],
    ["location_id", new Set(given.locations.map(idOf))],
    ["service_id", new Set(given.services.map(idOf))],
  ] as const;
  const isSound = (row: TableRow): boolean => {
    const lost = ids.find(([column, known]) => {
      const id = row.cells[column];
      return id !== undefined && !known.has(id);
    });
    if (lost) say(row, "dangling", lost[0]);
    return !lost;
  };
  return Object.fromEntries(aboutOthers.map((table) => [table, kept[table].filter(isSound)]));
}

// HSDS does not make a place say whose it is: then it belongs to whoever offers the first service there.
function ownersOf(tables: Tables, lines: LinesOf): Map<string, string> {
  const owners = new Map<string, string>();
  for (const row of tables.locations) {
    const owner = row.cells["organization_id"];
    if (owner !== undefined) owners.set(idOf(row), owner);
  }
  for (const row of tables.services) {
    const owner = row.cells["organization_id"];
    if (owner === undefined) continue;
    for (const one of placesOf(row, lines)) if (!owners.has(one)) owners.set(one, owner);
  }
  return owners;
}

function placesOf(row: TableRow, lines: LinesOf): string[] {
  const there = lines("service_at_location", "service_id", idOf(row));
  const all = [row.cells["location_id"], ...there.map(({ cells }) => cells["location_id"])];
  return [...new Set(all.filter((one) => one !== undefined))];
}

function readPlace(row: TableRow, lines: LinesOf, say: Say): SaidOf["place"] {
  const addresses = lines("addresses", "location_id", idOf(row));
  const address = addresses.find(({ cells }) => cells["address_type"] !== "postal") ?? addresses[0];
  const street = [address?.cells["address_1"], address?.cells["address_2"]]
    .filter(Boolean)
    .join(", ");
  const name = row.cells["name"] ?? street;
  const phone = phoneOf(
    lines("phones", "location_id", idOf(row)).filter(({ cells }) => !cells["service_id"]),
  );
  const where = address ? textsOf(address, { city: "city", postal_code: "zip" }) : {};
  return {
    ...(name === "" ? {} : { name }),
    ...(street === "" ? {} : { street }),
    ...where,
    ...phone,
    ...degreesOf(row, say),
  };
}

// Half of a position is none.
function degreesOf(row: TableRow, say: Say): SaidOf["place"] {
  const { latitude: north, longitude: east } = row.cells;
  if (north === undefined || east === undefined) return {};
  const [latitude, longitude] = [readDegrees(north, 90), readDegrees(east, 180)];
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  say(row, "not-a-number", latitude === undefined ? "latitude" : "longitude", false);
  return {};
}

const schemas = { provider: provider.schema, place: place.schema, program: program.schema };

// What is longer than a tablet has room for is left out; without a name the whole line is.
function taken(row: TableRow, record: FoundRecord, say: Say): FoundRecord[] {
  if ((record.said.name ?? "") === "") {
    say(row, "no-name", "name");
    return [];
  }
  const entries: Readonly<Record<string, v.GenericSchema>> = schemas[record.kind].entries;
  const isFit = ([field, value]: [string, unknown]): boolean => {
    const schema = entries[field];
    if (schema && v.is(schema, value)) return true;
    say(row, Array.isArray(value) ? "too-many" : "too-long", field, field === "name");
    return false;
  };
  // Fields were only taken away, and each of them may be left out.
  const said = Object.fromEntries(Object.entries(record.said).filter(isFit)) as never;
  const places = record.kind === "program" ? { places: record.places?.slice(0, 50) ?? null } : {};
  return "name" in said ? [{ ...record, said, ...places }] : [];
}
