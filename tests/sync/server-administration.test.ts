// What administrators decide online: the agency's settings, an address that was wrong, a site that closes.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { emailAnswer, settingsHistoryAnswer, siteInUse } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import { runNightly } from "../../sync-server/nightly.ts";
import { tabletLimits } from "../../sync-server/sync/tablet-limits.ts";
import {
  clientOf,
  emailOf,
  newId,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import {
  PASSWORD,
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { putRow, type Tablet } from "../support/server/tablet.ts";

const test = suite("the administration online");
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

const change = (words: object, by = ada) => by.request<{ code?: string }>("/api/settings", words);
const history = async () =>
  v.parse(settingsHistoryAnswer, (await ada.request("/api/settings/history")).body).changes;

test("settings reach each tablet, and every change is kept with who, before and after", async () => {
  const ana = await server.tabletOf(agency, "ana");
  await ana.pull();
  assert.equal(await history(), []);
  const mailTexts = { en: "Hello {{provider}}, from {{agency}}", es: "" };
  const words = { idleLockMinutes: 3, offlineLimitDays: 14, secondFactor: "offered", mailTexts };
  assert.is((await change(words)).status, 200);
  assert.is((await change({ offlineLimitDays: 21, statusLimits: { pending: 5 } })).status, 200);
  await ana.pull();
  const fields = ana.held("settings")[0]?.body.fields as Settings;
  assert.equal([fields.idleLockMinutes, fields.offlineLimitDays], [3, 21]);
  assert.equal(fields.mailTexts, mailTexts);
  assert.is((await ana.hello()).offlineLimitDays, 21);
  const [second, first] = await history();
  assert.is(second?.by, agency.staff.ada);
  assert.equal(
    second?.fields.find(({ name }) => name === "offlineLimitDays"),
    {
      ...{ name: "offlineLimitDays", before: 14, after: 21 },
    },
  );
  assert.equal(first?.fields.map(({ name }) => name).sort(), Object.keys(words).sort());
  assert.equal(first?.fields.find(({ name }) => name === "idleLockMinutes")?.before, null);

  // What says nothing new is no change.
  assert.is((await change({ offlineLimitDays: 21 })).status, 200);
  assert.is((await history()).length, 2);
  const acts = await server.database.query<{ person: RecordId }>(
    "select person from audit where org = $1 and act = 'settings-changed'",
    [agency.org],
  );
  assert.equal(acts, [{ person: agency.staff.ada }, { person: agency.staff.ada }]);
});

test("what has no meaning is refused, and so is everybody but an administrator", async () => {
  const wrong = [
    ...[0, 91, 1.5, -3, Number.NaN].map((offlineLimitDays) => ({ offlineLimitDays })),
    ...[0, 16].map((idleLockMinutes) => ({ idleLockMinutes })),
    ...[{ agencyName: "" }, { secondFactor: "maybe" }, { timeZone: "UTC" }],
    ...[{ mailTexts: { en: "Hello {{client}}", es: "" } }, { mailTexts: { en: "Hello" } }],
    ...[{ statusLimits: { pending: 0 } }, { noTeamSharingSites: [newId()] }],
  ];
  for (const words of wrong) assert.is((await change(words)).status, 400, JSON.stringify(words));
  const sam = await server.tabletOf(agency, "sam");
  assert.is((await change({ offlineLimitDays: 10 }, sam)).status, 404);
  assert.is((await sam.request("/api/settings/history")).status, 404);
  assert.equal(await history(), []);
});

const correct = (person: RecordId, email: string) =>
  ada.request<{ code?: string }>("/api/people/email", { person, email });

test("a corrected address signs in, the old one does not, and whoever is signed in stays so", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const email = `ana.new@${agency.org.slice(-12)}.example`;
  assert.is((await correct(agency.staff.ana, ` ${email.toUpperCase()} `)).status, 200);
  assert.is((await ana.hello()).email, email);
  const elsewhere = server.tablet();
  assert.is((await elsewhere.signIn(emailOf(agency.org, "ana"), PASSWORD)).status, 401);
  assert.is((await elsewhere.signIn(email, PASSWORD)).status, 200);
  assert.is((await correct(agency.staff.dan, email)).body.code, "email-taken");
  assert.is((await correct(agency.staff.ada, "x@y.example")).body.code, "own-account");
  assert.is((await correct(agency.staff.dan, "no address")).status, 400);
});

test("whoever was invited to a wrong address gets a fresh link, and the old one is worth nothing", async () => {
  const sites = [agency.sites.north];
  const who = { name: { given: "Nova", family: "Quist" }, title: "", role: "worker", sites };
  const typo = `nova.typo@${agency.org.slice(-12)}.example`;
  const invited = await ada.request<{ person: RecordId; link: string }>("/api/people/invite", {
    ...{ email: typo, ...who },
  });
  const look = async (link: string) => {
    const token = new URL(link).hash.split("token=")[1] ?? "";
    return (await ada.request<{ email?: string }>("/api/link/look", { token })).body.email;
  };
  assert.is(await look(invited.body.link), typo);
  const right = typo.replace("typo", "quist");
  const answer = await correct(invited.body.person, right);
  const { link } = v.parse(emailAnswer, answer.body);
  assert.is(await look(invited.body.link), undefined);
  assert.is(await look(link?.link ?? ""), right);
});

const closing = (site: RecordId, to?: RecordId) =>
  ada.request<{ code?: string }>("/api/sites/close", to === undefined ? { site } : { site, to });

test("a site closes once its people and clients are at another one, and nobody loses anything", async () => {
  const { north, south } = agency.sites;
  const tablet = (name: StaffName) => server.tabletOf(agency, name);
  const rosa = putRow("client", clientOf("Rosa", [north]), null);
  const note = { date: "2026-07-01", referral: null, text: "old", visibleTo: "team" } as const;
  await (await tablet("ana")).save(rosa, putRow("note", note, rosa.id));
  const later = new Date(Date.now() + 400 * 86_400_000);
  server.setNow(later);
  ada = await tablet("ada");
  await runNightly(server.door, tabletLimits);
  const both = putRow("client", clientOf("Both", [north, south]), null);
  await (await tablet("both")).save(both);

  const refused = await closing(north);
  assert.is(refused.status, 409);
  const { people, clients } = v.parse(siteInUse, refused.body);
  assert.equal([people, clients], [4, 2]);
  assert.is((await closing(north, north)).status, 400);
  assert.is((await closing(north, newId())).status, 400);

  assert.is((await closing(north, south)).status, 200);
  const eve = await tablet("eve");
  const ana = await tablet("ana");
  for (const one of [ana, eve]) {
    await one.pull();
    assert.equal(
      one
        .held("client")
        .map(({ id }) => id)
        .sort(),
      [rosa.id, both.id].sort(),
    );
    assert.is(one.held("note").length, 0, "what rests does not wake");
    for (const { body } of one.held("client")) assert.equal(body.fields["sites"], [south]);
  }
  const at = new Date().toISOString();
  assert.is((await eve.save(putRow("opening", { at }, rosa.id))).result, "applied");
  await eve.pull();
  assert.is(eve.held("note").length, 1);

  // Nobody comes to a closed site, until it is opened again.
  const put = { person: agency.staff.dan, name: { given: "Dan", family: "T" }, title: "" };
  const access = { ...put, role: "worker", sites: [north] };
  assert.is((await ada.request("/api/people/access", access)).status, 400);
  assert.is((await ada.request("/api/sites/open", { site: north })).status, 200);
  // There is nobody whose clients these would be, so that it takes none away.
  const sites = [north, south];
  assert.is((await ada.request("/api/people/access", { ...access, sites })).status, 200);
});

test.run();
