import { suite } from "uvu";
import * as assert from "uvu/assert";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  serviceFor,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";
import type { RecordId } from "../../src/records/fields.ts";

const test = suite("undo after a merge");

test("taking back a value that did not stand leaves the colleague's, and nothing to settle", async () => {
  const day = await startFieldDay();
  const { ana, dan, clientId } = await bothChanged(day);
  const [entry] = ana.saved;
  await ana.device.store.undo(entry ? [entry] : []);
  await untilDrained(ana.device);
  assert.is((await shownClient(dan, clientId))?.fields.pronouns, "she/her", "Dan's stands");
  await until("Dan is told that nothing competes", async () => {
    return (await shownList(dan, clientId, "competing-value")).length === 0;
  });
  const { fields } = (await shownClient(ana.device, clientId)) ?? {};
  assert.is(fields?.pronouns, "she/her");
  assert.is(fields?.notes, "", "what stood of hers is taken back");
  assert.is(noticesOf(ana.device), 0);
  await day.close();
});

test("another word on it takes the place of her first, and the value before both is remembered", async () => {
  const day = await startFieldDay();
  const { ana, dan, clientId } = await bothChanged(day, ["they/them", "ze/zir"]);
  await until("one competition is here", async () => {
    return (await shownList(dan, clientId, "competing-value")).length === 1;
  });
  const [competing] = await shownList(dan, clientId, "competing-value");
  assert.is(competing?.fields.other.value, "ze/zir");
  assert.is(competing?.fields.standing.value, "she/her");
  assert.is(competing?.fields.base, "");
  await until("Ana is told once", () => noticesOf(ana.device) === 1);
  await day.close();
});

test("taking back what the office parked forgets it there and here", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const { store } = ana;
  const clientId = store.newId();
  // A service for somebody the office does not know cannot be applied.
  const saved = await store.save({ clientId, changes: [serviceFor(ana, day.agency, clientId)] });
  assert.ok(saved.ok);
  await until("it is parked", () => store.outbox.entries().some(({ state }) => state === "held"));
  assert.ok((await store.undo(saved.entryIds)).ok);
  await until("nothing of it is left", () => store.outbox.entries().length === 0);
  const parked = await day.server.database.query("select id from entry where state = 'parked'");
  assert.is(parked.length, 0);
  await day.close();
});

/** Dan's pronouns are received first; Ana, out of coverage, set others (and a note) on the version before. */
async function bothChanged(
  day: Awaited<ReturnType<typeof startFieldDay>>,
  words: readonly string[] = ["they/them"],
) {
  const dan = await day.deviceOf("dan");
  const clientId = await recordClient(dan, day.agency, "Robin");
  await untilDrained(dan);
  const ana = await day.deviceOf("ana");
  await until("Ana has her", async () => (await shownClient(ana, clientId)) !== null);
  ana.goOffline();
  await setPronouns(dan, clientId, "she/her");
  await untilDrained(dan);
  const saved: RecordId[] = [];
  for (const word of words) saved.push(...(await setPronouns(ana, clientId, word, "by the gate")));
  ana.goOnline();
  await untilDrained(ana);
  return { ana: { device: ana, saved }, dan, clientId };
}

async function setPronouns(
  device: Device,
  clientId: RecordId,
  pronouns: string,
  notes?: string,
): Promise<RecordId[]> {
  const view = await shownClient(device, clientId);
  assert.ok(view);
  const patch = notes === undefined ? { pronouns } : { pronouns, notes };
  const saved = await device.store.save({ clientId, changes: [{ view, patch }] });
  return saved.ok ? saved.entryIds : [];
}

function noticesOf(device: Device): number {
  return device.store.inbox.ofKind("notice").filter((one) => one.body.fields.about === "competing")
    .length;
}

test.run();
