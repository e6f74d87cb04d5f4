// What no form of the app would have let through: from the field it is kept and looked at, of the catalogue it is parked.
import { setImmediate as nextTurn } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AssessmentAnswer } from "../../src/records/assessment/assessment.ts";
import type { EntryAnswer } from "../../src/records/entry-answer.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { lockCatalogue } from "../../sync-server/catalogue/read-catalogue.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

const test = suite("what no form would have let through");
let server: TestServer;
let agency: SmallAgency;
let ada: Tablet;
let ana: Tablet;
let sam: Tablet;
let client: EntryRow;

test.before(async () => {
  // Two at once are seen on this one alone: the embedded database has one transaction at a time.
  server = await startTestServer({ database: "postgres" });
});
test.before.each(async () => {
  agency = await server.addSmallAgency();
  ada = await server.tabletOf(agency, "ada");
  ana = await server.tabletOf(agency, "ana");
  sam = await server.tabletOf(agency, "sam");
  client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
  await saves(ana, client);
});
test.after(async () => {
  await server.close();
  await stopDatabases();
});

const saves = async (tablet: Tablet, ...rows: EntryRow[]) => {
  const { result, reason, detail } = await tablet.save(...rows);
  assert.ok(result === "applied" || result === "merged", `${result} ${reason} ${detail}`);
};
/** What Review says is odd about a record; undefined where it has no line about it. */
const odd = async (record: RecordId) => {
  await sam.pull();
  const line = sam.held("review-item").find(({ body }) => body.fields["record"] === record);
  return line?.body.fields["oddities"];
};

const choices = ["outside", "shelter"].map((code) => ({ code, name: code }));
const every = { required: false, showIf: null };
const check: Fields<"assessment-form"> = {
  ...{ name: "Check", order: 1, retired: false },
  versions: [
    {
      version: 1,
      questions: [
        { ...every, code: "sleeps", text: "Where?", type: "choice", choices, required: true },
        {
          ...{ ...every, code: "nights", text: "Nights?", type: "number", least: 0, most: 31 },
          showIf: { question: "sleeps", values: ["outside"] },
        },
      ],
    },
  ],
};

test("S-45 answers that the form could not have given are kept, and Review says that they do not fit", async () => {
  const form = putRow("assessment-form", check, null);
  await saves(ada, form);
  const asked = (answers: Record<string, AssessmentAnswer>, more = {}) =>
    putRow(
      "assessment",
      { form: form.id, version: 1, date: "2026-07-08", answers, ...more },
      client.id,
    );
  const fitting = [
    asked({ sleeps: "outside", nights: 3 }),
    asked({ sleeps: "shelter" }, { date: "2026-07-09" }),
  ];
  const misfits = [
    asked({ sleeps: "outside", pets: true }, { date: "2026-06-01" }),
    asked({ sleeps: true }, { date: "2026-06-02" }),
    asked({ nights: 3 }, { date: "2026-06-03" }),
    asked({ sleeps: "castle" }, { date: "2026-06-04" }),
    asked({ sleeps: "outside", nights: 99 }, { date: "2026-06-05" }),
    // What it hangs on was answered otherwise: nobody was asked it.
    asked({ sleeps: "shelter", nights: 3 }, { date: "2026-06-06" }),
    // A version that the form never had, and a form that is none.
    asked({ sleeps: "outside" }, { date: "2026-06-07", version: 2 }),
    asked({ sleeps: "outside" }, { date: "2026-06-08", form: agency.definitions.kit }),
  ];
  for (const row of [...fitting, ...misfits]) await saves(ana, row);
  for (const { id } of fitting) assert.equal(await odd(id), []);
  for (const row of misfits) {
    assert.equal(await odd(row.id), ["answers-misfit"], JSON.stringify(row));
    assert.equal(sam.documents.get(row.id)?.body.fields, { ...("put" in row ? row.put : {}) });
  }
  const [first] = misfits;
  assert.ok(first);
  await saves(ana, patchRow(first, { answers: { sleeps: "outside" } }));
  assert.equal(await odd(first.id), [], "put right it is as any other");
  const [, second] = misfits;
  assert.ok(second);
  await saves(ana, withdrawRow(second));
  assert.equal(await odd(second.id), [], "of what was deleted nothing has to fit");
});

test("S-45 a stay and an authorization that end before they begin are kept, and Review says so", async () => {
  const stay = (entry: string, exit: string | null) =>
    putRow(
      "enrollment",
      { program: newId(), entry, exit, exitReason: "", household: null },
      client.id,
    );
  const approvedAhead = (begin: string, end: string | null) =>
    putRow(
      "authorization",
      {
        ...{ funds: [], definition: agency.definitions.kit, begin, end, unit: "count", units: 100 },
        ...{ unitValue: 650, recurrence: "", reason: null, goals: "", decision: null },
      },
      client.id,
    );
  const right = [stay("2026-03-01", "2026-03-01"), stay("2026-03-01", null)];
  const turned = [stay("2026-03-01", "2026-02-28"), approvedAhead("2026-03-01", "2026-02-01")];
  for (const row of [...right, ...turned]) await saves(ana, row);
  for (const { id } of right) assert.equal(await odd(id), []);
  for (const { id } of turned) assert.equal(await odd(id), ["ends-first"]);

  // Each of the two changed one of the days, and each was right with what it saw.
  const shared = stay("2026-03-01", "2026-03-20");
  await saves(ana, shared);
  await saves(ana, patchRow(shared, { entry: "2026-03-15" }));
  await saves(sam, patchRow(shared, { exit: "2026-03-10" }));
  assert.equal(await odd(shared.id), ["ends-first"], "whoever came second, a supervisor too");
});

test("S-02 S-13 S-25 what is pushed into the catalogue keeps to what its administration refuses", async () => {
  const definition = (more: Partial<Fields<"service-definition">>) =>
    putRow(
      "service-definition",
      {
        ...{ code: "", name: "Blanket", group: null, unit: "count", defaultUnits: 100 },
        ...{ unitCost: 1400, usualUnits: null, isDirect: true, sites: [], grants: [] },
        ...{ hmis: null, retired: false },
        ...more,
      },
      null,
    );
  const screen = (name: string, services: RecordId[], sites: RecordId[] = []) =>
    putRow("service-screen", { name, order: 1, services, sites }, null);
  const grant = (name: string, begins: string | null, ends: string | null) =>
    putRow("grant", { name, shortName: name, funder: "", begins, ends, budget: 0, spent: 0 }, null);
  const { kit, ride } = agency.definitions;
  const reason = (code: string, name: string) => ({ code, name });
  const cases: [EntryRow, string][] = [
    [definition({ name: " " }), "name"],
    [definition({ name: "hygiene  KIT" }), "name"],
    [definition({ code: "bus" }), "code"],
    [definition({ usualUnits: { least: 300, most: 200 } }), "usualUnits"],
    [definition({ group: newId() }), "group"],
    [definition({ sites: [kit] }), "sites"],
    [grant("Old grant", null, null), "name"],
    [grant("New grant", "2026-05-01", "2026-04-30"), "ends"],
    [screen("Kits", [kit, ride, kit]), "services"],
    [screen("Kits", [newId()]), "services"],
    [
      putRow("assessment-form", { ...check, versions: [{ version: 7, questions: [] }] }, null),
      "versions",
    ],
    [
      putRow(
        "reason-list",
        { name: "service", reasons: [reason("a", "Cold"), reason("b", "cold ")] },
        null,
      ),
      "reasons",
    ],
  ];
  for (const [row, field] of cases) {
    const { result, reason: why, detail } = await ada.save(row);
    assert.equal([result, why, detail], ["parked", "invalid-field", field], JSON.stringify(row));
  }
  await ada.pull();
  for (const [{ id }] of cases) assert.not(ada.documents.has(id), "nothing of it was written");

  // What was recorded names what was there: it is retired, and never deleted.
  const kept = [...ada.documents.values()].find(({ id }) => id === kit);
  assert.ok(kept);
  const deleted = await ada.save(withdrawRow({ ...kept, clientId: null }));
  assert.equal([deleted.result, deleted.reason], ["parked", "not-allowed"]);

  // By its own route the same is refused in words.
  const { body } = await ada.request<{ code: string }>("/api/catalogue", {
    changes: [
      {
        ...{ kind: "service-screen", id: newId() },
        fields: { name: "Kits", order: 1, services: [kit, kit], sites: [] },
      },
    ],
  });
  assert.is(body.code, "listed-twice");
});

test("S-25 names that change places in one act are free", async () => {
  const [one, other] = ["Days", "Nights"].map((name) =>
    putRow("service-group", { name, order: 1 }, null),
  );
  assert.ok(one && other);
  await saves(ada, one, other);
  await saves(ada, patchRow(one, { name: "Nights" }), patchRow(other, { name: "Days" }));
});

test("a push that changes the catalogue waits for whoever is changing it, and no other push does", async () => {
  let pushed: Promise<EntryAnswer> | undefined;
  let isAnswered = false;
  await server.database.transaction(async (queries) => {
    await lockCatalogue(queries, agency.org);
    pushed = ada.save(putRow("service-group", { name: "Mornings", order: 3 }, null));
    void pushed.then(() => (isAnswered = true));
    const waiting = () =>
      queries.query(
        `select 1 from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`,
      );
    while (!isAnswered && (await waiting()).length === 0) await nextTurn();
    assert.not(isAnswered, "it was let through beside another change");
    await saves(ana, putRow("client", clientOf("Orla", [agency.sites.north]), null));
  });
  assert.is((await pushed)?.result, "applied");
});

test.run();
