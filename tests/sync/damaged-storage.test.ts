// What lies on a tablet's disk is damaged while it sleeps: it comes back, or it is kept, and it is always told.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeDataKey } from "../support/data-key.ts";
import { changeDisk, flipped, loseDatabases } from "../support/raw-disk.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite<{ day: FieldDay; ana: Device }>("damaged storage");

test.before(async (context) => {
  context.day = await startFieldDay();
});
test.before.each(async (context) => {
  context.ana = await context.day.deviceOf("ana");
});
test.after.each(async ({ ana }) => ana.sleep());
test.after(async ({ day }) => day.server.close());

/** Records clients, waits until the office has them, and closes the tablet. */
async function workAndSleep({ day, ana }: { day: FieldDay; ana: Device }, names: string[]) {
  const ids: string[] = [];
  for (const name of names) ids.push(await recordClient(ana, day.agency, name));
  await untilDrained(ana);
  await ana.store.cards.flush();
  await until("all is here", () => ana.store.sync.state().dataFrom !== null);
  await ana.sleep();
  return ids;
}

test("one changed byte in a record: it comes again from the office, and is told", async (context) => {
  const { ana } = context;
  const [maria = "", rosa = ""] = await workAndSleep(context, ["Maria", "Rosa"]);
  const { indexedDB } = ana.disk;
  await changeDisk(indexedDB, "clients", (stored) =>
    stored.id === maria ? flipped(stored) : null,
  );
  ana.isOffline = true;
  await ana.wake();
  assert.is(await shownClient(ana, maria), null, "nothing wrong is shown");
  assert.is((await shownClient(ana, rosa))?.fields.name.given, "Rosa");
  assert.is(ana.store.damage().broken, 1);
  ana.goOnline();
  await until("she came again", async () => (await shownClient(ana, maria)) !== null);
  await until("it is told", () => ana.store.damage().mended === 1);
  assert.is(ana.store.damage().broken, 0);
  assert.is((await shownClient(ana, maria))?.fields.name.given, "Maria");
});

test("casework that does not open comes again when its list was opened", async (context) => {
  const { ana } = context;
  const [maria = ""] = await workAndSleep(context, ["Maria"]);
  await changeDisk(ana.disk.indexedDB, "casework", flippedAt);
  await ana.wake();
  await until("her note came again", async () => {
    const [note] = await shownList(ana, maria, "note");
    return note?.fields.text === "met Maria";
  });
});

test("a damaged pack: the cards are made anew, and it is told", async (context) => {
  const { ana } = context;
  await workAndSleep(context, ["Pilar", "Quincy"]);
  ana.isOffline = true;
  const damaged = await changeDisk(ana.disk.indexedDB, "packs", (stored) =>
    stored.id.startsWith("cards-") ? flipped(stored) : null,
  );
  assert.ok(damaged > 0);
  await ana.wake();
  const found = async (name: string) => (await ana.store.cards.index.search(name, 5)).total;
  assert.equal([await found("pilar"), await found("quincy")], [1, 1]);
  assert.ok(ana.store.damage().areCardsRemade);
});

test("a store that is gone comes again from the office, and is told", async (context) => {
  const { ana } = context;
  const [maria = "", rosa = ""] = await workAndSleep(context, ["Maria", "Rosa"]);
  await loseDatabases(ana.disk.indexedDB, "--clients");
  await ana.wake();
  await until("both are here again", async () => {
    const shown = [await shownClient(ana, maria), await shownClient(ana, rosa)];
    return shown.every((view) => view !== null);
  });
  await until("it is told", () => ana.store.damage().mended >= 2);
});

test("a save that does not open is kept and told; the others are sent", async (context) => {
  const { day, ana } = context;
  ana.goOffline();
  const [lost, kept] = [
    await recordClient(ana, day.agency, "Lost"),
    await recordClient(ana, day.agency, "Kept"),
  ];
  const [first] = ana.store.waiting();
  await ana.sleep();
  const { indexedDB } = ana.disk;
  const atRisk = first?.id ?? "";
  await changeDisk(indexedDB, "saves", (stored) => (stored.id === atRisk ? flipped(stored) : null));
  await ana.wake();
  assert.is(ana.store.damage().shut, 1);
  assert.equal(ana.store.pill(), { is: "needs-you", count: 1, waiting: 1 });
  ana.goOnline();
  await until("the other one is at the office", async () => {
    const bucket = await day.server.database.query<{ id: string }>("select id from record");
    return bucket.some(({ id }) => id === kept) && !bucket.some(({ id }) => id === lost);
  });
  await untilDrained(ana);
  const left = await ana.store.databases.work.saves.findOne(atRisk).exec();
  assert.is(left?.state, "waiting", "it stays on the tablet");
  await ana.sleep();
  await ana.wake();
  assert.is(ana.store.damage().shut, 1, "and is told again the next day");
});

test("another key opens nothing: the records come again under it, saves stay as they are", async (context) => {
  const { day, ana } = context;
  const [maria = ""] = await workAndSleep(context, ["Maria"]);
  ana.isOffline = true;
  await ana.wake();
  await recordClient(ana, day.agency, "Unsent");
  await ana.sleep();
  ana.dataKey = makeDataKey();
  await ana.wake();
  assert.ok(ana.store.damage().isRefilled);
  assert.ok(ana.store.damage().shut >= 1);
  assert.is(await shownClient(ana, maria), null);
  ana.goOnline();
  await until("she came again", async () => (await shownClient(ana, maria)) !== null);
  assert.is(ana.store.damage().broken, 0);
  await ana.sleep();
  await ana.wake();
  assert.not.ok(ana.store.damage().isRefilled, "once only");
});

test.run();

function flippedAt(stored: Parameters<typeof flipped>[0]) {
  return flipped(stored);
}
