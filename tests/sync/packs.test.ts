import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import type { ReferralStatus } from "../../src/records/referral/referral-status.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { Save } from "../../src/store/save-rows.ts";
import {
  clientOf,
  emailOf,
  type SiteName,
  type SmallAgency,
} from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer } from "../support/server/start-test-server.ts";
import { patchRow, putRow } from "../support/server/tablet.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("cards and packs");

test("a tablet that died between truth and pack has the card all the same, and no ghost of one taken", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const taken = await recordClient(ana, day.agency, "Taken");
  await untilDrained(ana);
  await ana.store.cards.flush();
  const packs = await ana.store.databases.truth.packs.find().exec();
  const asWritten = packs.map((pack) => pack.toMutableJSON());

  await recordClient(ana, day.agency, "Later");
  await untilDrained(ana);
  const document = await ana.store.databases.truth.clients.findOne(taken).exec();
  await document?.remove();
  await ana.sleep();
  await ana.wakeWith(async (truth) => {
    await truth.packs.bulkUpsert(asWritten);
  });
  const found = async (name: string) => (await ana.store.cards.index.search(name, 5)).total;
  await until("the later client is found", async () => (await found("later")) === 1);
  assert.is(await found("taken"), 0, "the pack still had her card");
  assert.is(await shownClient(ana, taken), null);
  await day.close();
});

test("a new client is found at once, before the office has her, and is gone when it is undone", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  ana.goOffline();
  await recordClient(ana, day.agency, "Quick");
  const found = async () => (await ana.store.cards.index.search("quick", 5)).total;
  await until("she is found", async () => (await found()) === 1);
  await ana.store.undo(ana.store.waiting().map((entry) => entry.id));
  await until("she is gone", async () => (await found()) === 0);
  await day.close();
});

test("clients of a site just given to her have their cards, though the tablet died before the packs were written", async () => {
  const day = await startFieldDay();
  const southern = await recordedBy(day, "Southern", "south");
  const ana = await day.deviceOf("ana");
  await recordClient(ana, day.agency, "Northern");
  await untilDrained(ana);
  await ana.store.cards.flush();

  await giveSites(day, ["north", "south"]);
  await untilHere(ana, southern);
  await ana.die();
  await ana.wake();
  assert.is(await found(ana, "southern"), 1, "her number is lower than what the packs claimed");
  assert.is(await found(ana, "northern"), 1);
  await day.close();
});

test("one client taken and another given at once: as many as before, and the cards are right all the same", async () => {
  const day = await startFieldDay();
  const southern = await recordedBy(day, "Southern", "south");
  await recordedBy(day, "Northern", "north");
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await ana.store.cards.flush();
  assert.is(await found(ana, "northern"), 1);

  await giveSites(day, ["south"]);
  await untilHere(ana, southern);
  await ana.die();
  await ana.wake();
  assert.is(await found(ana, "southern"), 1);
  assert.is(await found(ana, "northern"), 0);
  await day.close();
});

test("a service that left the tablet just before it died is not the last one given", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Served");
  await untilDrained(ana);
  await ana.store.cards.flush();
  const given = async () => (await ana.store.cards.index.cards([clientId]))[0]?.lastGiven;
  assert.is(await given(), ana.store.today());
  await ana.sleep();
  await ana.wakeWith(async (truth) => {
    await truth.casework.find({ selector: { clientId, kind: "service" } }).remove();
  });
  assert.is(await given(), null);
  await day.close();
});

test("what was taken back or moved to another day is off the cards, here and at a colleague's", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const dan = await day.deviceOf("dan");
  const both = [ana, dan];
  const clientId = await recordClient(ana, day.agency, "Undone");
  const { id: referral, changes } = newReferral(ana, day.agency, clientId);
  await saved(ana, { clientId, changes });
  const statusAt = async (device: Device) => {
    const due = await device.store.cards.index.followUps("2999-01-01", {});
    return due.find((one) => one.referral.id === referral)?.referral.status ?? "none";
  };
  const givenAt = async (device: Device) =>
    (await device.store.cards.index.cards([clientId]))[0]?.lastGiven ?? null;
  const untilBoth = async <T>(what: string, read: (device: Device) => Promise<T>, wanted: T) => {
    for (const device of both) await until(what, async () => (await read(device)) === wanted);
  };
  await untilDrained(ana);
  await untilBoth("the follow-up is due", statusAt, "not-updated");

  const done = await saved(ana, {
    clientId,
    changes: [statusOf(ana, clientId, referral, "got-help")],
  });
  await untilDrained(ana);
  await untilBoth("nothing is due", statusAt, "none");
  await ana.store.undo(done);
  await untilBoth("it is due again", statusAt, "not-updated");
  await untilDrained(ana);
  await untilBoth("and stays due", statusAt, "not-updated");

  const [service] = await shownList(ana, clientId, "service");
  assert.ok(service);
  await saved(ana, { clientId, changes: [{ view: service, patch: { date: "2026-01-05" } }] });
  await untilDrained(ana);
  await untilBoth("it was given earlier", givenAt, "2026-01-05");
  await dan.store.cards.flush();
  const [corrected] = await shownList(ana, clientId, "service");
  assert.ok(corrected);
  await saved(ana, { clientId, changes: [{ view: corrected, withdraw: "" }] });
  await untilDrained(ana);
  await until("Dan has it", async () => (await shownList(dan, clientId, "service")).length === 0);
  await dan.die();
  await dan.wake();
  await untilBoth("nothing was given", givenAt, null);
  await day.close();
});

test("after the office came back from a backup, its lower numbers still bring cards through a crash", async () => {
  const day = await startFieldDay();
  const renamed = await recordedBy(day, "Before", "north");
  const dan = await day.deviceOf("dan");
  for (const name of ["One", "Two", "Three", "Four"]) await recordClient(dan, day.agency, name);
  await untilDrained(dan);
  await dan.sleep();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await ana.store.cards.flush();

  const restored = await startTestServer();
  const { org, records, accounts } = day.agency;
  await restored.addAgency(org, records, accounts);
  const there = { ...day, server: restored };
  await recordedBy(there, "After", "north", renamed);
  ana.goOffline();
  ana.moveTo((path, init) => restored.fetch(path, init));
  ana.isOffline = false;
  await ana.renewSession(emailOf(org, "ana"), PASSWORD);
  await until("she is called as at the restored office", async () => {
    return (await found(ana, "after")) === 1 && (await found(ana, "before")) === 0;
  });
  await until("what it lacks is gone", async () => (await found(ana, "four")) === 0);
  await ana.store.cards.flush();

  const late = await recordedBy(there, "Late", "north");
  await untilHere(ana, late);
  await ana.die();
  await ana.wake();
  assert.is(await found(ana, "late"), 1, "the packs claimed the numbers of the office before");
  assert.is(await found(ana, "after"), 1);
  await ana.sleep();
  await restored.close();
  await day.server.close();
});

function newReferral(device: Device, agency: SmallAgency, clientId: RecordId) {
  const id = device.store.newId();
  const put: Fields<"referral"> = {
    ...{ direction: "out", mode: "tracking", date: device.store.today(), service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
  const first = statusOf(device, clientId, id, "not-updated");
  return { id, changes: [{ kind: "referral" as const, id, clientId, put }, first] };
}

function statusOf(device: Device, clientId: RecordId, referral: RecordId, to: ReferralStatus) {
  const { store } = device;
  const at = store.now();
  const put = { referral, from: null, to, at, via: "app" as const, reason: "" };
  return { kind: "status-change" as const, id: store.newId(), clientId, put };
}

async function saved(device: Device, save: Save): Promise<RecordId[]> {
  const result = await device.store.save(save);
  if (!result.ok) throw new Error(result.refusal);
  return result.entryIds;
}

const found = async (device: Device, name: string) =>
  (await device.store.cards.index.search(name, 5)).total;

/** A colleague of both sites records a client, on a tablet that is not looked at; her id. */
async function recordedBy(
  day: Pick<FieldDay, "server" | "agency">,
  given: string,
  site: SiteName,
  id?: RecordId,
): Promise<RecordId> {
  const both = await day.server.tabletOf(day.agency, "both");
  const row = putRow("client", clientOf(given, [day.agency.sites[site]]), null, id);
  await both.save(row);
  return row.id;
}

/** The administrator lets Ana work at these sites from now on. */
async function giveSites(day: FieldDay, sites: readonly SiteName[]): Promise<void> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  await ada.pull();
  const person = ada.documents.get(day.agency.staff.ana);
  assert.ok(person);
  await ada.save(patchRow(person, { sites: sites.map((site) => day.agency.sites[site]) }));
}

/** Looks at the disk itself, so that the tablet can die before the next pack is written. */
async function untilHere(device: Device, clientId: RecordId): Promise<void> {
  const { clients } = device.store.databases.truth;
  await until("her record is here", async () => (await clients.findOne(clientId).exec()) !== null);
}

test.run();
