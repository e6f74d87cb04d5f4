import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { FoundRecord } from "../../../../../src/records/directory/files/file-records.ts";
import {
  guessColumns,
  guessMapping,
  mappedTables,
} from "../../../../../src/records/directory/files/map-columns.ts";
import {
  leftOf,
  makeFind,
  planDirectory,
  type StandingRecord,
} from "../../../../../src/records/directory/files/plan-directory.ts";
import { readCsvTable } from "../../../../../src/records/directory/files/read-csv.ts";
import { readClock } from "../../../../../src/records/directory/files/read-cells.ts";
import { readHsdsJson } from "../../../../../src/records/directory/files/read-hsds-json.ts";
import { recordsFromTables } from "../../../../../src/records/directory/files/records-from-tables.ts";
import type { TableName } from "../../../../../src/records/directory/files/tables.ts";
import { countyFiles, needTypes } from "../../../../support/made-directory.ts";

const county = suite("the older files of a county");

type Files = Readonly<Record<string, readonly string[]>>;

const mapped = (files: Files) =>
  Object.entries(files).map(([name, lines]) =>
    guessMapping(name, readCsvTable(lines.join("\r\n"))),
  );

function readFiles(files: Files) {
  const { tables, faults } = mappedTables(mapped(files));
  const read = recordsFromTables(tables, needTypes);
  return { tables, records: read.records, faults: [...faults, ...read.faults] };
}

const saidOf = (records: readonly FoundRecord[], kind: FoundRecord["kind"], ref: string) =>
  records.find((one) => one.kind === kind && one.ref === ref)?.said as Record<string, unknown>;

county(
  "its columns are known by what they are called there, and the rest is shown as left out",
  () => {
    const files = mapped(countyFiles);
    const tableOf = Object.fromEntries(files.map(({ name, table }) => [name, table]));
    assert.is(tableOf["regular_schedules.csv"], "schedules");
    assert.is(tableOf["taxonomy.csv"], "taxonomy_terms");
    assert.is(tableOf["contacts.csv"], null);
    const columnsOf = (name: string) => files.find((one) => one.name === name)?.columns;
    assert.equal(columnsOf("services.csv")?.[3], "eligibility_description");
    assert.equal(columnsOf("services.csv")?.[8], "", "fees mean nothing here");
    assert.equal(columnsOf("taxonomy.csv"), ["id", "name", ""]);
    // HSDS has both: then its own id is the id.
    assert.equal(guessColumns(["taxonomy_id", "id", "name"], "taxonomy_terms"), ["", "id", "name"]);
  },
);

county("organizations, places and services are read with what other files say of them", () => {
  const { records, faults } = readFiles(countyFiles);
  assert.equal(faults, []);
  assert.equal(
    records.map(({ kind, ref }) => `${kind} ${ref}`),
    ["provider 1", "provider 2", "place 1", "place 2", "program 1", "program 2"],
  );
  assert.equal(saidOf(records, "provider", "1"), {
    ...{ name: "County Helpers", description: "Help for all.", url: "http://helpers.example" },
  });
  assert.equal(saidOf(records, "place", "1"), {
    ...{ name: "Main office", street: "24 Second Avenue, Suite 100", city: "San Almo" },
    ...{ zip: "94401", phone: "650 555-0100 ext. 12", latitude: 37.48, longitude: -122.24 },
  });
  const [advice, pantry] = ["1", "2"].map((ref) => saidOf(records, "program", ref));
  // Hours of the place, as it says none of its own.
  assert.equal(advice?.["hours"], [{ weekday: 1, opens: "08:00", closes: "17:00" }]);
  assert.equal(pantry?.["hours"], [{ weekday: 5, opens: "09:00", closes: "16:30" }]);
  assert.equal(pantry?.["needs"], [needTypes[0]?.id]);
  assert.equal(pantry?.["phone"], "650 555-0200");
  assert.equal([advice?.["status"], pantry?.["status"]], ["active", "inactive"]);
});

county("a line that cannot be taken is left out and says why; the others are taken", () => {
  const add = (file: keyof typeof countyFiles, ...lines: string[]): Files => ({
    ...countyFiles,
    [file]: [...countyFiles[file], ...lines],
  });
  const cases: [Files, string][] = [
    [add("organizations.csv", ",Nobody,,,,"), "organizations.csv 4 no-id id"],
    [add("organizations.csv", "2,Food Friends again,,,,"), "organizations.csv 4 twice id"],
    [add("organizations.csv", "3,,Has no name,,,"), "organizations.csv 4 no-name name"],
    [add("organizations.csv", `3,${"a".repeat(121)},,,,`), "organizations.csv 4 too-long name"],
    [add("organizations.csv", "3,One,a,b,c,d,and,more"), "organizations.csv 4 too-many-cells "],
    [add("locations.csv", "3,9,,,,,Of nobody,"), "locations.csv 4 dangling organization_id"],
    [add("locations.csv", "3,1,,,north,1,Odd,"), "locations.csv 4 not-a-number latitude"],
    [add("locations.csv", "3,1,,,12,181,Odd,"), "locations.csv 4 not-a-number longitude"],
    [add("services.csv", "3,9,,,,Nowhere,active,,"), "services.csv 4 dangling organization_id"],
    [add("services.csv", "3,1,,,,Odd,sometimes,,"), "services.csv 4 unknown-status status"],
    [add("phones.csv", "4,,,77,,650 555-0300,voice"), "phones.csv 5 dangling service_id"],
    [
      add("regular_schedules.csv", "3,,1,Monday,soon,17:00"),
      "regular_schedules.csv 4 not-a-time opens_at",
    ],
    [
      add("regular_schedules.csv", "3,,1,Someday,9am,5pm"),
      "regular_schedules.csv 4 not-weekly weekday",
    ],
  ];
  const before = readFiles(countyFiles).records;
  for (const [files, expected] of cases) {
    const { records, faults } = readFiles(files);
    const told = faults.map((one) => `${one.file} ${one.line} ${one.fault} ${one.column}`);
    assert.equal(told, [expected]);
    const refs = new Set(records.map(({ kind, ref }) => `${kind} ${ref}`));
    assert.ok(
      before.every(({ kind, ref }) => refs.has(`${kind} ${ref}`)),
      expected,
    );
    const isTaken = records.length > before.length;
    assert.is(
      isTaken,
      ["not-a-number", "unknown-status"].some((one) => expected.includes(one)),
    );
  }
});

county("what hangs on a line at fault is at fault, too", () => {
  const [headings, , second] = countyFiles["organizations.csv"];
  const { records, faults } = readFiles({
    ...countyFiles,
    "organizations.csv": [headings, ",County Helpers,,,,", second],
  });
  assert.equal(
    faults.map(({ file, fault }) => `${file} ${fault}`),
    ["organizations.csv no-id", "locations.csv dangling", "services.csv dangling"],
  );
  assert.equal(
    records.map(({ ref }) => ref),
    ["2", "2", "2"],
  );
});

/** What stands after a plan was written. */
function standingAfter(
  records: readonly FoundRecord[],
  standing: readonly StandingRecord[] = [],
): StandingRecord[] {
  const after = new Map(standing.map((one) => [one.id, one]));
  const directory = {
    ...{ source: "County", find: makeFind(standing, "County") },
    idFor: (kind: string, ref: string) => `id of ${kind} ${ref}`,
  };
  for (const { id, record, fields, before } of planDirectory(records, directory)) {
    after.set(id, { id, kind: record.kind, fields: { ...before, ...fields } });
  }
  return [...after.values()];
}

const plan = (records: readonly FoundRecord[], standing: readonly StandingRecord[]) =>
  planDirectory(records, {
    ...{ source: "County", find: makeFind(standing, "County") },
    idFor: (_, ref) => `new ${ref}`,
  });

county(
  "the same file twice doubles nothing; what it does not say stays as it was typed here",
  () => {
    const { records } = readFiles(countyFiles);
    const typed = standingAfter(records).map((one) =>
      one.id === "id of program 2" ? { ...one, fields: { ...one.fields, connect: "live" } } : one,
    );
    assert.equal(
      plan(records, typed).filter(({ state }) => state !== "same"),
      [],
    );
    const renamed = countyFiles["services.csv"].map((line) => line.replace("Pantry", "Big pantry"));
    const changed = plan(readFiles({ ...countyFiles, "services.csv": renamed }).records, typed);
    assert.equal(
      changed.flatMap(({ state, id, fields }) => (state === "same" ? [] : [[state, id, fields]])),
      [["changed", "id of program 2", { name: "Big pantry" }]],
    );
  },
);

county("a file of another source with the same ids is about others", () => {
  const { records } = readFiles(countyFiles);
  const standing = standingAfter(records);
  const others = planDirectory(records, {
    ...{ source: "Next county", find: makeFind(standing, "Next county") },
    idFor: (_, ref) => `new ${ref}`,
  });
  assert.ok(others.every(({ state }) => state === "new"));
});

county("who left the file is named and stays; who is in it with a fault has not left", () => {
  const { records } = readFiles(countyFiles);
  const standing = standingAfter(records);
  const without = {
    ...countyFiles,
    "organizations.csv": [...countyFiles["organizations.csv"].slice(0, 2), "2,,no name now,,,"],
    "services.csv": countyFiles["services.csv"].slice(0, 2),
  };
  const left = leftOf(standing, "County", readFiles(without).tables);
  assert.equal(
    left.map(({ id }) => id),
    ["id of program 2"],
  );
  const said = standing.map((one) =>
    one.id === "id of program 2"
      ? {
          ...one,
          fields: { ...one.fields, source: { name: "County", id: "2", leftOn: "2026-07-01" } },
        }
      : one,
  );
  assert.equal(leftOf(said, "County", readFiles(without).tables), []);
  // A file that was not chosen says nothing of what stood in it.
  const { "services.csv": _, ...unchosen } = without;
  assert.equal(leftOf(standing, "County", readFiles(unchosen).tables), []);
  // Back in the file, it has left no more.
  const back = plan(records, said).filter(({ state }) => state === "changed");
  assert.equal(
    back.map(({ fields }) => fields),
    [{ source: { name: "County", id: "2", leftOn: null } }],
  );
});

county("quotes, lines within cells, and other separators are read", () => {
  assert.equal(readCsvTable('\uFEFFID;Name\r\n1;"a ""b"";\nc"\r\n\r\n2;d"e"\n3;'), {
    headings: ["id", "name"],
    lines: [
      { line: 2, cells: ["1", 'a "b";\nc'] },
      { line: 5, cells: ["2", 'd"e"'] },
      { line: 6, cells: ["3", ""] },
    ],
  });
  assert.equal(readCsvTable('a,b\n"never closed,1').lines, [
    { line: 2, cells: ["never closed,1"] },
  ]);
});

county("clocks are read however they are written, and nothing else is one", () => {
  const clocks = ["9am", "12 a.m.", "12:30 PM", "4:00 pm", "10:00:00", "24:00", "9:05", "08.30"];
  assert.equal(clocks.map(readClock), [
    ...["09:00", "00:00", "12:30", "16:00", "10:00", "24:00", "09:05", "08:30"],
  ]);
  assert.equal(
    ["", "25:00", "9:75", "13pm", "noon", "24:30"].map(readClock),
    Array.from({ length: 6 }, () => undefined),
  );
});

county("JSON of HSDS is read in each of its shapes; anything else is none", () => {
  const service = {
    id: "s",
    name: "Meals",
    status: "active",
    organization: { id: "o", name: "O" },
  };
  const shapes = [
    service,
    [service],
    { contents: [service] },
    { services: [service], organizations: [{ id: "o", name: "O" }] },
    { id: "o", name: "O", services: [{ id: "s", name: "Meals", status: "active" }] },
    {
      "organizations.csv": [{ id: "o", name: "O" }],
      "services.csv": [{ id: "s", organization_id: "o", name: "Meals", status: "active" }],
    },
  ];
  for (const shape of shapes) {
    const tables = readHsdsJson("a.json", JSON.stringify(shape));
    const { records, faults } = recordsFromTables(tables as Record<TableName, never>, []);
    assert.equal(
      [records.map(({ kind, ref }) => `${kind} ${ref}`), faults],
      [["provider o", "program s"], []],
    );
  }
  for (const none of ["", "{", "null", "[]", "{}", '"text"']) {
    assert.is(readHsdsJson("a.json", none), undefined, none);
  }
  const twice = readHsdsJson("a.json", JSON.stringify([service, service]));
  assert.equal(recordsFromTables(twice as Record<TableName, never>, []).faults, [
    { file: "a.json", line: 2, fault: "twice", column: "id", isWhole: true },
  ]);
});

county.run();
