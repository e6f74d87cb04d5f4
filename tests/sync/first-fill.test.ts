// What comes down, how far it is, and a tablet whose version the office has outgrown.
import { createEffect, createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CollectionName } from "../../src/records/define-record.ts";
import { emailOf } from "../support/server/small-agency.ts";
import { PASSWORD } from "../support/server/start-test-server.ts";
import { Device, until } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
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
