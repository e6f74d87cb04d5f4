import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeEnvelopeShelf } from "../../src/store/sealing/envelope-shelf.ts";
import { loseDatabases } from "../support/raw-disk.ts";
import { until, type Device } from "../support/sync/device.ts";
import { recordClient, startFieldDay, untilDrained } from "../support/sync/field-day.ts";

const test = suite("the offline limit");
const DAY_MS = 86_400_000;

/** The tablet is opened without a network when its clock says that so many days have passed. */
async function openAfter(device: Device, days: number): Promise<void> {
  await device.sleep();
  device.goOffline();
  device.clockError = days * DAY_MS;
  await device.wake();
}

test("counted from the office's last greeting; what waits stays whole, and a greeting ends it", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  assert.not.ok(ana.store.offline.isPast(30));
  ana.goOffline();
  await recordClient(ana, day.agency, "Waits");

  await openAfter(ana, 29);
  assert.not.ok(ana.store.offline.isPast(30));
  await openAfter(ana, 31);
  assert.ok(ana.store.offline.isPast(30));
  assert.is(ana.store.waiting().length, 1);

  ana.goOnline();
  await untilDrained(ana);
  assert.not.ok(ana.store.offline.isPast(30));
  await day.close();
});

test("a clock that is set back does not stretch it", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await openAfter(ana, 29);
  await openAfter(ana, -300);
  assert.not.ok(ana.store.offline.isPast(30));
  assert.ok(ana.store.offline.isPast(28), "29 days were seen here");
  await openAfter(ana, 2);
  assert.ok(ana.store.offline.isPast(28));
  await day.close();
});

test("a clock that was years ahead by mistake is corrected by the office", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await openAfter(ana, 1000);
  assert.ok(ana.store.offline.isPast(30));
  await openAfter(ana, 0);
  assert.ok(ana.store.offline.isPast(30), "nobody but the office can say that it was a mistake");
  const heard = ana.store.sync.state().heardAt;
  ana.goOnline();
  await until("the office greets", () => ana.store.sync.state().heardAt !== heard);
  assert.not.ok(ana.store.offline.isPast(30));
  await openAfter(ana, 1);
  assert.not.ok(ana.store.offline.isPast(30));
  await day.close();
});

test("a tablet that was never filled has the limit from its sign-in on", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  ana.goOffline();
  await ana.store.offline.signedIn();
  await openAfter(ana, 31);
  assert.ok(ana.store.offline.isPast(30));
  await day.close();
});

test("losing everything but her key does not begin it anew", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await openAfter(ana, 29);
  await ana.sleep();
  await loseDatabases(ana.disk.indexedDB, "--packs");
  await ana.wake();
  assert.not.ok(ana.store.offline.isPast(30));
  assert.ok(ana.store.offline.isPast(28), "29 days were seen here");
  await ana.sleep();
  await loseDatabases(ana.disk.indexedDB, "--packs");
  await makeEnvelopeShelf(ana.disk.indexedDB).remove(ana.me.person);
  await ana.wake();
  assert.ok(ana.store.offline.isPast(30), "nothing says when the office was heard from");
  await day.close();
});

test.run();
