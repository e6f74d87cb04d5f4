import { suite } from "uvu";
import * as assert from "uvu/assert";
import { until } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

const test = suite("locked in the middle");

test("a save that was begun when the tablet locked is saved, whole and once", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  ana.goOffline();
  const saves = ["Begun", "Together"].map((given) => recordClient(ana, day.agency, given));
  await ana.sleep();
  const clients = await Promise.all(saves);

  await ana.wake();
  assert.is(ana.store.waiting().length, 2);
  for (const client of clients) {
    assert.is((await shownClient(ana, client))?.state.is, "saved-here");
    assert.is((await shownList(ana, client, "service")).length, 1);
  }
  ana.goOnline();
  await untilDrained(ana);
  for (const client of clients) assert.is((await shownList(ana, client, "note")).length, 1);
  await day.close();
});

test("locked while the office's answer is on its way, an entry arrives once all the same", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  let isAsked = false;
  ana.trouble = async (path, go) => {
    const response = await go();
    if (path !== "/sync/push") return response;
    isAsked = true;
    // The office has it; its answer takes longer than the lock.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return response;
  };
  const client = await recordClient(ana, day.agency, "Answered");
  await until("the office was asked", () => isAsked);
  await ana.sleep();
  ana.trouble = (_path, go) => go();

  await ana.wake();
  await untilDrained(ana);
  assert.is((await shownList(ana, client, "service")).length, 1);
  const rows = await day.server.database.query("select id from record where id = $1", [client]);
  assert.is(rows.length, 1);
  await day.close();
});

test("locked in the middle of the first fill, the rest comes after the unlock", async () => {
  const day = await startFieldDay();
  const dan = await day.deviceOf("dan");
  const made = [];
  for (const given of ["One", "Two", "Three", "Four"]) {
    made.push(await recordClient(dan, day.agency, given));
  }
  await untilDrained(dan);
  await dan.sleep();

  const ana = await day.deviceOf("ana");
  let pages = 0;
  ana.trouble = async (path, go) => {
    const response = await go();
    if (path.startsWith("/sync/pull")) pages += 1;
    return response;
  };
  await until("the fill has begun", () => pages > 1);
  await ana.sleep();
  assert.is(ana.store.sync.state().dataFrom, null, "in the middle");

  await ana.wake();
  await until("the rest is here", () => ana.store.sync.state().dataFrom !== null);
  for (const client of made) {
    assert.is((await shownClient(ana, client))?.state.is, "received");
    assert.is((await shownList(ana, client, "service")).length, 1);
  }
  assert.is((await ana.store.cards.index.search("fieldgate", 10)).total, made.length);
  await dan.wake();
  await day.close();
});

test("a locked tablet asks nobody for anything", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const asked: string[] = [];
  await ana.sleep();
  ana.trouble = (path, go) => {
    asked.push(path);
    return go();
  };
  const dan = await day.deviceOf("dan");
  await recordClient(dan, day.agency, "Elsewhere");
  await untilDrained(dan);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(asked, []);
  await ana.wake();
  await day.close();
});

test.run();
