// The directory out of files: by parts, twice the same, never over what is somebody else's, and on every tablet.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { DirectoryImport } from "../../src/protocol/directory.ts";
import { guessMapping, mappedTables } from "../../src/records/directory/files/map-columns.ts";
import { readCsvTable } from "../../src/records/directory/files/read-csv.ts";
import { recordsFromTables } from "../../src/records/directory/files/records-from-tables.ts";
import type { FileRecord } from "../../src/records/directory/files/file-records.ts";
import type { Fields, KindName } from "../../src/records/registry.ts";
import { countyFiles } from "../support/made-directory.ts";
import { newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import type { Tablet } from "../support/server/tablet.ts";

const test = suite("the directory, imported");
let server: TestServer;
let agency: SmallAgency;
let ada: Tablet;
test.before(async () => {
  server = await startTestServer();
});
test.before.each(async () => {
  server.setNow(null);
  agency = await server.addSmallAgency();
  ada = await server.tabletOf(agency, "ada");
});
test.after(async () => {
  await server.close();
  await stopDatabases();
});

const county = (): FileRecord[] => {
  const files = Object.entries(countyFiles).map(([name, lines]) =>
    guessMapping(name, readCsvTable(lines.join("\n"))),
  );
  const { records } = recordsFromTables(mappedTables(files).tables, []);
  return records.map(({ at: _at, ...record }) => record);
};
const bring = async (records: readonly object[], left: readonly string[] = [], by = ada) => {
  const asked = { source: "County", records, left };
  const { status, body } = await by.request<DirectoryImport>("/api/directory/import", asked);
  assert.is(status, 200, JSON.stringify(body));
  return body;
};
const counts = ({ new: made, changed, same, left }: DirectoryImport) => [made, changed, same, left];
const held = <K extends KindName>(tablet: Tablet, kind: K) =>
  [...tablet.documents.values()].flatMap((one) =>
    // Each document is of its kind.
    one.kind === kind ? [{ id: one.id, fields: one.body.fields as Fields<K> }] : [],
  );

test("a file is on every tablet; brought again, or by parts, it changes and doubles nothing", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const records = county();
  const first = await bring(records.slice(0, 3));
  assert.equal([counts(first), first.refused], [[3, 0, 0, 0], []]);
  assert.equal(counts(await bring(records.slice(3))), [3, 0, 0, 0]);
  assert.equal(counts(await bring(records)), [0, 0, 6, 0]);
  await ana.pull();
  const programs = held(ana, "program");
  assert.equal(programs.map(({ fields }) => fields.name).sort(), ["Advice", "Pantry"]);
  const [pantry] = programs.filter(({ fields }) => fields.name === "Pantry");
  const provider = held(ana, "provider").find(({ id }) => id === pantry?.fields.provider);
  const place = held(ana, "place").find(({ id }) => id === pantry?.fields.places[0]);
  assert.equal([provider?.fields.name, place?.fields.street], ["Food Friends", "9 Mill Road"]);
  assert.equal(pantry?.fields.source, { name: "County", id: "2", leftOn: null });
  assert.equal([pantry?.fields.status, provider?.fields.isOwn], ["inactive", false]);
  const acts = await server.database.query<{ person: string; detail: object }>(
    "select person, detail from audit where org = $1 and act = 'directory-imported' order by number",
    [agency.org],
  );
  const told = (made: number) => ({ new: made, changed: 0, left: 0 });
  assert.equal(
    acts.map(({ person, detail }) => [person, detail]),
    [3, 3].map((made) => [agency.staff.ada, told(made)]),
  );
});

test("many who bring the same file at once make it once", async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => bring(county())));
  assert.equal(
    all.map(counts).sort(([one = 0], [other = 0]) => one - other),
    [...Array.from({ length: 5 }, () => [0, 0, 6, 0]), [6, 0, 0, 0]],
  );
});

test("what left the file stays, says since when, and has left no more once it is back", async () => {
  server.setNow(new Date("2026-03-02T03:00:00Z"));
  const records = county();
  await bring(records);
  await ada.pull();
  const advice = () => held(ada, "program").find(({ fields }) => fields.name === "Advice");
  const id = advice()?.id ?? "";
  assert.equal(counts(await bring([], [id, agency.provider])), [0, 0, 0, 1]);
  assert.equal(counts(await bring([], [id])), [0, 0, 0, 0]);
  await ada.pull();
  // The agency's day: in California it is still the first.
  assert.equal(advice()?.fields.source, { name: "County", id: "1", leftOn: "2026-03-01" });
  assert.equal(counts(await bring(records)), [0, 1, 5, 0]);
  await ada.pull();
  assert.is(advice()?.fields.source?.leftOn, null);
});

test("a record that cannot be taken is answered with why, and the others are written", async () => {
  const [provider] = county();
  const answer = await bring([
    provider as object,
    { kind: "provider", ref: agency.definitions.kit, said: { name: "A service's id" } },
    { kind: "place", ref: "9", provider: "nobody", said: { name: "Of nobody" } },
    { kind: "program", ref: "9", provider: "1", places: ["nowhere"], said: { name: "Nowhere" } },
    { kind: "place", ref: "1", provider: "1", said: { name: "Main office" } },
  ]);
  assert.equal(counts(answer), [2, 0, 0, 0]);
  assert.equal(
    answer.refused.map(({ kind, ref, why }) => [kind, ref === "9" || ref, why]),
    [
      ["provider", agency.definitions.kit, "id-taken"],
      ["place", true, "dangling"],
      ["program", true, "dangling"],
    ],
  );
});

test("an id of HSDS stays what it is, and no file says anything of the agency itself", async () => {
  const id = newId();
  await ada.pull();
  const ownBefore = held(ada, "provider").find((one) => one.id === agency.provider)?.fields;
  const own = { kind: "provider", ref: agency.provider, said: { phone: "555-0199" } };
  const hsds = { kind: "provider", ref: id, said: { name: "With an id of its own" } };
  assert.equal(counts(await bring([own, hsds])), [1, 0, 1, 0]);
  await ada.pull();
  const ofOwn = held(ada, "provider").find((one) => one.id === agency.provider)?.fields;
  assert.equal(ofOwn, ownBefore);
  assert.is(ofOwn?.isOwn, true);
  assert.ok(held(ada, "provider").some((one) => one.id === id));
});

test("it is for administrators, and a file says nothing of who is the agency itself", async () => {
  const asked = { source: "County", records: [], left: [] };
  const ana = await server.tabletOf(agency, "ana");
  const sam = await server.tabletOf(agency, "sam");
  for (const one of [ana, sam]) {
    assert.is((await one.request("/api/directory/import", asked)).status, 404);
  }
  const own = { kind: "provider", ref: "1", said: { name: "Us", isOwn: true } };
  for (const bad of [
    { ...asked, records: [own] },
    { ...asked, source: " " },
    { ...asked, records: [{ kind: "person", ref: "1", said: {} }] },
    { ...asked, records: Array.from({ length: 401 }, () => county()[0]) },
  ]) {
    assert.is((await ada.request("/api/directory/import", bad)).status, 400);
  }
});

test.run();
