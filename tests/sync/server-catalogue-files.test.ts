// Groups, grants, funds and reasons of the catalogue go out as files and come in again, with a trial and faults by line.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CatalogueTable, ServicesImport } from "../../src/protocol/catalogue.ts";
import { newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import type { Tablet } from "../support/server/tablet.ts";

const test = suite("S-04 S-13 S-16 S-36 the catalogue as files");
let server: TestServer;
let agency: SmallAgency;
let ada: Tablet;
test.before(async () => {
  server = await startTestServer();
});
test.before.each(async () => {
  agency = await server.addSmallAgency();
  ada = await server.tabletOf(agency, "ada");
});
test.after(async () => {
  await server.close();
  await stopDatabases();
});

const exported = async (of: CatalogueTable): Promise<string> =>
  (await ada.request<{ csv: string }>("/api/catalogue/export", { of })).body.csv;
const bring = async (of: CatalogueTable, csv: string, isTrial = false): Promise<ServicesImport> => {
  const answer = await ada.request<ServicesImport>("/api/catalogue/table", { of, csv, isTrial });
  assert.is(answer.status, 200);
  return answer.body;
};
const change = (changes: readonly object[]) => ada.request("/api/catalogue", { changes });
const held = async (kind: "grant" | "reason-list") => {
  await ada.pull();
  return ada.held(kind).map(({ body }) => body.fields);
};

const awkward = fc.oneof(
  fc.constantFrom('Rooms, "warm"', "=SUM(A1)", "Línea\nnueva", "  Two  spaces ", "-5", "@home"),
  fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ""),
);

for (const of of ["groups", "grants", "funds", "reasons"] as const) {
  test(`${of}: a file that nobody touched changes nothing, whatever names look like`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(awkward, {
          ...{ minLength: 1, maxLength: 5 },
          selector: (name) => name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase(),
        }),
        async (names) => {
          agency = await server.addSmallAgency();
          ada = await server.tabletOf(agency, "ada");
          assert.is((await change(recordsOf(of, names))).status, 200);
          const answer = await bring(of, await exported(of));
          assert.is(answer.counts.same >= names.length, true);
          assert.equal({ ...answer.counts, same: 0 }, { new: 0, changed: 0, same: 0, faulty: 0 });
          assert.is(answer.written, 0);
        },
      ),
      { numRuns: 4 },
    );
  });
}

function recordsOf(of: CatalogueTable, names: readonly string[]): object[] {
  if (of === "reasons") {
    const reasons = names.map((name, at) => ({ code: `r${String(at)}`, name, retired: at === 1 }));
    return [{ kind: "reason-list", id: newId(), fields: { name: "outcome", reasons } }];
  }
  const dates = { begins: "2026-01-01", ends: null, budget: 12_345 };
  const more = {
    groups: { kind: "service-group", fields: { order: 3 } },
    grants: { kind: "grant", fields: { shortName: "", funder: "=1+1", spent: 70, ...dates } },
    funds: { kind: "fund", fields: { shortName: "S", ...dates } },
  }[of];
  return names.map((name) => ({
    ...{ kind: more.kind, id: newId(), fields: { name, ...more.fields } },
  }));
}

test("S-13 on trial nothing is written; then what can be, and each fault is at its line", async () => {
  const csv = [
    "name,short_name,begins,ends,budget,colour",
    'Winter,W,2027-01-01,3/31/2027,"5,000.50",red',
    "Winter,,,,,",
    "Backwards,,2027-02-01,2027-01-01,,",
    "Odd,,soon,,much,",
    ",,,,7,",
  ].join("\n");
  const trial = await bring("grants", csv, true);
  assert.equal(trial.counts, { new: 1, changed: 0, same: 0, faulty: 4 });
  assert.equal([trial.left, trial.written, trial.unknownColumns], [1, 0, ["colour"]]);
  const faults = trial.lines.flatMap(({ line, faults: found }) =>
    found.map(({ column, fault }) => `${String(line)} ${column} ${fault}`),
  );
  assert.equal(faults, [
    ...["3 name twice", "4 ends ends-first", "5 begins not-a-day", "5 budget not-an-amount"],
    "6 name missing",
  ]);
  assert.not((await held("grant")).some(({ name }) => name === "Winter"));
  assert.is((await bring("grants", csv)).written, 1);
  const winter = (await held("grant")).find(({ name }) => name === "Winter");
  assert.equal(winter, {
    ...{ name: "Winter", shortName: "W", funder: "", begins: "2027-01-01", ends: "2027-03-31" },
    ...{ budget: 500_050, spent: 0 },
  });
  // Brought twice it doubles nothing, and of what stands only what its cells say is changed.
  assert.equal((await bring("grants", csv)).counts, { new: 0, changed: 0, same: 1, faulty: 4 });
  assert.is((await bring("grants", "name,budget\nWINTER,10")).counts.changed, 1);
  const after = (await held("grant")).find(({ shortName }) => shortName === "W");
  assert.equal(
    [after?.["name"], after?.["budget"], after?.["ends"]],
    ["WINTER", 1000, "2027-03-31"],
  );
});

test("S-16 a file of reasons adds, renames and retires, and takes none away", async () => {
  const reasons = [
    { code: "full", name: "Full" },
    { code: "late", name: "Too late" },
  ];
  await change([{ kind: "reason-list", id: newId(), fields: { name: "outcome", reasons } }]);
  const csv =
    "list,code,name,retired\noutcome,late,Came too late,yes\noutcome,,No papers,\nodd,,X,";
  const answer = await bring("reasons", csv);
  assert.equal(answer.counts, { new: 1, changed: 1, same: 0, faulty: 1 });
  const [list] = (await held("reason-list")).filter(({ name }) => name === "outcome");
  assert.ok(list);
  const [first, second, third] = list["reasons"] as { code: string; name: string }[];
  assert.equal(first, reasons[0]);
  assert.equal(second, { code: "late", name: "Came too late", retired: true });
  assert.is(third?.name, "No papers");
  assert.is((await bring("reasons", csv)).counts.new, 0);
});

test("only an administrator has them, and only what there is", async () => {
  const ana = await server.tabletOf(agency, "ana");
  assert.is((await ana.request("/api/catalogue/export", { of: "grants" })).status, 404);
  const asked = { of: "grants", csv: "name\nX", isTrial: false };
  assert.is((await ana.request("/api/catalogue/table", asked)).status, 404);
  assert.is((await ada.request("/api/catalogue/export", { of: "people" })).status, 400);
});

test.run();
