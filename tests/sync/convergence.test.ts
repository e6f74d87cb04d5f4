import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { until, type Device, type Trouble } from "../support/sync/device.ts";
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
    const network = makeBadNetwork(seededRandom(seed + 1000));
    ana.trouble = network.trouble;
    dan.trouble = network.trouble;
    const clients = [
      await recordClient(ana, day.agency, "Ada"),
      await recordClient(ana, day.agency, "Bea"),
    ];
    await untilDrained(ana);
    for (const id of clients)
      await until("both know her", async () => !!(await shownClient(dan, id)));

    const written = new Set<string>();
    network.isBad = true;
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
    network.isBad = false;
    ana.goOnline();
    dan.goOnline();
    await untilDrained(ana);
    await untilDrained(dan);
    const atOffice = await pictureAtOffice(day, clients);
    await until("both show what the office has", async () => {
      const shown = [await picture(ana, clients), await picture(dan, clients)];
      return shown.every((one) => one === atOffice);
    });
    assert.ok(network.cuts() > 0, "the network was cut in the middle of something");
    const services = await servicesShown(dan, clients);
    const doubled = services.filter((text, place) => services.indexOf(text) !== place);
    assert.equal(doubled, [], `seed ${seed}: these are there twice`);
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

/** A network that breaks off while something is under way: before a request arrives, or before its answer does. */
function makeBadNetwork(random: () => number) {
  let cuts = 0;
  const network = {
    isBad: false,
    cuts: () => cuts,
    trouble: (async (_path, go) => {
      const chance = random();
      if (!network.isBad || chance > 0.3) return go();
      cuts += 1;
      if (chance > 0.15) await go();
      throw new TypeError("connection reset");
    }) satisfies Trouble,
  };
  return network;
}

type Drawn = [id: RecordId, rev: RecordId, fields: unknown];

/** What a tablet shows of the clients, as one text; where records are takes no part. */
async function picture(device: Device, clients: readonly RecordId[]): Promise<string> {
  const drawn: Drawn[] = [];
  for (const id of clients) {
    const client = await shownClient(device, id);
    const services = await shownList(device, id, "service");
    const competing = await shownList(device, id, "competing-value");
    for (const view of [...(client ? [client] : []), ...services, ...competing]) {
      drawn.push([view.id, view.rev, view.fields]);
    }
  }
  return asText(drawn);
}

/** What the office has of them. */
async function pictureAtOffice(day: FieldDay, clients: readonly RecordId[]): Promise<string> {
  const records = await day.server.database.query<{
    id: RecordId;
    rev: RecordId;
    body: { fields: unknown };
  }>(
    `select id, rev, body from record
      where client_id = any($1::uuid[]) and kind in ('client', 'service', 'competing-value')
        and not withdrawn`,
    [clients],
  );
  return asText(records.map(({ id, rev, body }) => [id, rev, body.fields]));
}

function asText(drawn: readonly Drawn[]): string {
  const lines = drawn.map(([id, rev, fields]) => JSON.stringify([id, rev, inOneOrder(fields)]));
  return lines.sort((a, b) => (a < b ? -1 : 1)).join("\n");
}

// A merge may put the same fields in another order.
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOneOrder(inner)]));
}

/** The comments of all services that a tablet lists: each was given once. */
async function servicesShown(device: Device, clients: readonly RecordId[]): Promise<string[]> {
  const lists = [];
  for (const id of clients) lists.push(await shownList(device, id, "service"));
  return lists.flat().flatMap(({ fields }) => (fields.comments === "" ? [] : [fields.comments]));
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
