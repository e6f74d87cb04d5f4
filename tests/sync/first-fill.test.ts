// What comes down, how far it is, and a tablet whose version the office has outgrown.
import { createEffect, createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { clientOf, emailOf, newId, seedBy } from "../support/server/small-agency.ts";
import { PASSWORD } from "../support/server/start-test-server.ts";
import { Device, until } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

const test = suite("what comes down");

test("a first fill that was interrupted goes on where it was, and says so", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await recordClient(ana, day.agency, "Rosa");
  await untilDrained(ana);
  const dan = new Device((path, init) => day.server.fetch(path, init));
  dan.trouble = (path, go) =>
    path.includes("collection=casework") ? Promise.reject(new TypeError("cut")) : go();
  await dan.signIn(emailOf(day.agency.org, "dan"), PASSWORD);
  const stateOf = (collection: CollectionName) => {
    const part = dan.store.sync.state().fill?.find((one) => one.collection === collection);
    return part && `${String(part.done)} of ${String(part.total)}`;
  };
  await until("clients are down", () => stateOf("clients") === "1 of 1");
  const known = stateOf("reference");
  await dan.sleep();

  await dan.wake();
  await until("it goes on", () => dan.store.sync.state().fill !== null);
  assert.equal([stateOf("reference"), stateOf("clients")], [known, "1 of 1"]);
  assert.is(stateOf("casework"), "0 of 2");
  dan.trouble = (_path, go) => go();
  await until("the first fill ends", () => dan.store.sync.state().dataFrom !== null);
  await dan.sleep();
  await day.close();
});

test("her own clients' histories are here before the fill ends, and nothing is missing or twice when it does", async () => {
  const day = await startFieldDay();
  const { agency } = day;
  const seed = seedBy(agency.staff.dan, new Date().toISOString());
  const [team, hers] = [newId(), newId()];
  const note = (of: RecordId, text: string) =>
    seed("note", newId(), { date: "2026-07-01", referral: null, text, visibleTo: "team" }, of);
  const clientNamed = (id: RecordId, name: string, assigned: RecordId[] = []) =>
    seed("client", id, { ...clientOf(name, [agency.sites.north]), assigned });
  const repeat = <T>(times: number, make: () => T): T[] => Array.from({ length: times }, make);
  await day.server.addRecords(agency.org, [
    clientNamed(team, "Team"),
    clientNamed(hers, "Hers", [agency.staff.ana]),
    note(hers, "met at first"),
    ...repeat(2100, () => note(team, "met")),
    // So many came after her colleagues' client that she is not among the nearest.
    ...repeat(60, () => clientNamed(newId(), "Later")),
    note(hers, "met at last"),
  ]);
  const ana = new Device((path, init) => day.server.fetch(path, init));
  let pages = 0;
  ana.trouble = (path, go) => {
    if (path.includes("collection=casework")) pages += 1;
    return pages > 2 ? Promise.reject(new TypeError("cut")) : go();
  };
  await ana.signIn(emailOf(agency.org, "ana"), PASSWORD);
  const notesOf = async (id: RecordId) => (await shownList(ana, id, "note")).length;
  await until("what was recorded for her is here", async () => (await notesOf(hers)) === 2);
  const casework = () => ana.store.sync.state().fill?.find((one) => one.collection === "casework");
  assert.ok((casework()?.done ?? 0) < 1000, "and most of the rest is not");
  assert.is(casework()?.done, await ana.store.databases.truth.casework.count().exec());

  await ana.die();
  await ana.wake();
  ana.trouble = (_path, go) => go();
  ana.goOnline();
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  assert.is(await ana.store.databases.truth.casework.count().exec(), 2102);
  const found = async (name: string) => (await ana.store.cards.index.search(name, 5)).total;
  assert.equal([await found("hers"), await found("team")], [1, 1]);
  await ana.die();
  await ana.wake();
  assert.equal([await found("hers"), await found("team")], [1, 1], "the packs vouch for all");
  await ana.sleep();
  await day.close();
});

test("a version that is too old still sends, gets nothing, and says so for as long as it is", async () => {
  const schemas = { least: 1, most: 1 };
  const day = await startFieldDay({ config: { schemas } });
  const ana = await day.deviceOf("ana");
  const dan = await day.deviceOf("dan");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const said: string[] = [];
  const stop = createRoot((dispose) => {
    createEffect(() => said.push(ana.store.sync.state().version));
    return dispose;
  });
  schemas.least = schemas.most = 2;
  ana.store.sendNow();
  await until("it is too old", () => said.at(-1) === "too-old");

  const sent = await recordClient(ana, day.agency, "Sent");
  await until("the office has what she saved", () => ana.store.waiting().length === 0);
  const [stored] = await day.server.database.query("select id from record where id = $1", [sent]);
  assert.ok(stored);
  ana.goOffline();
  ana.goOnline();
  await until("it greets again", () => ana.store.sync.state().reach === "online");
  assert.equal([...new Set(said)], ["ok", "too-old"]);
  assert.is(said.at(-1), "too-old");
  assert.ok(said.lastIndexOf("ok") < said.indexOf("too-old"), "it never wavers");

  schemas.least = schemas.most = 1;
  const later = await recordClient(dan, day.agency, "Later");
  await until("everything comes again", async () => (await shownClient(ana, later)) !== null);
  assert.is(ana.store.sync.state().version, "ok");
  stop();
  await day.close();
});

test.run();
