import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import type { RecordView } from "../../src/store/overlay.ts";
import { until, type Device } from "../support/sync/device.ts";
import { recordClient, shownList, startFieldDay, untilDrained } from "../support/sync/field-day.ts";

const test = suite("a deleted service");

for (const first of ["deletion", "correction"] as const) {
  test(`S-23 a deletion never wins over a correction made meanwhile, and its undo takes nothing from it: the ${first} first`, async () => {
    const day = await startFieldDay();
    const { ana, dan, clientId, service } = await bothHaveIt(day);
    ana.goOffline();
    const deleting = await ana.store.save({
      clientId,
      changes: [{ view: service, withdraw: "deleted" }],
    });
    assert.ok(deleting.ok);
    assert.equal(await shownList(ana, clientId, "service"), [], "gone on her own tablet at once");
    dan.goOffline();
    const corrected = { units: 200, total: 1300 };
    await dan.store.save({ clientId, changes: [{ view: service, patch: corrected }] });
    for (const device of first === "deletion" ? [ana, dan] : [dan, ana]) {
      device.goOnline();
      await untilDrained(device);
    }
    for (const device of [ana, dan]) {
      await until("it stands as corrected", async () => {
        const [shown] = await shownList(device, clientId, "service");
        return shown?.fields.units === 200 && shown.state.is === "received";
      });
    }
    assert.equal(await odditiesOf(day, service.id), ["edited-was-deleted"], first);

    assert.ok((await ana.store.undo(deleting.entryIds)).ok);
    await untilDrained(ana);
    await until("the correction stands", async () => {
      return (await shownList(ana, clientId, "service"))[0]?.fields.units === 200;
    });
    assert.equal(await shownList(dan, clientId, "competing-value"), [], "nobody competes");
    assert.ok(ana.store.outbox.entries().every(({ state }) => state !== "held"));
    await day.close();
  });
}

test("S-23 received, it leaves who and when on every tablet, and is put back from there", async () => {
  const day = await startFieldDay();
  const { ana, dan, clientId, service } = await bothHaveIt(day);
  await ana.store.save({ clientId, changes: [{ view: service, withdraw: "deleted" }] });
  await untilDrained(ana);
  await until("Dan sees what is left of it", async () => {
    const [left] = await withDeleted(dan, clientId);
    return left?.withdrawn?.by === service.createdBy && left.withdrawn.why === "deleted";
  });
  assert.equal(await shownList(dan, clientId, "service"), []);

  const [left] = await withDeleted(dan, clientId);
  assert.ok(left);
  const back = await dan.store.save({ clientId, changes: [{ view: left, patch: {} }] });
  assert.ok(back.ok);
  await untilDrained(dan);
  await until("Ana has it again", async () => {
    const [again] = await shownList(ana, clientId, "service");
    return again !== undefined && again.state.is === "received";
  });
  const [again] = await shownList(ana, clientId, "service");
  assert.equal(again?.fields, service.fields);

  assert.ok((await dan.store.undo(back.entryIds)).ok);
  await untilDrained(dan);
  await until("it is deleted again", async () => {
    return (await shownList(ana, clientId, "service")).length === 0;
  });
  await day.close();
});

test("S-23 deleted by two, either may take it back", async () => {
  const day = await startFieldDay();
  const { ana, dan, clientId, service } = await bothHaveIt(day);
  dan.goOffline();
  const deleting = { clientId, changes: [{ view: service, withdraw: "deleted" }] };
  await ana.store.save(deleting);
  await untilDrained(ana);
  const second = await dan.store.save(deleting);
  assert.ok(second.ok);
  dan.goOnline();
  await untilDrained(dan);
  assert.ok((await dan.store.undo(second.entryIds)).ok);
  await untilDrained(dan);
  assert.ok(dan.store.outbox.entries().every(({ state }) => state !== "held"));
  await until("it stands again", async () => {
    return (await shownList(ana, clientId, "service")).length === 1;
  });
  await day.close();
});

type Day = Awaited<ReturnType<typeof startFieldDay>>;

/** A service that Ana recorded, received and on both tablets. */
async function bothHaveIt(day: Day) {
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Robin");
  await untilDrained(ana);
  const dan = await day.deviceOf("dan");
  await until("Dan has it", async () => {
    return (await shownList(dan, clientId, "service")).length === 1;
  });
  await until("it is received", async () => {
    return (await shownList(ana, clientId, "service"))[0]?.state.is === "received";
  });
  const [service] = await shownList(ana, clientId, "service");
  if (!service) throw new Error("no service");
  return { ana, dan, clientId, service };
}

function withDeleted(device: Device, clientId: RecordId): Promise<RecordView<"service">[]> {
  return shownList(device, clientId, "service", { withWithdrawn: true });
}

async function odditiesOf(day: Day, record: RecordId): Promise<unknown> {
  const sam = await day.server.tabletOf(day.agency, "sam");
  await sam.pull();
  const line = sam.held("review-item").find(({ body }) => body.fields["record"] === record);
  return line?.body.fields["oddities"];
}

test.run();
