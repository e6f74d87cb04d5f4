import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  guessMapping,
  mappedTables,
} from "../../../../../src/records/directory/files/map-columns.ts";
import {
  makeFind,
  planDirectory,
} from "../../../../../src/records/directory/files/plan-directory.ts";
import { readCsvTable } from "../../../../../src/records/directory/files/read-csv.ts";
import { readHsdsJson } from "../../../../../src/records/directory/files/read-hsds-json.ts";
import { recordsFromTables } from "../../../../../src/records/directory/files/records-from-tables.ts";
import type { Tables } from "../../../../../src/records/directory/files/tables.ts";
import {
  tablesFromRecords,
  type WholeDirectory,
} from "../../../../../src/records/directory/files/tables-from-records.ts";
import { hsdsJson, packageOf } from "../../../../../src/records/directory/files/write-hsds.ts";
import { writeCsv } from "../../../../../src/records/csv-text.ts";
import { makeDemoAgency } from "../../../../../sync-server/demo/demo-agency.ts";
import { madeDirectory, madeIds } from "../../../../support/made-directory.ts";
import { recordsOf } from "../../../sync-server/demo/demo-reader.ts";

const hsds = suite("the directory as HSDS 3.0 and back");

const ways: Record<string, (directory: WholeDirectory) => Tables | undefined> = {
  JSON: (directory) =>
    readHsdsJson("directory.json", JSON.stringify(hsdsJson(tablesFromRecords(directory)))),
  "CSV package": (directory) => {
    const files = packageOf(tablesFromRecords(directory)).map(({ name, headings, rows }) =>
      guessMapping(name, readCsvTable(`\uFEFF${writeCsv(headings, rows)}`)),
    );
    const { tables, faults } = mappedTables(files);
    assert.equal(faults, []);
    return tables;
  },
};

const demoDirectory = ((): WholeDirectory => {
  const demo = makeDemoAgency({ today: "2026-07-16" });
  const all = <K extends "provider" | "place" | "program" | "need-type">(kind: K) =>
    recordsOf(demo, kind).map(({ id, fields }) => ({ ...fields, id }));
  return {
    ...{ providers: all("provider"), places: all("place"), programs: all("program") },
    needTypes: all("need-type"),
  };
})();

const standingOf = ({ providers, places, programs }: WholeDirectory) =>
  [
    ...providers.map((one) => ["provider", one] as const),
    ...places.map((one) => ["place", one] as const),
    ...programs.map((one) => ["program", one] as const),
  ].map(([kind, { id, ...fields }]) => ({ kind, id, fields }));

for (const [way, goAndReturn] of Object.entries(ways)) {
  for (const [name, directory] of [
    ["awkward organizations", madeDirectory],
    ["the demo's directory", demoDirectory],
  ] as const) {
    hsds(`${way}: ${name} come back as they were, and nothing is made of them`, () => {
      const { records, faults } = recordsFromTables(
        goAndReturn(directory) as Tables,
        directory.needTypes,
      );
      assert.equal(faults, []);
      const standing = standingOf(directory);
      assert.is(records.length, standing.length);
      const idFor = (_: string, ref: string) => ref;
      const into = (held: typeof standing) =>
        planDirectory(records, { source: "a file", find: makeFind(held, "a file"), idFor });
      assert.equal(
        into(standing).filter(({ state }) => state !== "same"),
        [],
      );
      // In another agency all of it is new, and nobody there is the agency itself.
      const anew = new Map(into([]).map((one) => [one.id, one]));
      for (const { id, fields } of standing) {
        const { source, ...said } = anew.get(id)?.fields ?? {};
        assert.equal(source, { name: "a file", id, leftOn: null });
        assert.equal(said, "isOwn" in fields ? { ...fields, isOwn: false } : fields);
      }
    });
  }
}

// What HSDS 3.0 demands of what is written here, in our own words: its schemas are not ours to ship.
const uuid = v.pipe(v.string(), v.uuid());
const parts = v.optional(v.array(v.looseObject({ id: uuid })));
const phones = v.optional(v.array(v.looseObject({ id: uuid, number: v.string() })));
const attributes = v.optional(
  v.array(
    v.looseObject({
      id: uuid,
      taxonomy_term: v.looseObject({ id: uuid, name: v.string(), description: v.string() }),
    }),
  ),
);
const mail = v.optional(v.pipe(v.string(), v.email()));
const address = v.looseObject({
  ...{ id: uuid, address_1: v.string(), city: v.string(), state_province: v.string() },
  ...{ postal_code: v.string(), country: v.string() },
  address_type: v.picklist(["physical", "postal", "virtual"]),
});
const location = v.looseObject({
  id: uuid,
  location_type: v.picklist(["physical", "postal", "virtual"]),
  ...{ latitude: v.optional(v.number()), longitude: v.optional(v.number()) },
  ...{ phones, addresses: v.optional(v.array(address)) },
});
const organization = v.looseObject({
  ...{ id: uuid, name: v.string(), description: v.string(), email: mail },
  ...{ website: v.optional(v.pipe(v.string(), v.url())), phones, attributes },
  locations: v.optional(v.array(location)),
});
const service = v.looseObject({
  ...{
    id: uuid,
    name: v.string(),
    email: mail,
    organization,
    phones,
    languages: parts,
    attributes,
  },
  status: v.picklist(["active", "inactive", "defunct", "temporarily closed"]),
  assured_date: v.optional(v.pipe(v.string(), v.isoDate())),
  service_at_locations: v.optional(v.array(v.looseObject({ id: uuid, location }))),
  schedules: v.optional(
    v.array(
      v.looseObject({
        ...{ id: uuid, freq: v.picklist(["WEEKLY", "MONTHLY"]), opens_at: v.string() },
        byday: v.pipe(v.string(), v.regex(/^(SU|MO|TU|WE|TH|FR|SA)$/)),
      }),
    ),
  ),
});

hsds("what goes out has all that HSDS 3.0 demands, and every id once", () => {
  for (const directory of [madeDirectory, demoDirectory]) {
    const tables = tablesFromRecords(directory);
    const { organizations, services } = hsdsJson(tables);
    v.parse(v.array(organization), organizations);
    v.parse(v.array(service), services);
    for (const rows of Object.values(tables)) {
      const ids = rows.map(({ cells }) => cells["id"]);
      assert.is(new Set(ids).size, ids.length);
    }
  }
});

hsds("a program of nobody, and a place of nobody, stay at home", () => {
  const lost = { ...madeDirectory, providers: madeDirectory.providers.slice(1) };
  const tables = tablesFromRecords(lost);
  assert.equal(
    tables.services.map(({ cells }) => cells["id"]),
    [madeIds.beds],
  );
  assert.equal(
    tables.locations.map(({ cells }) => cells["id"]),
    [madeIds.nowhere],
  );
});

hsds.run();
