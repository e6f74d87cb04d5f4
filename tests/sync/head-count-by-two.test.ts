// A head count that two tablets put names to without a connection: what was counted stays what was counted.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { nameOfCount, serviceOfOthers } from "../../src/records/service/group-services.ts";
import { NOBODY_NAMED } from "../../src/records/service/merge-counts.ts";
import { serviceTotal } from "../../src/records/service/service-rules.ts";
import type { RecordView } from "../../src/store/overlay.ts";
import { createRoot } from "solid-js";
import { until, type Device } from "../support/sync/device.ts";
import { startFieldDay, untilDrained, type FieldDay } from "../support/sync/field-day.ts";
import { seededRandom } from "../support/sync/seeded-random.ts";

const test = suite("S-09 a head count that two tablets name");

const ROUNDS = 4;

test("units are neither made nor lost, whoever arrives first, and both are told", async () => {
  const seed = Math.floor(Math.random() * 1e9);
  console.log(`seed ${String(seed)}`);
  const random = seededRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const day = await startFieldDay();
  const [ana, dan] = [await day.deviceOf("ana"), await day.deviceOf("dan")];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [people, units] = [whole(2, 9), whole(1, 40) * 25];
    const id = await count(day, ana, people, units);
    await until("Dan has it", async () => (await shown(dan, id))?.state.is === "received");
    await until("it is received", async () => (await shown(ana, id))?.state.is === "received");
    for (const device of [ana, dan]) device.goOffline();
    const named = { people: 0, units: 0 };
    for (const device of [ana, dan]) {
      const given = await name(device, id, whole(1, people));
      named.people += given.length;
      named.units += given.reduce((sum, one) => sum + one, 0);
    }
    for (const device of random() < 0.5 ? [ana, dan] : [dan, ana]) {
      device.goOnline();
      await untilDrained(device);
    }
    const left = { headCount: people - named.people, units: units - named.units, named };
    for (const device of [ana, dan]) {
      await until(`round ${String(round)}: the same on both tablets`, async () => {
        const fields = (await shown(device, id))?.fields;
        const here = fields && [fields.headCount, fields.units, fields.named];
        return JSON.stringify(here) === JSON.stringify([left.headCount, left.units, left.named]);
      });
    }
    const line = await lineOf(day, id);
    assert.ok(line.includes("named-by-two"), "a supervisor sees it");
    assert.is(line.includes("over-named"), left.headCount < 0);
    for (const device of [ana, dan]) {
      await until("both are told of each other", () =>
        device.store.attention
          .told()
          .some(({ body: { fields } }) => fields.about === "named-by-two" && fields.record === id),
      );
      assert.ok(device.store.outbox.entries().every(({ state }) => state !== "held"));
    }
  }
  await day.close();
});

async function count({ agency }: FieldDay, device: Device, people: number, units: number) {
  const { store } = device;
  const id = store.newId();
  const given = {
    ...{ definition: agency.definitions.kit, date: store.today(), unit: "count" as const },
    ...{ units: 100, unitValue: 650, grant: null, provider: agency.provider },
  };
  const put = { ...serviceOfOthers(given, people, agency.sites.north), units };
  const saved = await store.save({
    clientId: null,
    changes: [
      { kind: "service", id, clientId: null, put: { ...put, total: serviceTotal(units, 650) } },
    ],
  });
  assert.ok(saved.ok);
  await untilDrained(device);
  return id;
}

/** Names people who have no record yet; what each of them is given. */
async function name(device: Device, id: RecordId, people: number): Promise<number[]> {
  const { store } = device;
  const view = await shown(device, id);
  assert.ok(view);
  const seen = { ...view, fields: { ...view.fields, named: NOBODY_NAMED } };
  const { each, rest } = nameOfCount(view.fields, people);
  const persons = each.map((put) => {
    const clientId = store.newId();
    const client = { ...emptyClient(store.me.sites), aliases: [`Tin ${clientId.slice(-4)}`] };
    return {
      clientId,
      changes: [
        { kind: "client" as const, id: clientId, clientId, put: client },
        { kind: "service" as const, id: store.newId(), clientId, put },
      ],
    };
  });
  const saved = await store.saveGroup([
    { clientId: null, changes: [{ view: seen, patch: rest }] },
    ...persons,
  ]);
  assert.ok(saved.ok);
  return each.map(({ units }) => units);
}

function shown(device: Device, id: RecordId): Promise<RecordView<"service"> | null> {
  return createRoot(async (dispose) => {
    const read = device.store.createRecord<"service">("casework", () => id);
    await until("it is read", () => read() !== undefined);
    const view = read();
    dispose();
    return view ?? null;
  });
}

async function lineOf(day: FieldDay, record: RecordId): Promise<unknown[]> {
  const sam = await day.server.tabletOf(day.agency, "sam");
  await sam.pull();
  const line = sam.held("review-item").find(({ body }) => body.fields["record"] === record);
  return (line?.body.fields["oddities"] ?? []) as unknown[];
}

test.run();
