// What administrators and supervisors see of a tablet is what it said of itself at its last contact.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { tabletsAnswer, type TabletLine } from "../../src/protocol/people.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("reports of tablets");

async function seenByOffice(day: FieldDay, device: Device): Promise<TabletLine["people"][number]> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  const { tablets } = v.parse(tabletsAnswer, (await ada.request("/api/tablets")).body);
  const line = tablets.find((tablet) => tablet.device === device.id);
  const one = line?.people.find(({ person }) => person === day.agency.staff.ana);
  assert.ok(one);
  return one;
}

test("a tablet says how much waits on it, and that nothing waits any more", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await until("it has reported", async () => (await seenByOffice(day, ana)).waiting === 0);
  assert.is((await seenByOffice(day, ana)).storageUsed, 1_000_000);
  assert.is((await seenByOffice(day, ana)).appVersion, "test");

  // Pushes fail; everything else gets through.
  ana.trouble = (path, go) =>
    path === "/sync/push" ? Promise.resolve(new Response(null, { status: 500 })) : go();
  await recordClient(ana, day.agency, "Stuck");
  const savedAt = ana.store.waiting()[0]?.entry.at;
  await until("what waits is told", async () => (await seenByOffice(day, ana)).waiting === 1);
  assert.is((await seenByOffice(day, ana)).oldestWaiting, savedAt);

  ana.trouble = (_path, go) => go();
  await untilDrained(ana);
  await until("that it is gone is told", async () => (await seenByOffice(day, ana)).waiting === 0);
  assert.is((await seenByOffice(day, ana)).oldestWaiting, null);
  await day.close();
});

test("a tablet whose disk refuses writes says so", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  ana.store.sync.patch({ storage: "full" });
  await until(
    "the trouble is told",
    async () => (await seenByOffice(day, ana)).lastError === "storage-full",
  );
  await day.close();
});

test.run();
