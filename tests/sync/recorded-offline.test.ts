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

const test = suite("recorded without a signal");

test("what is saved offline survives closing, goes by itself, and a colleague has it once", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);

  ana.goOffline();
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await ana.sleep();
  await ana.wake();
  assert.is(ana.store.waiting().length, 1, "one save is one entry");
  const here = await shownList(ana, clientId, "service");
  assert.equal(
    here.map((service) => service.state.is),
    ["saved-here"],
  );

  const dan = await day.deviceOf("dan");
  assert.is(await shownClient(dan, clientId), null, "nobody else has it yet");
  ana.goOnline();
  await until("the colleague has it", async () => (await shownClient(dan, clientId)) !== null);
  await until("with its service", async () => {
    return (await shownList(dan, clientId, "service")).length === 1;
  });
  assert.is((await shownList(dan, clientId, "note")).length, 1);

  await untilDrained(ana);
  const after = await shownList(ana, clientId, "service");
  assert.equal(
    after.map((service) => service.state.is),
    ["received"],
  );
  assert.equal((await dan.store.cards.index.search("fieldgate", 10)).total, 1);
  assert.equal((await ana.store.cards.index.search("fieldgate", 10)).total, 1);
  await day.close();
});

test("undo before sending leaves no trace; after sending it compensates", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const kept = await recordClient(ana, day.agency, "Kept");
  await untilDrained(ana);

  ana.goOffline();
  const view = await shownClient(ana, kept);
  assert.ok(view);
  const edited = await ana.store.save({
    clientId: kept,
    changes: [{ view, patch: { pronouns: "she/her" } }],
  });
  assert.ok(edited.ok);
  assert.is((await shownClient(ana, kept))?.fields.pronouns, "she/her");
  await ana.store.undo(edited.entryIds);
  assert.is((await shownClient(ana, kept))?.fields.pronouns, "");
  assert.is(ana.store.waiting().length, 0);

  ana.goOnline();
  const again = await ana.store.save({
    clientId: kept,
    changes: [{ view, patch: { pronouns: "they/them" } }],
  });
  assert.ok(again.ok);
  await untilDrained(ana);
  await ana.store.undo(again.entryIds);
  await untilDrained(ana);
  assert.is((await shownClient(ana, kept))?.fields.pronouns, "");
  await day.close();
});

test("a tablet whose clock is three hours wrong saves, sends and sorts by the office's numbers", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  ana.clockError = 3 * 3_600_000;
  const clientId = await recordClient(ana, day.agency, "Early");
  await untilDrained(ana);
  assert.is((await shownClient(ana, clientId))?.state.is, "received");
  await until("the offset is known", () => {
    return Math.abs(ana.store.sync.state().clockOffsetMs + 3 * 3_600_000) < 60_000;
  });
  await day.close();
});

test.run();
