import { suite } from "uvu";
import * as assert from "uvu/assert";
import { until } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  startFieldDay,
  untilDrained,
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

test.run();
