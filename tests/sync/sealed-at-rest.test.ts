// A tablet is stolen after a day's work (T1, small): every text field of every record held a canary, and none is found on
// its disk. The whole browser profile is searched by tests/prove/T1.ts.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { collectionNames } from "../../src/records/define-record.ts";
import { recordKinds, type KindName } from "../../src/records/registry.ts";
import type { Change } from "../../src/store/save-rows.ts";
import { bytesOf, foundIn, givenKinds, makeCanaries, type Canaries } from "../support/canaries.ts";
import { readDisk } from "../support/raw-disk.ts";
import { newId, seedBy, type SmallAgency } from "../support/server/small-agency.ts";
import { until, type Device } from "../support/sync/device.ts";
import { startFieldDay, untilDrained, type FieldDay } from "../support/sync/field-day.ts";

const test = suite("sealed at rest");

test("after a day's work the disk of a tablet holds no canary", async () => {
  const day = await startFieldDay();
  const canaries = makeCanaries();
  await fillOffice(day, canaries);
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await work(ana, day.agency, canaries);
  await untilDrained(ana);
  ana.goOffline();
  await work(ana, day.agency, canaries);
  await keepDraft(ana, canaries);
  await ana.store.keptPin.write(canaries.make());
  await ana.store.cards.flush();
  const seen = foundIn(Buffer.from(await opened(ana)), canaries.all);
  await ana.sleep();
  const disk = await readDisk(ana.disk.indexedDB);
  const leaked = disk.flatMap(({ database, store, value }) =>
    foundIn(bytesOf(value), canaries.all).map((canary) => `${canary} in ${database} ${store}`),
  );
  assert.equal(leaked, []);
  // The search is worth something: nearly all of them are there for whoever has the key.
  assert.ok(canaries.all.length > 100, String(canaries.all.length));
  assert.ok(seen.length > canaries.all.length * 0.9, `${seen.length} of ${canaries.all.length}`);
  const names = new Set(disk.map(({ database }) => database.split("--").at(-1)));
  for (const name of ["clients", "casework", "reference", "inbox", "packs", "saves"]) {
    assert.ok(names.has(name), name);
  }
  await day.server.close();
});

test.run();

/** Records of every kind in reach of the worker, received before her day begins. */
async function fillOffice({ server, agency }: FieldDay, canaries: Canaries): Promise<void> {
  const seed = seedBy(agency.staff.sam, new Date().toISOString());
  const clientId = newId();
  const client = canaries.fieldsOf("client", { sites: [agency.sites.north] });
  const rest = givenKinds.flatMap((kind) => {
    const { client: hangs } = recordKinds[kind];
    if (kind === "client") return [];
    const fields = canaries.fieldsOf(kind, kind === "notice" ? { to: agency.staff.ana } : {});
    return [seed(kind, newId(), fields, hangs === "none" ? null : clientId)];
  });
  await server.addRecords(agency.org, [seed("client", clientId, client), ...rest]);
}

/** A new client with everything a worker records about her. */
async function work({ store }: Device, agency: SmallAgency, canaries: Canaries): Promise<void> {
  const clientId = store.newId();
  const referral = store.newId();
  const today = store.today();
  const of = (kind: KindName, given: object, id = store.newId()): Change =>
    ({ kind, id, clientId, put: canaries.fieldsOf(kind, given) }) as Change;
  const saved = await store.save({
    clientId,
    changes: [
      of("client", { sites: [agency.sites.north] }, clientId),
      of("service", { definition: agency.definitions.kit, date: today, site: agency.sites.north }),
      of("referral", { toProvider: agency.provider, date: today }, referral),
      of("status-change", { referral, from: null, to: "pending" }),
      of("need", { since: today }),
      of("enrollment", { entry: today }),
      of("note", { date: today }),
    ],
  });
  assert.ok(saved.ok);
}

async function keepDraft({ store }: Device, canaries: Canaries): Promise<void> {
  await store.drafts.keep({
    ...{ id: store.newId(), path: `/clients/${canaries.make()}`, form: "note", clientId: null },
    ...{ title: canaries.make(), keptAt: store.now(), content: { text: canaries.make() } },
  });
}

/** Everything that the open store can read, as text. */
async function opened({ store }: Device): Promise<string> {
  const { truth, work: saves } = store.databases;
  const records = await Promise.all(
    collectionNames.map(async (name) => bodiesOf(await truth[name].find().exec())),
  );
  const packs = bodiesOf(await truth.packs.find().exec());
  return [...records, packs, bodiesOf(await saves.saves.find().exec())].join("\n");
}

function bodiesOf(documents: readonly { body: string }[]): string {
  return documents.map(({ body }) => body).join("\n");
}
