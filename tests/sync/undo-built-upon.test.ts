// What another save builds on is not pulled from under it: it is taken back by an entry of its own.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import type { Change } from "../../src/store/save-rows.ts";
import { until, type Device } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("undo of what another save builds on");

test("a referral whose status was set since is withdrawn, and nothing needs anybody", async () => {
  const { day, ana, clientId } = await outOfCoverage();
  const { store } = ana;
  const referral = await refer(ana, day, clientId);
  await setStatus(ana, clientId, referral.id, "got-help");

  const undone = await store.undo(referral.entryIds);
  assert.ok(undone.ok && undone.entryIds.length === 1, "by an entry of its own");
  assert.equal(await shownList(ana, clientId, "referral"), []);
  assert.is(store.waiting().length, 1, "of the three, the status alone is left to be told of");

  ana.goOnline();
  await untilDrained(ana);
  assert.equal(store.outbox.entries(), []);
  assert.equal(store.attention.needsYou(), []);
  const dan = await day.deviceOf("dan");
  await until("Dan has her", async () => (await shownList(dan, clientId, "note")).length === 1);
  assert.equal(await shownList(dan, clientId, "referral"), []);
  const said = await shownList(dan, clientId, "status-change");
  assert.equal(
    said.map(({ fields }) => fields.to),
    ["got-help"],
    "the referral's first status went with it",
  );
  await day.close();
});

test("what nothing builds on any more is removed, the later before the earlier", async () => {
  const { day, ana, clientId } = await outOfCoverage();
  const { store } = ana;
  const referral = await refer(ana, day, clientId);
  const status = await setStatus(ana, clientId, referral.id, "got-help");
  const edits: (readonly RecordId[])[] = [];
  for (const pronouns of ["she/her", "they/them"]) {
    const view = await shownClient(ana, clientId);
    assert.ok(view);
    edits.push(await save(ana, clientId, [{ view, patch: { pronouns } }]));
  }
  for (const saved of [...edits.reverse(), status, referral.entryIds]) {
    assert.equal(await store.undo(saved), { ok: true, entryIds: [] });
  }
  assert.equal(store.outbox.entries(), []);
  await day.close();
});

/** Ana, out of coverage, with a client whom the office knows. */
async function outOfCoverage() {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Rosa");
  await untilDrained(ana);
  ana.goOffline();
  return { day, ana, clientId };
}

async function save(
  { store }: Device,
  clientId: RecordId,
  changes: Change[],
): Promise<readonly RecordId[]> {
  const saved = await store.save({ clientId, changes });
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.entryIds;
}

/** A referral with its first status, in one act. */
async function refer(ana: Device, { agency }: FieldDay, clientId: RecordId) {
  const { store } = ana;
  const id = store.newId();
  const entryIds = await save(ana, clientId, [
    {
      ...{ kind: "referral", id, clientId },
      put: {
        ...{ direction: "out", mode: "logged", date: store.today(), service: null },
        ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
        ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
        ...{ reason: null, outcome: null, flags: [] },
      },
    },
    statusOf(ana, clientId, id, "not-updated"),
  ]);
  return { id, entryIds };
}

function setStatus(ana: Device, clientId: RecordId, referral: RecordId, to: "got-help") {
  return save(ana, clientId, [statusOf(ana, clientId, referral, to)]);
}

function statusOf(
  { store }: Device,
  clientId: RecordId,
  referral: RecordId,
  to: "not-updated" | "got-help",
): Change {
  return {
    ...{ kind: "status-change", id: store.newId(), clientId },
    put: { referral, from: null, to, at: store.now(), via: "app", reason: "" },
  };
}

test.run();
