// One entry on which the office fails whenever it comes: it holds up nothing that does not build on it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import { until, type Device } from "../support/sync/device.ts";
import { recordClient, shownList, startFieldDay, untilDrained } from "../support/sync/field-day.ts";

const test = suite("an entry that the office fails on");

test("is held while the others go, keeps what builds on it behind it, and goes when the office can", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const { store } = ana;
  await until("the first fill ends", () => store.sync.state().dataFrom !== null);
  ana.goOffline();
  const rosa = await recordClient(ana, day.agency, "Rosa");
  const poison = await recordClient(ana, day.agency, "Poison");
  const late = await saveNote(ana, poison, "about Poison");
  await saveNote(ana, rosa, "about Rosa");
  await recordClient(ana, day.agency, "Later");
  ana.trouble = async (path, go, init) =>
    path === "/sync/push" && typeof init.body === "string" && init.body.includes('"given":"Poison"')
      ? new Response("broken", { status: 500 })
      : go();

  ana.goOnline();
  const stateOf = (id: RecordId) => store.outbox.entries().find((entry) => entry.id === id)?.state;
  const held = () =>
    store.attention.needsYou().flatMap((need) => (need.why === "held" ? need.held : []));
  await until("it needs her", () => held().length === 1, 30_000);
  await until("the others are received", () => store.outbox.entries().length === 2);
  assert.equal([held()[0]?.reason, held()[0]?.entry.clientId], ["not-taken", poison]);
  assert.is(stateOf(late), "waiting", "the office does not know whom it is about");

  ana.trouble = (_path, go) => go();
  store.sendNow();
  await untilDrained(ana);
  assert.equal(store.outbox.entries(), []);
  const notes = async (clientId: RecordId) =>
    (await shownList(ana, clientId, "note")).map(({ fields }) => fields.text).sort();
  assert.equal(await notes(poison), ["about Poison", "met Poison"]);
  assert.equal(await notes(rosa), ["about Rosa", "met Rosa"]);
  await day.close();
});

async function saveNote({ store }: Device, clientId: RecordId, text: string): Promise<RecordId> {
  const put = { date: store.today(), referral: null, text, visibleTo: "team" as const };
  const saved = await store.save({
    clientId,
    changes: [{ kind: "note", id: store.newId(), clientId, put }],
  });
  const [id] = saved.ok ? saved.entryIds : [];
  if (id === undefined) throw new Error("the note was not saved");
  return id;
}

test.run();
