// One worker with a tablet in the van and another at the desk: both are hers, and neither is the other. One of them is
// awake at a time, for RxDB opens a database once in a process.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
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

const test = suite("one person, two tablets");

/** Both know one client; both lie closed. */
async function startWithTwo(day: FieldDay) {
  const van = await day.deviceOf("ana");
  const clientId = await recordClient(van, day.agency, "Delphine");
  await untilDrained(van);
  await van.sleep();
  const desk = await day.deviceOf("ana");
  await until("both know her", async () => (await shownClient(desk, clientId)) !== null);
  await desk.sleep();
  return { van, desk, clientId };
}

async function visit(tablet: Device, day: FieldDay, clientId: RecordId, number: string) {
  const view = await shownClient(tablet, clientId);
  assert.ok(view);
  const phones = [{ number, note: "" }];
  const changes = [serviceFor(tablet, day.agency, clientId), { view, patch: { phones } }];
  assert.ok((await tablet.store.save({ clientId, changes })).ok);
}

async function untilReceived(tablet: Device, clientId: RecordId, services: number): Promise<void> {
  await until("each service once, received", async () => {
    const shown = await shownList(tablet, clientId, "service");
    return shown.length === services && shown.every(({ state }) => state.is === "received");
  });
}

test("what she recorded on either is on both, once; what she changed on both is asked", async () => {
  const day = await startFieldDay();
  const { van, desk, clientId } = await startWithTwo(day);
  const numbers = ["555-0101", "555-0202"] as const;
  for (const [place, tablet] of [van, desk].entries()) {
    tablet.goOffline();
    await tablet.wake();
    await visit(tablet, day, clientId, numbers[place] ?? "");
    await tablet.sleep();
  }
  for (const tablet of [van, desk]) {
    await tablet.wake();
    tablet.goOnline();
    await untilDrained(tablet);
    await tablet.sleep();
  }

  for (const tablet of [van, desk]) {
    await tablet.wake();
    await untilReceived(tablet, clientId, 3);
    await until("she is told", () => {
      const told = tablet.store.attention.told();
      return told.some(({ body }) => body.fields.about === "competing");
    });
    const [value, ...more] = await shownList(tablet, clientId, "competing-value");
    assert.is(more.length, 0);
    const { standing, other } = value?.fields ?? {};
    const both = [standing, other].map((side) => side?.value);
    assert.equal(
      both,
      numbers.map((number) => [{ number, note: "" }]),
    );
    assert.is(standing?.author, other?.author);
    assert.equal((await shownClient(tablet, clientId))?.fields.phones, both[0]);
    await tablet.sleep();
  }
  await day.server.close();
});

test("what she began on one stays there, and one that is retired takes nothing from the other", async () => {
  const day = await startFieldDay();
  const { van, desk, clientId } = await startWithTwo(day);
  await van.wake();
  await van.store.drafts.keep({
    ...{ id: van.store.newId(), path: `/clients/${clientId}/note`, form: "note", clientId },
    ...{ title: "Delphine", keptAt: van.store.now(), content: { text: "half a thought" } },
  });
  await van.sleep();

  const ada = await day.server.tabletOf(day.agency, "ada");
  const retired = await ada.request("/api/tablets/retire", { device: van.id });
  assert.is(retired.status, 200, JSON.stringify(retired.body));

  await desk.wake();
  assert.is(desk.store.drafts.all().length, 0);
  const changes = [serviceFor(desk, day.agency, clientId)];
  assert.ok((await desk.store.save({ clientId, changes })).ok);
  await untilDrained(desk);
  await untilReceived(desk, clientId, 2);
  await desk.sleep();
  await day.server.close();
});

test.run();
