// A client who was erased at the office: the tablet that has her gives her up, with what was begun for her.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { erasuresAnswer } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { until } from "../support/sync/device.ts";
import {
  recordClient,
  serviceFor,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("an erased client");

async function erase(day: FieldDay, client: RecordId): Promise<void> {
  const ada = await day.server.tabletOf(day.agency, "ada");
  const sam = await day.server.tabletOf(day.agency, "sam");
  const asked = await sam.request("/api/erasures", { client, reason: "She asked for it." });
  assert.is(asked.status, 200);
  const { erasures } = v.parse(erasuresAnswer, (await ada.request("/api/erasures")).body);
  const done = await ada.request("/api/erasures/confirm", { erasure: erasures[0]?.id });
  assert.is(done.status, 200);
}

test("leaves the tablet with her card, her drafts and the copies of what was sent", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await untilDrained(ana);
  await until("she is in the truth", async () => {
    return (await shownList(ana, clientId, "note"))[0]?.state.is === "received";
  });
  await ana.store.drafts.keep({
    ...{ id: ana.store.newId(), path: `/clients/${clientId}/note`, form: "note", clientId },
    ...{ title: "Delphine", keptAt: ana.store.now(), content: { text: "half a thought" } },
  });
  assert.ok(ana.store.outbox.recentClients().includes(clientId));

  await erase(day, clientId);
  await until("she is gone", async () => (await shownClient(ana, clientId)) === null);
  await until("so is what was begun", () => ana.store.drafts.all().length === 0);
  await until("and what was sent", () => !ana.store.outbox.recentClients().includes(clientId));
  assert.is((await shownList(ana, clientId, "note")).length, 0);
  assert.is((await ana.store.cards.index.search("delphine", 5)).total, 0);
  await day.close();
});

test("what was saved for her offline is refused, told, and can be given up", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const clientId = await recordClient(ana, day.agency, "Delphine");
  await untilDrained(ana);
  ana.goOffline();
  const changes = [serviceFor(ana, day.agency, clientId)];
  assert.ok((await ana.store.save({ clientId, changes })).ok);
  await erase(day, clientId);
  ana.goOnline();
  await until("she is told", () => ana.store.attention.needsYou().length === 1);
  const [need] = ana.store.attention.needsYou();
  assert.ok(need?.why === "held" && need.held.reason === "record-unknown");
  await ana.store.giveUp(need.held.id);
  await untilDrained(ana);
  await until("nothing needs her", () => ana.store.attention.needsYou().length === 0);
  // What was settled after the client went goes when the tablet is next opened.
  await ana.sleep();
  await ana.wake();
  await until("nothing is kept of her", () => !ana.store.outbox.recentClients().includes(clientId));
  await day.close();
});

test.run();
