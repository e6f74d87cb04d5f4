// The catalogue: an administrator changes it online, every tablet has it, and what it says no more is still taken.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  catalogueHistoryAnswer,
  type CatalogueChange,
  type ServicesImport,
} from "../../src/protocol/catalogue.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { blankService } from "../../src/records/service/service-defaults.ts";
import { runFormulas } from "../support/server/formulas.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { putRow, type Tablet } from "../support/server/tablet.ts";

const test = suite("the catalogue, administered");
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

const change = (changes: readonly object[], by = ada) =>
  by.request<{ code?: string }>("/api/catalogue", { changes });
const definitionWith = (
  more: Partial<Fields<"service-definition">>,
): CatalogueChange["fields"] => ({
  ...{ code: "", name: "Blanket", group: null, unit: "count", defaultUnits: 100, unitCost: 1400 },
  ...{ usualUnits: null, isDirect: true, sites: [], grants: [], programs: [], hmis: null },
  retired: false,
  ...more,
});
const define = (id: RecordId, more: Partial<Fields<"service-definition">>) => ({
  ...{ kind: "service-definition", id, fields: definitionWith(more) },
});
const historyOf = (...ids: RecordId[]) =>
  `/api/catalogue/history?${ids.map((id) => `id=${id}`).join("&")}`;
const history = async (...ids: RecordId[]) =>
  v.parse(catalogueHistoryAnswer, (await ada.request(historyOf(...ids))).body).changes;

test("S-02 S-03 S-04 S-05 S-06 a service that was made and changed is on every tablet, with its history", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const [id, group] = [newId(), newId()];
  const made = [
    { kind: "service-group", id: group, fields: { name: "Nights", order: 2 } },
    define(id, { group, sites: [agency.sites.north], grants: [agency.endedGrant] }),
  ];
  assert.is((await change(made)).status, 200);
  // The answer was lost and she pressed Save again: nothing is doubled.
  assert.is((await change(made)).status, 200);
  await ana.pull();
  const held = () => ana.documents.get(id)?.body.fields as Fields<"service-definition">;
  assert.equal([held().name, held().group, held().unitCost], ["Blanket", group, 1400]);
  assert.equal(held().sites, [agency.sites.north]);

  const edited = [{ kind: "service-definition", id, fields: { unitCost: 1550, retired: true } }];
  assert.is((await change(edited)).status, 200);
  await ana.pull();
  assert.equal([held().unitCost, held().retired, held().name], [1550, true, "Blanket"]);
  const [second, first, ...rest] = await history(id);
  assert.is(rest.length, 0);
  assert.equal([first?.isNew, second?.isNew], [true, false]);
  assert.equal([first?.by, second?.by], [agency.staff.ada, agency.staff.ada]);
  assert.equal(
    second?.fields,
    [
      { name: "retired", before: false, after: true },
      { name: "unitCost", before: 1400, after: 1550 },
    ].sort((a, b) => order(second, a.name) - order(second, b.name)),
  );
  const acts = await server.database.query<{ subject: RecordId | null; detail: object }>(
    "select subject, detail from audit where org = $1 and act = 'catalogue-changed' order by number",
    [agency.org],
  );
  assert.equal(acts, [
    { subject: null, detail: { kind: "service-group", count: 2 } },
    { subject: id, detail: { kind: "service-definition", count: 1 } },
  ]);
});

const order = (of: { fields: { name: string }[] } | undefined, name: string): number =>
  of?.fields.findIndex((field) => field.name === name) ?? 0;

test("what nobody could mean is refused with its reason, and nothing of the act is written", async () => {
  const { kit, ride } = agency.definitions;
  const edit = (id: RecordId, fields: object) => ({ kind: "service-definition", id, fields });
  const cases: [object[], string][] = [
    [[define(newId(), { name: "  " })], "no-name"],
    [[define(newId(), { name: " hygiene  KIT" })], "name-taken"],
    [[define(newId(), { code: "bus" })], "code-taken"],
    [[edit(kit, { name: "Bus day pass" })], "name-taken"],
    [[edit(kit, { usualUnits: { least: 300, most: 200 } })], "range-turned"],
    [[edit(kit, { unitCost: -1 })], "bad-request"],
    [[edit(kit, { unit: "miles" })], "bad-request"],
    [[edit(kit, { group: newId() })], "bad-request"],
    [[edit(kit, { needs: [newId()] })], "bad-request"],
    [[edit(kit, { sites: [kit] })], "bad-request"],
    [[{ kind: "service-group", id: kit, fields: { name: "Kit" } }], "bad-request"],
    [[edit(newId(), { name: "Half of one" })], "bad-request"],
    [[{ kind: "person", id: agency.staff.ana, fields: { role: "administrator" } }], "bad-request"],
    // Two of one act, each fine by itself.
    [[edit(ride, { unitCost: 1 }), define(newId(), { name: "Hygiene kit" })], "name-taken"],
  ];
  for (const [changes, code] of cases) {
    const { status, body } = await change(changes);
    assert.is(body.code, code, JSON.stringify(changes));
    assert.is(status, code === "bad-request" ? 400 : 409);
  }
  assert.is((await history(kit)).length, 1);
  assert.is((await history(ride)).length, 1);
  // What is called as it was called, with what else was changed, is no name that is taken.
  assert.is((await change([edit(kit, { name: "Hygiene kit", unitCost: 700 })])).status, 200);
});

test("only the agency's administrators change the catalogue or read what was changed of it", async () => {
  const { kit } = agency.definitions;
  for (const name of ["ana", "sam"] as const) {
    const other = await server.tabletOf(agency, name);
    assert.is((await change([define(newId(), {})], other)).status, 404);
    assert.is((await other.request(`/api/catalogue/history?id=${kit}`)).status, 404);
  }
  const elsewhere = await server.addSmallAgency();
  const stranger = await server.tabletOf(elsewhere, "ada");
  assert.is((await stranger.request(`/api/catalogue/history?id=${kit}`)).status, 404);
  // The same id of another agency is another record.
  assert.is((await change([define(kit, { name: "Theirs" })], stranger)).status, 200);
  assert.is((await history(kit)).length, 1);
  // A record of another kind has its history elsewhere.
  assert.is((await ada.request(`/api/catalogue/history?id=${agency.staff.ana}`)).status, 404);
});

test("a list of records has one history: the newest change first, each of its own record", async () => {
  const [one, two] = [newId(), newId()];
  const line = (id: RecordId, name: string, order: number) => ({
    ...{ kind: "need-type", id, fields: { name, order } },
  });
  assert.is((await change([line(one, "Shelter", 1), line(two, "Food", 2)])).status, 200);
  assert.is((await change([line(one, "Shelter", 2), line(two, "Food", 1)])).status, 200);
  assert.is((await change([line(one, "A bed", 2)])).status, 200);
  const changes = await history(one, two);
  assert.equal(
    changes.slice(0, 1).map(({ record, fields }) => [record, fields]),
    [[one, [{ name: "name", before: "Shelter", after: "A bed" }]]],
  );
  const placeOf = (id: RecordId) =>
    changes.filter(({ record, isNew }) => record === id && !isNew).at(-1)?.fields;
  assert.equal(placeOf(one), [{ name: "order", before: 1, after: 2 }]);
  assert.equal(placeOf(two), [{ name: "order", before: 2, after: 1 }]);
  assert.is(changes.filter(({ isNew }) => isNew).length, 2);
  // One that is none of the catalogue's, or nobody's, and nothing is told.
  for (const other of [agency.staff.ana, newId()]) {
    assert.is((await ada.request(historyOf(one, other))).status, 404);
  }
});

test("S-16 what somebody else changed just now is not written over, and no reason ever goes", async () => {
  const [id, groups] = [newId(), [newId(), newId()] as const];
  const reasons = [{ code: "full", name: "Full" }];
  const list = { kind: "reason-list", id, fields: { name: "outcome", reasons } };
  assert.is((await change([list])).status, 200);
  const longer = [...reasons, { code: "late", name: "Too late" }];
  const added = { ...list, fields: { reasons: longer }, was: { reasons } };
  assert.is((await change([added])).status, 200);
  // The answer was lost: what is said again stands already.
  assert.is((await change([added])).status, 200);
  const others = { ...list, fields: { reasons: [...reasons, { code: "far", name: "Far" }] } };
  const unseen = await change([{ ...others, was: { reasons } }]);
  assert.equal([unseen.status, unseen.body.code], [409, "changed-meanwhile"]);
  const dropping = await change([others]);
  assert.equal([dropping.status, dropping.body.code], [409, "reason-gone"]);
  const retired = longer.map((one) => ({ ...one, retired: true }));
  assert.is((await change([{ ...list, fields: { reasons: retired } }])).status, 200);

  const made = groups.map((group, order) => ({
    ...{ kind: "service-group", id: group, fields: { name: `Group ${String(order)}`, order } },
  }));
  assert.is((await change(made)).status, 200);
  const ofKind = await ada.request("/api/catalogue/history?kind=service-group");
  const changed = v.parse(catalogueHistoryAnswer, ofKind.body).changes.map(({ record }) => record);
  assert.ok(groups.every((group) => changed.includes(group)));
  assert.is((await ada.request("/api/catalogue/history?kind=client")).status, 400);
});

test("S-43 a rule is kept by versions with its history, and one that nobody could judge is refused with its reason", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const { kit } = agency.definitions;
  const adult = { type: "number", fact: "age", least: 18, most: null };
  const named = (rule: RecordId) => ({ type: "rule", rule });
  const rule = (id: RecordId, fields: object) => ({ kind: "eligibility-rule", id, fields });
  const ruleOf = (name: string, condition: object, services: RecordId[] = []) => ({
    ...{ name, services, condition, retired: false },
  });
  const [first, second] = [newId(), newId()];
  assert.is((await change([rule(first, ruleOf("Adult", adult, [kit]))])).status, 200);
  assert.is((await change([rule(second, ruleOf("Grown", named(first)))])).status, 200);
  await ana.pull();
  const made = ana.documents.get(first);
  const older = { ...adult, least: 21 };
  assert.is((await change([rule(first, { condition: older })])).status, 200);
  await ana.pull();
  const changed = ana.documents.get(first);
  assert.equal(changed?.body.fields, { ...ruleOf("Adult", older, [kit]) });
  assert.is.not(changed?.rev, made?.rev);
  const [latest] = await history(first);
  assert.equal(latest?.fields, [{ name: "condition", before: adult, after: older }]);

  const many = (count: number, of: object) => ({ type: "any", of: Array(count).fill(of) });
  let deep: object = adult;
  for (let n = 0; n < 9; n += 1) deep = { type: "not", of: deep };
  // Each names the one before: the last leads through more rules than are followed.
  const chain = Array.from({ length: 6 }, () => newId());
  const chained = chain.map((id, n) =>
    rule(id, ruleOf(`Chain ${n}`, n === 0 ? adult : named(chain[n - 1] ?? ""))),
  );
  const cases: [object[], string][] = [
    [[rule(first, { condition: named(second) })], "rule-loops"],
    [[rule(first, { condition: named(first) })], "rule-loops"],
    [chained, "rule-too-deep"],
    [[rule(newId(), ruleOf("Long", many(4, many(16, adult))))], "rule-too-long"],
    // By itself it is just as long as may be; the other one names it.
    [[rule(first, { condition: many(4, many(15, adult)) })], "rule-too-long"],
    [[rule(newId(), ruleOf("adult ", adult))], "name-taken"],
    [[rule(newId(), ruleOf(" ", adult))], "no-name"],
    [[rule(first, { services: [newId()] })], "bad-request"],
    [[rule(first, { condition: deep })], "bad-request"],
    [[rule(first, { condition: { type: "all", of: [] } })], "bad-request"],
    [[rule(first, { condition: { type: "number", fact: "age", least: -1 } })], "bad-request"],
  ];
  for (const [changes, code] of cases) {
    assert.is((await change(changes)).body.code, code, JSON.stringify(changes));
  }
  assert.is((await history(first)).length, 2);
  // What it asks for may be gone: it cannot tell then, and its other parts are changed all the same.
  const gone = { type: "all", of: [adult, { type: "need", need: newId() }] };
  assert.is((await change([rule(first, { condition: gone })])).status, 200);
  assert.is((await change([rule(first, { retired: true })], ana)).status, 404);
});

test("a form gets another version, and a version that may have been answered stays as it was", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const id = newId();
  const form = (fields: object, of = id) => ({ kind: "assessment-form", id: of, fields });
  const ask = (code: string, more: object = {}) => ({
    ...{ code, text: `About ${code}?`, type: "yes-no", required: false, showIf: null },
    ...more,
  });
  const version = (number: number, ...questions: object[]) => ({ version: number, questions });
  const first = version(1, ask("bed"), ask("safe"));
  const fields = { name: "Check", order: 1, versions: [first], retired: false };
  assert.is((await change([form(fields)])).status, 200);
  const second = version(
    2,
    ask("safe"),
    ask("pet", { showIf: { question: "safe", values: ["no"] } }),
  );
  assert.is((await change([form({ versions: [first, second] })])).status, 200);
  await ana.pull();
  assert.equal(ana.documents.get(id)?.body.fields, { ...fields, versions: [first, second] });

  const next = (...questions: object[]) => [
    form({ versions: [first, second, version(3, ...questions)] }),
  ];
  const choice = (...names: string[]) =>
    ask("who", { type: "choice", choices: names.map((name, n) => ({ code: `c${n}`, name })) });
  const after = (question: string, ...values: string[]) =>
    ask("x", { showIf: { question, values } });
  const cases: [object[], string][] = [
    [[form({ versions: [second] })], "versions-changed"],
    [[form({ versions: [version(1, ask("bed")), second] })], "versions-changed"],
    [[form({ versions: [second, first] })], "versions-changed"],
    [[form({ versions: [first, second, version(2, ask("bed"))] })], "versions-changed"],
    [[form({ versions: [first, second, version(9, ask("bed"))] })], "versions-changed"],
    [next(), "no-questions"],
    [next(ask("bed", { text: " " })), "no-text"],
    [next(ask("bed"), ask("bed")), "code-taken"],
    [next(ask("__proto__")), "code-unsound"],
    [next(ask("constructor")), "code-unsound"],
    [next(ask("")), "code-unsound"],
    // What was yes or no is not a text from now on.
    [next(ask("bed", { type: "text" })), "code-reused"],
    [next(after("bed", "yes"), ask("bed")), "asks-later"],
    [next(after("x", "yes")), "asks-later"],
    [next(ask("bed"), after("bed", "perhaps")), "asks-nothing"],
    [next(ask("bed"), after("bed")), "asks-nothing"],
    [next(choice()), "no-choices"],
    [next(choice("A pet", "a pet ")), "choice-taken"],
    [next(ask("n", { type: "number", least: 3, most: 2 })), "range-turned"],
    [
      next(ask("n", { type: "scale", least: 3, most: 3, leastName: "", mostName: "" })),
      "range-turned",
    ],
    [[form({ ...fields, name: "check " }, newId())], "name-taken"],
    [next(ask("bed", { type: "miles" })), "bad-request"],
  ];
  for (const [changes, code] of cases) {
    assert.is((await change(changes)).body.code, code, JSON.stringify(changes));
  }
  assert.is((await history(id)).length, 2);
  // The other door to the same record keeps to it, too.
  const rewritten = { versions: [version(1, ask("bed", { text: "Another one?" })), second] };
  const stands = ada.documents.get(id) ?? (await ada.pull(), ada.documents.get(id));
  const pushed = await ada.save({
    ...{ collection: "reference", kind: "assessment-form", id, clientId: null, rev: newId() },
    ...{ base: stands?.rev ?? null, patch: rewritten },
  });
  assert.equal([pushed.reason, pushed.detail], ["invalid-field", "versions"]);
});

test("S-45 a form that is full says so and what to do, and is renamed all the same", async () => {
  const id = newId();
  const form = (fields: object) => [{ kind: "assessment-form", id, fields }];
  const version = (number: number, questions: number) => ({
    version: number,
    questions: Array.from({ length: questions }, (_, n) => ({
      ...{ code: `q${n}`, text: "x".repeat(300), type: "text", required: false, showIf: null },
    })),
  });
  const full = [version(1, 86), version(2, 86)];
  const fields = { name: "Long", order: 1, versions: full, retired: false };
  assert.is((await change(form(fields))).status, 200);
  // A little too much, and so much that no record could hold it.
  for (const questions of [6, 10, 100].map((count) => version(3, count))) {
    const { status, body } = await change(form({ versions: [...full, questions] }));
    assert.equal([status, body.code], [409, "form-full"]);
  }
  assert.is((await change(form({ name: "水".repeat(80) }))).status, 200);
  assert.is((await history(id)).length, 2);
});

test("S-45 a form that a colleague changed meanwhile is not written over", async () => {
  const id = newId();
  const ask = (code: string) => ({
    ...{ code, text: `About ${code}?`, type: "yes-no", required: false, showIf: null },
  });
  const version = (number: number, code: string) => ({ version: number, questions: [ask(code)] });
  const form = (fields: object) => [{ kind: "assessment-form", id, fields }];
  const first = version(1, "bed");
  await change(form({ name: "Check", order: 1, versions: [first], retired: false }));
  assert.is((await change(form({ versions: [first, version(2, "hers")] }))).status, 200);
  const blind = await change(form({ versions: [first, version(2, "mine")] }));
  assert.equal([blind.status, blind.body.code], [409, "versions-changed"]);
  const seeing = [first, version(2, "hers"), version(3, "mine")];
  assert.is((await change(form({ versions: seeing }))).status, 200);
});

test("the history of a record goes back to its beginning, page by page, without a gap", async () => {
  const [one, two] = [newId(), newId()];
  const line = (id: RecordId, name: string) => ({
    ...{ kind: "need-type", id, fields: { name, order: 1 } },
  });
  await change([line(one, "One 0"), line(two, "Two 0")]);
  for (let n = 1; n <= 60; n += 1) await change([line(one, `One ${n}`), line(two, `Two ${n}`)]);
  const names: unknown[] = [];
  const sizes: number[] = [];
  let older: string | null = null;
  do {
    const path: string = historyOf(one, two) + (older === null ? "" : `&before=${older}`);
    const { body } = await ada.request(path);
    const page: v.InferOutput<typeof catalogueHistoryAnswer> = v.parse(
      catalogueHistoryAnswer,
      body,
    );
    names.push(
      ...page.changes.map(({ fields }) => fields.find(({ name }) => name === "name")?.after),
    );
    sizes.push(page.changes.length);
    older = page.older;
  } while (older !== null);
  assert.equal(sizes, [50, 50, 22]);
  assert.is(new Set(names).size, 122);
  const ofOne = names.filter((name) => String(name).startsWith("One"));
  assert.equal(
    ofOne,
    Array.from({ length: 61 }, (_, n) => `One ${60 - n}`),
  );
  assert.is((await ada.request(`${historyOf(one)}&before=yesterday`)).status, 400);
});

test("S-13 what a grant paid is told to administrators, and of a grant alone", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const grant = agency.endedGrant;
  const paid = async (of: RecordId, by = ada) => by.request(`/api/catalogue/paid?id=${of}`);
  assert.equal((await paid(grant)).body, { paid: 0 });
  const client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
  const service = putRow(
    "service",
    {
      ...blankService,
      ...{ definition: agency.definitions.kit, date: "2019-07-08", unit: "count", units: 100 },
      ...{ unitValue: 12_50, total: 12_50, provider: agency.provider, site: agency.sites.north },
      ...{ grant, enrollment: null, flags: [] },
    },
    client.id,
  );
  assert.is((await ana.save(client, service)).result, "applied");
  assert.equal((await paid(grant)).body, { paid: 12_50 });
  assert.is((await paid(agency.definitions.kit)).status, 404);
  assert.is((await paid("none")).status, 400);
  assert.is((await paid(grant, ana)).status, 404);
});

test("S-04 S-13 S-25 S-36 groups, screens, grants and funds retire and come back; what names them stands", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const [group, screen, grant, fund] = [newId(), newId(), newId(), newId()];
  const { kit } = agency.definitions;
  const money = { shortName: "B", begins: null, ends: null };
  const made = [
    { kind: "service-group", id: group, fields: { name: "Nights", order: 2 } },
    {
      kind: "service-screen",
      id: screen,
      fields: { name: "Kits", order: 1, services: [kit], sites: [] },
    },
    {
      kind: "grant",
      id: grant,
      fields: { name: "Bridge", ...money, funder: "", budget: 0, spent: 0 },
    },
    { kind: "fund", id: fund, fields: { name: "Bridge", ...money, budget: 5000 } },
  ];
  assert.is((await change(made)).status, 200);
  assert.is((await change([define(newId(), { group, grants: [grant] })])).status, 200);
  for (const retired of [true, false]) {
    const act = made.map(({ kind, id }) => ({ kind, id, fields: { retired } }));
    assert.is((await change(act)).status, 200);
    await ana.pull();
    for (const { id } of made) assert.is(ana.documents.get(id)?.body.fields["retired"], retired);
    // The service that names them can be changed all the same.
    const unitCost = retired ? 1 : 2;
    const own = ana.held("service-definition").find(({ body }) => body.fields["group"] === group);
    assert.ok(own);
    const edited = { kind: "service-definition", id: own.id, fields: { unitCost } };
    assert.is((await change([edited])).status, 200);
  }
});

const columns = "code,name,group,unit,unit_cost,default_units,usual_least,usual_most,sites,retired";
const importing = async (csv: string, isTrial = false) =>
  (await ada.request<ServicesImport>("/api/catalogue/services", { csv, isTrial })).body;
const services = async () => {
  await ada.pull();
  return ada
    .held("service-definition")
    .map(({ body }) => body.fields as Fields<"service-definition">);
};

test("a file of services is tried, brought in, and brings in nothing the second time", async () => {
  const csv = [
    columns,
    "BLA,Blanket,Nights,count,14,1,1,3,north; SOUTH,",
    "RENT,Rent help,Money,dollars,1,120,,,,",
    // By its code, however that is written: the name and the cost change, and what has no column stays.
    "hyg,Hygiene kit XL,Street,count,7.25,1,1,5,,no",
    // By its name, exactly as it stands.
    "Bus,Bus day pass,Street,count,6.50,1,1,5,,no",
  ].join("\r\n");
  const trial = await importing(csv, true);
  assert.equal(trial.counts, { new: 2, changed: 1, same: 1, faulty: 0 });
  assert.equal(trial.newGroups, ["Nights", "Money"]);
  assert.equal(trial.lines.find(({ line }) => line === 4)?.changes, ["code", "name", "unit_cost"]);
  assert.is((await services()).length, 3);

  const done = await importing(csv);
  assert.equal([done.written, done.left], [3, 0]);
  const kit = (await services()).find(({ name }) => name === "Hygiene kit XL");
  assert.equal([kit?.unitCost, kit?.code, kit?.defaultUnits], [725, "hyg", 100]);
  const blanket = (await services()).find(({ name }) => name === "Blanket");
  assert.equal(blanket?.sites, [agency.sites.north, agency.sites.south]);
  assert.equal(blanket?.usualUnits, { least: 100, most: 300 });
  const again = await importing(csv);
  assert.equal([again.written, again.counts.same], [0, 4]);
});

test("S-45 the needs that a service answers go by name, out and in again", async () => {
  const [food, sleep] = [newId(), newId()];
  const type = (id: RecordId, name: string, order: number) => ({
    ...{ kind: "need-type", id, fields: { name, order } },
  });
  await change([type(food, "Food", 1), type(sleep, "A place to sleep", 2)]);
  const csv = "code,name,unit,needs\nSACK,Sack lunch,count,a place to SLEEP; Food";
  assert.is((await importing(csv)).written, 1);
  const sack = (await services()).find(({ name }) => name === "Sack lunch");
  assert.equal(sack?.needs, [sleep, food]);
  const { body } = await ada.request<{ csv: string }>("/api/catalogue/export", {
    of: "services",
  });
  assert.match(body.csv, "A place to sleep; Food");
  const again = await importing(body.csv, true);
  assert.equal([again.counts.changed, again.counts.faulty], [0, 0]);
  const { lines } = await importing("name,unit,needs\nSack lunch,count,Atlantis", true);
  assert.equal(lines[0]?.faults, [{ column: "needs", fault: "unknown" }]);
});

test("each line that cannot be is told with its cell, and the others come in", async () => {
  const faulty: [string, string, string][] = [
    ["A,,,count,,,,,,", "name", "missing"],
    ["B,Two,,,,,,,,", "unit", "missing"],
    ["C,Three,,miles,,,,,,", "unit", "unknown"],
    ["D,Four,,count,-5,,,,,", "unit_cost", "not-an-amount"],
    ["E,Five,,count,1e5,,,,,", "unit_cost", "not-an-amount"],
    ["F,Six,,count,,0,,,,", "default_units", "not-an-amount"],
    ["G,Seven,,count,,,5,2,,", "usual_most", "turned"],
    ["H,Eight,,count,,,5,,,", "usual_most", "missing"],
    ["I,Nine,,count,,,,,Atlantis,", "sites", "unknown"],
    ["J,Ten,,count,,,,,,perhaps", "retired", "unknown"],
    [`K,${"x".repeat(81)},,count,,,,,,`, "name", "too-long"],
    ["L,Hygiene kit,,count,,,,,,", "code", "faultless"],
    ["bus,Hygiene  KIT,,count,,,,,,", "name", "taken"],
    ["M,Fine,,count,,,,,,,,,", "", "too-many-cells"],
    ["N,Fine,,count,,,,,,", "name", "faultless"],
    ["O,fine,,count,,,,,,", "name", "twice"],
  ];
  const { lines, counts } = await importing(
    [columns, ...faulty.map(([line]) => line)].join("\n"),
    true,
  );
  faulty.forEach(([, column, fault], index) => {
    const told = lines.find(({ line }) => line === index + 2);
    const wanted = fault === "faultless" ? [] : [{ column, fault }];
    assert.equal(told?.faults, wanted, faulty[index]?.[0]);
  });
  assert.equal([counts.new, counts.changed, counts.faulty], [1, 1, 14]);
  const done = await importing([columns, ...faulty.map(([line]) => line)].join("\n"));
  assert.is(done.written, 2);
});

test("a line that is not written gives no name free for those below", async () => {
  const { kit, ride } = agency.definitions;
  const csv = `id,name,unit\n${ride},Old ride,miles\n${kit},Bus day pass,count`;
  const { lines } = await importing(csv, true);
  assert.equal(
    lines.flatMap(({ faults }) => faults),
    [
      { column: "unit", fault: "unknown" },
      { column: "name", fault: "taken" },
    ],
  );
  assert.is((await importing(csv)).written, 0);
});

test("a file with other headings, and one that is no table, say what is missing", async () => {
  const other = await importing("Service;Einheit;name\nDecke;Stück;x", true);
  assert.equal([other.missingColumns, other.unknownColumns], [["unit"], ["service", "einheit"]]);
  const none = await importing("PK\u0003\u0004\n\u0001", true);
  assert.equal(none.missingColumns, ["name", "unit"]);
  const tooLong = await ada.request("/api/catalogue/services", {
    ...{ csv: `name,unit\n${"x,count\n".repeat(10_001)}`, isTrial: true },
  });
  assert.is(tooLong.status, 413);
});

test("ten thousand lines come in by parts, and a part that comes twice doubles nothing", async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, n) => `C${n},Service number ${n} of a long file,Many,count,1.00`,
  );
  const csv = ["code,name,group,unit,unit_cost", ...rows].join("\n");
  const trial = await importing(csv, true);
  assert.equal([trial.counts.new, trial.left, trial.lines.length], [10_000, 10_000, 200]);
  const first = await importing(csv);
  assert.is(first.left, 10_000 - first.written);
  // Two at once: the second waits for the first and goes on after it.
  const both = await Promise.all([importing(csv), importing(csv)]);
  assert.is(both[0].written + both[1].written, 2 * first.written);
  const kept = await server.database.query<{ count: string }>(
    "select count(*)::text as count from record where org = $1 and kind = 'service-definition'",
    [agency.org],
  );
  assert.equal(kept, [{ count: String(3 + 3 * first.written) }]);
  const groups = await server.database.query<{ id: string }>(
    "select id from record where org = $1 and kind = 'service-group'",
    [agency.org],
  );
  assert.is(groups.length, 2);
});

test("T10 no exported cell begins a formula, and an export that is imported changes nothing", async () => {
  const { findings, guarded } = await runFormulas(server, 150, Math.floor(Math.random() * 1e9));
  assert.equal(findings, []);
  assert.ok(guarded > 150);
});

test.run();
