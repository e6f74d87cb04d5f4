// T7 on the tablet: what the office takes away is told to the app once, and what waits is dropped off before.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import { PASSWORD } from "../support/server/start-test-server.ts";
import { patchRow } from "../support/server/tablet.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("taken away");

async function withOfficeRecords(day: FieldDay): Promise<Device> {
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await recordClient(ana, day.agency, "Known");
  await untilDrained(ana);
  return ana;
}

async function retire(day: FieldDay, device: RecordId): Promise<void> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  assert.is((await ada.request("/api/tablets/retire", { device })).status, 200);
}

async function disable(day: FieldDay): Promise<void> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  await ada.pull();
  const person = ada.documents.get(day.agency.staff.ana);
  assert.ok(person);
  await ada.save(patchRow(person, { active: false }));
}

const parked = (day: FieldDay) =>
  day.server.database.query<{ author: string; answer: { reason?: string } }>(
    "select author, answer from entry where state = 'parked' order by received_as",
  );

test("a retired tablet drops off what waits, sealed, and is told only then", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  ana.goOffline();
  await recordClient(ana, day.agency, "Unsent");
  await recordClient(ana, day.agency, "Too");
  await retire(day, ana.id);
  const sent: string[] = [];
  let broken = 2;
  ana.trouble = async (path, go) => {
    if (path === "/sync/parcels" && (broken -= 1) >= 0) throw new TypeError("connection reset");
    const response = await go();
    sent.push(path);
    if (path === "/sync/parcels") assert.is(ana.store.sync.state().takenAway, null);
    return response;
  };
  ana.goOnline();
  await until("it is told", () => ana.store.sync.state().takenAway === "device-retired");
  assert.is(sent.filter((path) => path === "/sync/parcels").length, 1);
  const kept = await parked(day);
  assert.equal(
    kept.map(({ author, answer }) => [author, answer.reason]),
    [1, 2].map(() => [day.agency.staff.ana, "came-late"]),
  );
  await day.close();
});

test("what the office never took because it failed on it is dropped off with the rest", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  const { store } = ana;
  ana.goOffline();
  await recordClient(ana, day.agency, "Poison");
  await recordClient(ana, day.agency, "Later");
  ana.trouble = async (path, go, init) =>
    path === "/sync/push" && typeof init.body === "string" && init.body.includes('"given":"Poison"')
      ? new Response("broken", { status: 500 })
      : go();
  ana.goOnline();
  await until("it is set aside", () => store.attention.needsYou().length === 1, 30_000);
  await until("the other is received", () => store.waiting().length === 0);
  assert.is(
    store.lacking().length,
    1,
    "an administrator is told of it before she retires the tablet",
  );
  await retire(day, ana.id);
  await until("it is told", () => store.sync.state().takenAway === "device-retired");
  const kept = await parked(day);
  assert.equal(
    kept.map(({ author, answer }) => [author, answer.reason]),
    [[day.agency.staff.ana, "came-late"]],
  );
  await day.close();
});

test("a save too large for any parcel is dropped off in parts, and what cannot go is told to the supervisor", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  const { store } = ana;
  ana.goOffline();
  const large = await recordClient(ana, day.agency, "Large");
  const save = (texts: readonly string[]) =>
    store.save({
      clientId: large,
      changes: texts.map((text) => ({
        ...{ kind: "note" as const, id: store.newId(), clientId: large },
        put: { date: store.today(), referral: null, text, visibleTo: "team" as const },
      })),
    });
  await save(Array.from({ length: 120 }, (_, n) => `${n} `.padEnd(9_900, "x")));
  await save(["y".repeat(1_100_000)]);
  await recordClient(ana, day.agency, "Small");
  ana.goOnline();
  await until("both are set aside", () => store.lacking().length === 2, 30_000);
  await retire(day, ana.id);
  await until("it is told", () => store.sync.state().takenAway === "device-retired", 30_000);
  const kept = await parked(day);
  assert.equal(
    kept.map(({ answer }) => answer.reason),
    ["came-late", "came-late", "too-large"],
  );
  const notes = await day.server.database.query<{ entry: { rows: { put?: object }[] } }>(
    "select content::json as entry from entry where state = 'parked' order by received_as",
  );
  const whole = notes.map(({ entry }) => entry.rows.filter(({ put }) => put !== undefined).length);
  assert.equal([(whole[0] ?? 0) + (whole[1] ?? 0), whole[2]], [120, 0]);
  const sam = await day.server.tabletOf(day.agency, "sam");
  await sam.pull();
  const reasons = sam.held("review-item").map(({ body }) => body.fields["summary"]);
  assert.is(reasons.filter((one) => JSON.stringify(one).includes("too-large")).length, 1);
  await day.close();
});

test("an open tablet hears within seconds that its account was closed", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  await disable(day);
  await until(
    "it is told, sooner than it asks by itself",
    () => ana.store.sync.state().takenAway === "account-disabled",
    15_000,
  );
  assert.equal(await parked(day), []);
  await day.close();
});

test("a second factor that is to be set up first is no missing connection", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  await day.server.database.query("update sign_in set needs_set_up = true");
  await recordClient(ana, day.agency, "Waits");
  await until("it is said", () => ana.store.sync.state().signIn === "ended");
  assert.is(ana.store.sync.state().reach, "online");
  assert.ok(ana.store.waiting().length > 0);
  await day.server.database.query("update sign_in set needs_set_up = false");
  ana.goOffline();
  ana.goOnline();
  await untilDrained(ana);
  assert.is(ana.store.sync.state().signIn, "ok");
  await day.close();
});

test("a closed account hides everything at once, tries for minutes to drop off what waits, and goes then", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  ana.haste = 500;
  ana.goOffline();
  await recordClient(ana, day.agency, "Unsent");
  await disable(day);
  let tries = 0;
  ana.trouble = (path, go) => {
    if (path !== "/sync/parcels") return go();
    tries += 1;
    throw new TypeError("connection reset");
  };
  ana.goOnline();
  const { state } = ana.store.sync;
  await until("it hides everything", () => state().leaving === "account-disabled");
  assert.is(state().takenAway, null, "it has not given up");
  await until("it tries again", () => tries > 2);
  await until("it is told", () => state().takenAway === "account-disabled");
  assert.equal(await parked(day), []);
  await day.close();
});

test("a closed account drops off what waits at a later try, and goes", async () => {
  const day = await startFieldDay();
  const ana = await withOfficeRecords(day);
  ana.goOffline();
  await recordClient(ana, day.agency, "Unsent");
  await disable(day);
  let broken = 2;
  ana.trouble = (path, go) => {
    if (path === "/sync/parcels" && (broken -= 1) >= 0) throw new TypeError("connection reset");
    return go();
  };
  ana.goOnline();
  await until("it is told", () => ana.store.sync.state().takenAway === "account-disabled");
  assert.is((await parked(day)).length, 1);
  await day.close();
});

test("stolen: the password was changed before the tablet was marked lost, and it is cleared all the same", async () => {
  const day = await startFieldDay();
  const stolen = await withOfficeRecords(day);
  stolen.goOffline();
  const safe = await day.server.tabletOf(day.agency, "ana");
  const change = { old: PASSWORD, password: "another password of hers" };
  assert.is((await safe.request("/api/password", change)).status, 200);
  stolen.goOnline();
  await until("its sign-in ended", () => stolen.store.sync.state().signIn === "ended");
  assert.is(stolen.store.sync.state().leaving, null);
  const ada = await day.server.tabletOf(day.agency, "ada");
  assert.is((await ada.request("/api/tablets/lost", { device: stolen.id })).status, 200);
  await until("it is told", () => stolen.store.sync.state().takenAway === "device-lost");
  await day.close();
});

test.run();
