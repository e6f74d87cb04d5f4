// A client's plan on two tablets: what each of two people changed without a connection is settled by the office.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { until, type Device } from "../support/sync/device.ts";
import { recordClient, shownList, startFieldDay, untilDrained } from "../support/sync/field-day.ts";

const test = suite("S-45 a plan that two people change");

const FORM = "00000000-0000-7000-8000-0000000000f1";
const NEED_TYPE = "00000000-0000-7000-8000-0000000000f2";

test("S-17 a goal and a need field by field, an assessment as a whole; a line of Review for each", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Robin");
  const today = ana.store.today();
  const ids = { need: ana.store.newId(), goal: ana.store.newId(), assessment: ana.store.newId() };
  const need: Fields<"need"> = {
    ...{ type: NEED_TYPE, since: today, severity: "low", status: "open", notes: "" },
  };
  const goal: Fields<"goal"> = {
    ...{ text: "A room", since: today, target: null, status: "open", needs: [ids.need] },
  };
  const answered: Fields<"assessment"> = {
    ...{ form: FORM, version: 2, date: today, answers: { sleeps: "outside", nights: 12 } },
  };
  await ana.store.save({
    clientId,
    changes: [
      { kind: "need", id: ids.need, clientId, put: need },
      { kind: "goal", id: ids.goal, clientId, put: goal },
      { kind: "assessment", id: ids.assessment, clientId, put: answered },
    ],
  });
  await untilDrained(ana);
  const dan = await day.deviceOf("dan");
  const received = (device: Device) => async (): Promise<boolean> => {
    const [one] = await shownList(device, clientId, "assessment");
    return one?.state.is === "received";
  };
  await until("Dan has it", received(dan));
  await until("it is received", received(ana));

  const change = async (
    device: Device,
    said: {
      need: Partial<Fields<"need">>;
      goal: Partial<Fields<"goal">>;
      answers: Fields<"assessment">["answers"];
    },
  ): Promise<void> => {
    const [itsNeed] = await shownList(device, clientId, "need");
    const [itsGoal] = await shownList(device, clientId, "goal");
    const [its] = await shownList(device, clientId, "assessment");
    assert.ok(itsNeed && itsGoal && its);
    const saved = await device.store.save({
      clientId,
      changes: [
        { view: itsNeed, patch: said.need },
        { view: itsGoal, patch: said.goal },
        { view: its, patch: { answers: said.answers } },
      ],
    });
    assert.ok(saved.ok);
  };
  ana.goOffline();
  dan.goOffline();
  const hers = { sleeps: "shelter", nights: 12 };
  const his = { sleeps: "outside", nights: 14 };
  await change(ana, { need: { status: "met" }, goal: { status: "reached" }, answers: hers });
  await change(dan, { need: { notes: "at ease" }, goal: { target: "2027-01-31" }, answers: his });
  for (const device of [ana, dan]) {
    device.goOnline();
    await untilDrained(device);
  }

  for (const device of [ana, dan]) {
    await until("both words of the goal stand", async () => {
      const [one] = await shownList(device, clientId, "goal");
      return one?.fields.status === "reached" && one.fields.target === "2027-01-31";
    });
    await until("both words of the need stand", async () => {
      const [one] = await shownList(device, clientId, "need");
      return one?.fields.status === "met" && one.fields.notes === "at ease";
    });
    await until("her answers stand whole, his are kept beside them", async () => {
      const [one] = await shownList(device, clientId, "assessment");
      const [beside] = await shownList(device, clientId, "competing-value");
      const isHers = JSON.stringify(one?.fields.answers) === JSON.stringify(hers);
      return isHers && beside?.fields.record === ids.assessment && beside.fields.field === "*";
    });
  }
  assert.equal(await linesOf(day, Object.values(ids)), ["assessment", "goal", "need"]);
  await day.close();
});

test("S-45 an enrollment deleted on one tablet and ended on the other stays, and a supervisor is told", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Robin");
  const id = ana.store.newId();
  const put = { ...{ program: NEED_TYPE, entry: "2026-01-05", exit: null, exitReason: "" } };
  await ana.store.save({
    clientId,
    changes: [{ kind: "enrollment", id, clientId, put: { ...put, household: null } }],
  });
  await untilDrained(ana);
  const dan = await day.deviceOf("dan");
  await until(
    "Dan has it",
    async () => (await shownList(dan, clientId, "enrollment")).length === 1,
  );
  await until("it is received", async () => {
    return (await shownList(ana, clientId, "enrollment"))[0]?.state.is === "received";
  });
  const [hers] = await shownList(ana, clientId, "enrollment");
  const [his] = await shownList(dan, clientId, "enrollment");
  assert.ok(hers && his);
  ana.goOffline();
  dan.goOffline();
  await ana.store.save({ clientId, changes: [{ view: hers, withdraw: "deleted" }] });
  const ended = { exit: "2026-02-01", exitReason: "Moved" };
  await dan.store.save({ clientId, changes: [{ view: his, patch: ended }] });
  for (const device of [ana, dan]) {
    device.goOnline();
    await untilDrained(device);
  }
  await until("it stands, ended", async () => {
    return (await shownList(ana, clientId, "enrollment"))[0]?.fields.exit === "2026-02-01";
  });
  assert.equal(await linesOf(day, [id]), ["enrollment"]);
  await day.close();
});

async function linesOf(
  day: Awaited<ReturnType<typeof startFieldDay>>,
  records: readonly RecordId[],
): Promise<string[]> {
  const sam = await day.server.tabletOf(day.agency, "sam");
  await sam.pull();
  return sam
    .held("review-item")
    .map(({ body }) => body.fields)
    .filter((line) => records.includes(String(line["record"])))
    .map((line) => String(line["recordKind"]))
    .filter((kind, index, all) => all.indexOf(kind) === index)
    .sort();
}

test.run();
