import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { until, type Device } from "../support/sync/device.ts";
import { seededRandom } from "../support/sync/seeded-random.ts";
import {
  recordClient,
  serviceFor,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
  type FieldDay,
} from "../support/sync/field-day.ts";

const test = suite("two tablets, any order");

// A failing seed is printed with its failure; SEEDS=17,18 runs those.
const seeds = (process.env["SEEDS"] ?? "1,2,3").split(",").map(Number);

for (const seed of seeds) {
  test(`seed ${seed}: edits in any order and any network end the same everywhere, none lost`, async () => {
    const random = seededRandom(seed);
    const day = await startFieldDay();
    const [ana, dan] = [await day.deviceOf("ana"), await day.deviceOf("dan")];
    const clients = [
      await recordClient(ana, day.agency, "Ada"),
      await recordClient(ana, day.agency, "Bea"),
    ];
    await untilDrained(ana);
    for (const id of clients)
      await until("both know her", async () => !!(await shownClient(dan, id)));

    const written = new Set<string>();
    for (let turn = 0; turn < 24; turn += 1) {
      const device = random() < 0.5 ? ana : dan;
      const act = random();
      if (act < 0.2) device.goOffline();
      else if (act < 0.4) device.goOnline();
      else await edit(device, day, pick(clients, random), `${seed}-${turn}`, random, written);
      if (random() < 0.1) {
        await device.sleep();
        await device.wake();
      }
    }
    ana.goOnline();
    dan.goOnline();
    await untilDrained(ana);
    await untilDrained(dan);
    await until("both show the same", async () => {
      return (await picture(ana, clients)) === (await picture(dan, clients));
    });
    const found = await everythingKept(day);
    const lost = [...written].filter((text) => !found.includes(text));
    assert.equal(lost, [], `seed ${seed}: these were saved and are nowhere`);
    await day.close();
  });
}

async function edit(
  device: Device,
  day: FieldDay,
  clientId: RecordId,
  text: string,
  random: () => number,
  written: Set<string>,
): Promise<void> {
  const view = await shownClient(device, clientId);
  if (!view) return;
  const patches: Partial<Client>[] = [
    { pronouns: text },
    { notes: text },
    { aliases: [...view.fields.aliases, text].slice(-20) },
    { phones: [{ number: text, note: "" }] },
  ];
  const patch = pick(patches, random);
  const withService = random() < 0.4;
  const service = serviceFor(device, day.agency, clientId);
  await device.store.save({
    clientId,
    changes: withService
      ? [
          { view, patch },
          { ...service, put: { ...service.put, comments: `service ${text}` } },
        ]
      : [{ view, patch }],
  });
  written.add(text);
  if (withService) written.add(`service ${text}`);
}

/** What a tablet shows of the clients, as one text; where records are takes no part. */
async function picture(device: Device, clients: readonly RecordId[]): Promise<string> {
  const parts: unknown[] = [];
  for (const id of clients) {
    const services = await shownList(device, id, "service");
    const competing = await shownList(device, id, "competing-value");
    const told = [...services, ...competing].map(({ id: record, rev, fields }) => [
      record,
      rev,
      fields,
    ]);
    parts.push(
      (await shownClient(device, id))?.fields,
      told.map((one) => JSON.stringify(one)).sort((a, b) => a.localeCompare(b)),
    );
  }
  return JSON.stringify(parts);
}

/** Every version and every parked entry at the office, as one text. */
async function everythingKept(day: FieldDay): Promise<string> {
  const { database } = day.server;
  const versions = await database.query("select body from every_version", []);
  const parked = await database.query("select content from entry where content is not null", []);
  return JSON.stringify([versions, parked]);
}

function pick<T>(choices: readonly T[], random: () => number): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
}

test.run();
