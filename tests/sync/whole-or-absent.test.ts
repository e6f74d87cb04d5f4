import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emailOf } from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer } from "../support/server/start-test-server.ts";
import { until } from "../support/sync/device.ts";
import {
  recordClient,
  serviceFor,
  shownClient,
  shownList,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

const test = suite("whole or absent");

test("a save that the disk refuses is absent, said in words, and the next one works", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  ana.goOffline();
  const clientId = await recordClient(ana, day.agency, "Whole");
  ana.disk.failWrites = true;
  const refused = await ana.store.save({
    clientId,
    changes: Array.from({ length: 10 }, () => serviceFor(ana, day.agency, clientId)),
  });
  assert.equal(refused, { ok: false, refusal: "storage-full" });
  assert.is(ana.store.sync.state().storage, "full");
  ana.disk.failWrites = false;
  await ana.sleep();
  await ana.wake();
  assert.is((await shownList(ana, clientId, "service")).length, 1, "none of the ten is there");
  const saved = await ana.store.save({
    clientId,
    changes: Array.from({ length: 10 }, () => serviceFor(ana, day.agency, clientId)),
  });
  assert.ok(saved.ok);
  await ana.sleep();
  await ana.wake();
  assert.is((await shownList(ana, clientId, "service")).length, 11, "all of the ten are there");
  await day.close();
});

test("an undo that the disk refuses is said in words, and works when there is room again", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const sent = await recordClient(ana, day.agency, "Sent");
  const [entry] = ana.store.waiting();
  assert.ok(entry);
  await untilDrained(ana);
  ana.goOffline();
  await recordClient(ana, day.agency, "Waiting");
  const waiting = ana.store.waiting().map(({ id }) => id);

  ana.disk.failWrites = true;
  const refused = { ok: false, refusal: "storage-full" };
  assert.equal(await ana.store.undo(waiting), refused, "not sent yet: removed");
  assert.equal(await ana.store.undo([entry.id]), refused, "at the office: taken back by another");
  assert.is(ana.store.sync.state().storage, "full");
  assert.equal(await ana.store.giveUp(waiting[0] ?? ""), refused);

  ana.disk.failWrites = false;
  assert.ok((await ana.store.undo(waiting)).ok);
  assert.ok((await ana.store.undo([entry.id])).ok);
  assert.is((await shownClient(ana, sent))?.withdrawn?.why, "undo");
  await day.close();
});

test("a push cut off before it arrived is applied whole when it comes again", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  let cuts = 2;
  ana.trouble = async (path, go) => {
    if (path === "/sync/push" && cuts > 0) {
      cuts -= 1;
      throw new TypeError("the tunnel");
    }
    return go();
  };
  const clientId = await recordClient(ana, day.agency, "Tunnel");
  await untilDrained(ana);
  const rows = await day.server.database.query<{ kind: string }>(
    "select kind from record where client_id = $1 and kind <> 'review-item' and kind <> 'opening' order by kind",
    [clientId],
  );
  assert.equal(
    rows.map((row) => row.kind),
    ["client", "note", "service"],
  );
  await day.close();
});

test("an office restored from a backup gets again what a tablet still holds", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Witness");
  await untilDrained(ana);

  // The same agency as it was this morning: another database, another epoch, no trace of the client.
  const restored = await startTestServer();
  const { org, records, accounts } = day.agency;
  await restored.addAgency(org, records, accounts);
  ana.goOffline();
  ana.moveTo((path, init) => restored.fetch(path, init));
  ana.isOffline = false;
  await ana.renewSession(emailOf(org, "ana"), PASSWORD);
  await until("the client is at the restored office", async () => {
    const rows = await restored.database.query("select id from record where client_id = $1", [
      clientId,
    ]);
    return rows.length >= 3;
  });
  await untilDrained(ana);
  assert.is((await shownClient(ana, clientId))?.fields.name.given, "Witness");
  assert.is((await shownList(ana, clientId, "service")).length, 1);
  await day.close();
  await restored.close();
});

test("an offer to a restored office that the disk refused is made at the next start", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Owed");
  await untilDrained(ana);

  const restored = await startTestServer();
  const { org, records, accounts } = day.agency;
  await restored.addAgency(org, records, accounts);
  ana.goOffline();
  ana.moveTo((path, init) => restored.fetch(path, init));
  ana.disk.failSaves = true;
  ana.isOffline = false;
  const before = ana.store.sync.state().dataFrom;
  await ana.renewSession(emailOf(org, "ana"), PASSWORD);
  await until("its data are here", () => ana.store.sync.state().dataFrom !== before);
  await ana.sleep();
  ana.disk.failSaves = false;
  await ana.wake();
  await until("the client is at the restored office", async () => {
    const rows = await restored.database.query("select id from record where client_id = $1", [
      clientId,
    ]);
    return rows.length >= 3;
  });
  await untilDrained(ana);
  assert.is((await shownClient(ana, clientId))?.fields.name.given, "Owed");
  await ana.sleep();
  await restored.close();
  await day.server.close();
});

test("a comparison with the office that broke off is made again, not a day later", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const clientId = await recordClient(ana, day.agency, "Compared");
  await untilDrained(ana);
  await ana.sleep();

  let asked = 0;
  ana.trouble = async (path, go) => {
    if (path === "/sync/digest" && (asked += 1) === 1) throw new TypeError("the tunnel");
    return go();
  };
  await ana.wakeWith(async (truth) => {
    await truth.casework.find({ selector: { clientId, kind: "service" } }).remove();
    await truth.packs.findOne("contact").remove();
  });
  await until("the comparison broke off", () => asked === 1);
  assert.equal(await shownList(ana, clientId, "service"), []);
  assert.is(ana.store.sync.state().checkedAt, null);
  ana.clockError = 2 * 60_000;
  ana.goOffline();
  ana.goOnline();
  await until("what was lost here came again", async () => {
    return (await shownList(ana, clientId, "service")).length === 1;
  });
  await until("it was compared", () => ana.store.sync.state().checkedAt !== null);
  await day.close();
});

test("what a restored office no longer has leaves the tablets, and comes back with its author's", async () => {
  const day = await startFieldDay();
  const [ana, dan] = [await day.deviceOf("ana"), await day.deviceOf("dan")];
  const clientId = await recordClient(ana, day.agency, "Revenant");
  await untilDrained(ana);
  await until("the colleague has her", async () => !!(await shownClient(dan, clientId)));

  const restored = await startTestServer();
  const { org, records, accounts } = day.agency;
  await restored.addAgency(org, records, accounts);
  for (const device of [ana, dan]) {
    device.goOffline();
    device.moveTo((path, init) => restored.fetch(path, init));
  }
  dan.isOffline = false;
  await dan.renewSession(emailOf(org, "dan"), PASSWORD);
  await until("she left the colleague's tablet", async () => !(await shownClient(dan, clientId)));
  const found = async () => (await dan.store.cards.index.search("revenant", 5)).total;
  await until("and his search", async () => (await found()) === 0);
  assert.ok(await shownClient(ana, clientId), "her author still holds her");

  ana.isOffline = false;
  await ana.renewSession(emailOf(org, "ana"), PASSWORD);
  await until("she is back", async () => !!(await shownClient(dan, clientId)));
  // Each collection comes down by itself.
  await until("with what she was given", async () => {
    return (await shownList(dan, clientId, "service")).length === 1;
  });
  await day.close();
  await restored.close();
});

test.run();
