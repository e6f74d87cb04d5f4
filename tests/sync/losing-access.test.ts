// What is taken from a person leaves her tablet: hidden at once, then gone, with nothing of it kept.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import { emptyClient } from "../../src/records/client/client.ts";
import { changeOnline } from "../../sync-server/sync/change-online.ts";
import { tabletLimits } from "../../sync-server/sync/tablet-limits.ts";
import { newId, type StaffName } from "../support/server/small-agency.ts";
import { entryOf, patchRow, putRow } from "../support/server/tablet.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  serviceFor,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("losing access");

const isFilled = (device: Device) => device.store.sync.state().dataFrom !== null;

/** An administrator puts somebody at other sites. */
async function putAt(
  day: FieldDay,
  name: StaffName,
  sites: readonly RecordId[],
  takesClients: number | null = null,
): Promise<void> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  await ada.pull();
  const person = ada.documents.get(day.agency.staff[name]);
  assert.ok(person);
  const visitor = {
    ...{ org: day.agency.org, person: day.agency.staff.ada, device: ada.device },
    role: "administrator" as const,
  };
  const answer = await day.server.database.transaction((queries) =>
    changeOnline(queries, day.server.door, visitor, [patchRow(person, { sites })], takesClients),
  );
  assert.ok(answer.ok, JSON.stringify(answer));
}

async function addClients(day: FieldDay, count: number, site: RecordId): Promise<void> {
  const both = await day.server.tabletOf(day.agency, "both");
  const entries = Array.from({ length: count }, (_, i) => {
    const name = { given: `Client${i}`, family: "Canary" };
    const client = putRow("client", { ...emptyClient([site]), name }, null);
    const note = { date: "2026-07-01", referral: null, text: "x", visibleTo: "team" as const };
    return entryOf([client, putRow("note", note, client.id), putRow("note", note, client.id)]);
  });
  await both.push(...entries);
}

/**
 * Every row of every store of this tablet's databases that speaks of a client, tombstones too. A checkpoint of the
 * replication names the id that it came to last, which says nothing about anybody.
 */
async function rowsAbout(device: Device, clientId: RecordId): Promise<string[]> {
  const found: string[] = [];
  for (const { name = "" } of await device.disk.indexedDB.databases()) {
    if (!name.startsWith("rxdb-dexie-")) continue;
    const database = await opened(device, name);
    for (const store of database.objectStoreNames) {
      const rows = await all(database, store);
      found.push(
        ...rows
          .map((row) => JSON.stringify(row))
          .filter((row) => row.includes(clientId) && !row.includes('"isCheckpoint":"1"'))
          .map(() => `${name} ${store}`),
      );
    }
    database.close();
  }
  return found;
}

function opened(device: Device, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = device.disk.indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(name));
  });
}

function all(database: IDBDatabase, store: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result as unknown[]);
  });
}

test("a moved worker's clients, cards, drafts and copies leave her tablet", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana));
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await untilDrained(ana);
  await until("she is in the truth", async () => {
    return (await shownList(ana, clientId, "note"))[0]?.state.is === "received";
  });
  await ana.store.drafts.keep({
    ...{ id: ana.store.newId(), path: `/clients/${clientId}/note`, form: "note", clientId },
    ...{ title: "Delphine", keptAt: ana.store.now(), content: { text: "half a thought" } },
  });
  assert.is((await ana.store.cards.index.search("delphine", 5)).total, 1);

  await putAt(day, "ana", [day.agency.sites.south]);
  await until("hidden", async () => (await shownClient(ana, clientId)) === null);
  await until(
    "gone",
    () => ana.store.lost.all().length === 0 && ana.store.drafts.all().length === 0,
  );
  assert.is((await ana.store.cards.index.search("delphine", 5)).total, 0);
  assert.is((await shownList(ana, clientId, "note")).length, 0);
  await until("nothing of her is on the disk", async () => {
    return (await rowsAbout(ana, clientId)).length === 0;
  });
  await ana.sleep();
  assert.equal(await rowsAbout(ana, clientId), []);
  await ana.wake();
  assert.is((await ana.store.cards.index.search("delphine", 5)).total, 0);
  await day.close();
});

test("work for the old site goes up first, is set aside, told and can be settled", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana));
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await untilDrained(ana);
  ana.goOffline();
  const saved = await ana.store.save({
    clientId,
    changes: [serviceFor(ana, day.agency, clientId)],
  });
  assert.ok(saved.ok);
  await putAt(day, "ana", [day.agency.sites.south]);
  ana.goOnline();
  await until("she is told", () => ana.store.attention.needsYou().length === 1);
  const [need] = ana.store.attention.needsYou();
  assert.ok(need?.why === "held" && need.held.reason === "out-of-scope");
  await until("the client is gone", async () => (await shownClient(ana, clientId)) === null);
  assert.is(ana.store.waiting().length, 0);
  // Her supervisors at the new site see that something waits, and nothing of what it says.
  const sue = await day.server.tabletOf(day.agency, "sue");
  await sue.pull();
  const lines = sue.held("review-item");
  assert.is(lines.length, 1);
  assert.equal(lines[0]?.body.fields["oddities"], ["could-not-apply"]);

  // Back at the old site it can be said again; given up it is nobody's any more.
  await putAt(day, "ana", [day.agency.sites.north]);
  await until("the client is back", async () => (await shownClient(ana, clientId)) !== null);
  await ana.store.giveUp(need.held.id);
  await untilDrained(ana);
  await until("nothing needs her", () => ana.store.attention.needsYou().length === 0);
  await sue.pull();
  assert.is(sue.held("review-item").filter(({ body }) => body.fields["entry"] !== null).length, 0);
  await day.close();
});

test("much of a caseload that nobody meant is hidden and stays, until somebody does", async () => {
  const day = await startFieldDay();
  await addClients(day, 60, day.agency.sites.north);
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana) && ana.store.cards.version() > 0);
  await until("cards", async () => (await ana.store.cards.index.size()) === 60);
  const { truth } = ana.store.databases;

  // A fault at the office: access ends, and nobody did it.
  const { database } = day.server;
  const fault = "update access set until_seq = $2, is_meant = false";
  const ofAna = "where org = $1 and person = $3 and bucket like 'sites:%' and until_seq is null";
  const [head] = await database.query<{ head: bigint }>(
    "update agency set head = head + 1 where org = $1 returning head",
    [day.agency.org],
  );
  assert.ok(head);
  await database.query(`${fault} ${ofAna}`, [day.agency.org, head.head, day.agency.staff.ana]);
  await until("hidden", async () => (await ana.store.cards.index.size()) === 0);
  assert.ok(ana.store.lost.all().some(({ isHeldBack }) => isHeldBack));
  await until("the pull is past it", () => {
    return Object.values(ana.store.sync.reached()).every((at) => at >= Number(head.head));
  });
  assert.is(await truth.clients.count().exec(), 60);
  await ana.sleep();
  await ana.wake();
  assert.is(await ana.store.cards.index.size(), 0);
  assert.is(await ana.store.databases.truth.clients.count().exec(), 60);

  // An administrator who says the number means it.
  await putAt(day, "ana", [day.agency.sites.south], 60);
  ana.goOffline();
  ana.goOnline();
  await until("gone", async () => (await ana.store.databases.truth.clients.count().exec()) === 0);
  await until("nothing is held back", () => ana.store.lost.all().length === 0);
  await day.close();
});

test("what was hidden by a fault is back as soon as the fault is put right", async () => {
  const day = await startFieldDay();
  await addClients(day, 40, day.agency.sites.north);
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana));
  await until("cards", async () => (await ana.store.cards.index.size()) === 40);
  const { database } = day.server;
  const change = async (set: string, where: string) => {
    const [row] = await database.query<{ head: bigint }>(
      "update agency set head = head + 1 where org = $1 returning head",
      [day.agency.org],
    );
    await database.query(
      `update access set ${set} where org = $1 and person = $3 and bucket like 'sites:%' and ${where}`,
      [day.agency.org, row?.head ?? 0n, day.agency.staff.ana],
    );
  };
  await change("until_seq = $2", "until_seq is null");
  await until("hidden", async () => (await ana.store.cards.index.size()) === 0);
  await change("until_seq = null, from_seq = $2", "until_seq is not null");
  ana.goOffline();
  ana.goOnline();
  await until("back", async () => (await ana.store.cards.index.size()) === 40);
  assert.equal(ana.store.lost.all(), []);
  await day.close();
});

test("much that the office lists no more stays, and is told, until the office counts anew", async () => {
  const day = await startFieldDay();
  await addClients(day, 60, day.agency.sites.north);
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana));
  await until("compared once", () => ana.store.sync.state().checkedAt !== null);
  const { truth } = ana.store.databases;
  const { database } = day.server;
  // A fault at the office: rows are gone, and nothing says that they left.
  const loseRows = (count: number) =>
    database.query(
      `delete from record where org = $1 and id in (
         select id from record where org = $1 and kind = 'client' order by id limit $2)`,
      [day.agency.org, count],
    );
  const compareAgain = () => {
    ana.store.sync.patch({ checkedAt: null });
    // The pause after a comparison that led to nothing.
    ana.clockError += 2 * 3_600_000;
    ana.goOffline();
    ana.goOnline();
  };
  await loseRows(10);
  compareAgain();
  await until("a few are gone", async () => (await truth.clients.count().exec()) === 50);
  await until("compared", () => ana.store.sync.state().checkedAt !== null);

  await loseRows(30);
  compareAgain();
  await until("it is told", () => ana.store.sync.state().notListed !== null);
  assert.equal(ana.store.sync.state().notListed, { count: 30, of: 50 });
  assert.is(await truth.clients.count().exec(), 50);
  assert.is((await ana.store.cards.index.search("canary", 100)).total, 50, "nothing is hidden");

  await database.query("update installation set epoch = $1", [newId()]);
  compareAgain();
  await until("gone", async () => (await truth.clients.count().exec()) === 20);
  await until("nothing is told", () => ana.store.sync.state().notListed === null);
  await day.close();
});

test("a client who rests leaves her card and says so; opening her brings everything back", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => isFilled(ana));
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await untilDrained(ana);
  await until("received", async () => {
    return (await shownList(ana, clientId, "note"))[0]?.state.is === "received";
  });
  const { runNightly } = await import("../../sync-server/nightly.ts");
  const later = new Date(Date.now() + 400 * 86_400_000);
  await runNightly({ ...day.server.door, now: () => later }, tabletLimits);
  await until(
    "her records left",
    async () => (await shownList(ana, clientId, "note")).length === 0,
  );
  await until(
    "her card stays",
    async () => (await shownClient(ana, clientId))?.shelf === "resting",
  );
  assert.is((await ana.store.cards.index.search("delphine", 5)).total, 1);
  ana.store.noteOpening(clientId, "look-alikes");
  await untilDrained(ana);
  const [rest] = await day.server.database.query(
    "select shelf from client_rest where client = $1",
    [clientId],
  );
  assert.equal(rest, { shelf: "resting" }, "a glance wakes nobody");
  ana.store.noteOpening(clientId);
  await until("they are back", async () => (await shownList(ana, clientId, "note")).length === 1);
  assert.is((await shownClient(ana, clientId))?.shelf, undefined);
  await day.close();
});

test.run();
