// One entry on which the office fails whenever it comes: it holds up nothing that does not build on it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

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

for (const [where, isTaken] of [
  ["that the office had taken after all, it is withdrawn there", true],
  ["that never came there, nothing is left of it and nobody is asked", false],
] as const) {
  test(`taken back while it is held: of one ${where}`, async () => {
    const day = await startFieldDay();
    const ana = await day.deviceOf("ana");
    const { store } = ana;
    const rosa = await recordClient(ana, day.agency, "Rosa");
    await untilDrained(ana);
    ana.goOffline();
    const before = await shownClient(ana, rosa);
    assert.ok(before);
    const note = store.newId();
    const put = { date: store.today(), referral: null, text: "poison", visibleTo: "team" as const };
    const saved = await store.save({
      clientId: rosa,
      changes: [
        { kind: "note", id: note, clientId: rosa, put },
        { view: before, patch: { pronouns: "she/her" } },
      ],
    });
    assert.ok(saved.ok);
    await recordClient(ana, day.agency, "Later");
    let last: (() => Promise<Response>) | undefined;
    ana.trouble = async (path, go, init) => {
      const isPoison = typeof init.body === "string" && init.body.includes('"text":"poison"');
      if (path !== "/sync/push" || !isPoison) return go();
      if (isTaken) await go();
      else last = go;
      return new Response("broken", { status: 500 });
    };
    ana.goOnline();
    await until("it needs her", () => store.attention.needsYou().length === 1);
    assert.ok((await store.undo(saved.entryIds)).ok);
    assert.equal(store.attention.needsYou(), []);

    await untilDrained(ana);
    const dan = await day.deviceOf("dan");
    const isGone = async (device: Device) => {
      const notes = await shownList(device, rosa, "note");
      const client = await shownClient(device, rosa);
      return notes.length === 1 && client?.fields.pronouns === before.fields.pronouns;
    };
    await until("nothing of it stands with her", () => isGone(ana));
    await until("nothing of it stands with Dan", () => isGone(dan));
    // The one that was on its way all the time, and comes at last.
    if (last) assert.is((await last()).status, 200);
    assert.is(last === undefined, isTaken);
    const atOffice = await day.server.database.query<{ why: string }>(
      "select body -> 'withdrawn' ->> 'why' as why from record where id = $1",
      [note],
    );
    assert.equal(atOffice, isTaken ? [{ why: "undo" }] : []);
    assert.equal(store.outbox.entries(), []);
    assert.equal(store.attention.needsYou(), []);
    await day.close();
  });
}

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
