import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emailOf } from "../support/server/small-agency.ts";
import { PASSWORD } from "../support/server/start-test-server.ts";
import { until, type Trouble } from "../support/sync/device.ts";
import {
  recordClient,
  shownList,
  serviceFor,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

const test = suite("lost answers and strangers' answers");

/** Troubles a number of pushes, then lets everything through. */
function troublePushes(count: number, trouble: Trouble): Trouble {
  let left = count;
  return async (path, go, init) => {
    if (path !== "/sync/push" || left === 0) return go();
    left -= 1;
    return trouble(path, go, init);
  };
}

test("an answer dropped after the commit doubles nothing", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  let committed = 0;
  ana.trouble = troublePushes(3, async (_path, go) => {
    const response = await go();
    assert.is(response.status, 200);
    committed += 1;
    throw new TypeError("connection reset");
  });
  const clientId = await recordClient(ana, day.agency, "Once");
  await untilDrained(ana);
  assert.is(committed, 3, "the office committed it each time it came");
  assert.is((await shownList(ana, clientId, "service")).length, 1);
  const dan = await day.deviceOf("dan");
  await until("the colleague has it", async () => {
    return (await shownList(dan, clientId, "service")).length === 1;
  });
  assert.is((await shownList(dan, clientId, "note")).length, 1);
  await day.close();
});

test("a captive portal's page, errors and silence are failures: work goes on and nothing is lost", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  const answers = [
    () => new Response("<h1>Free Wi-Fi</h1>", { headers: { "content-type": "text/html" } }),
    () => new Response("oops", { status: 500 }),
    () => new Response("{}", { headers: { "content-type": "application/json" } }),
    () => new Response("later", { status: 503, headers: { "retry-after": "1" } }),
  ];
  const states = new Set<string>();
  ana.trouble = async (path, go) => {
    const answer = path.startsWith("/sync/") ? answers.shift() : undefined;
    if (!answer) return go();
    states.add(ana.store.sync.state().reach);
    return answer();
  };
  const clientId = await recordClient(ana, day.agency, "Patient");
  assert.is((await shownList(ana, clientId, "service"))[0]?.state.is !== "received", true);
  await untilDrained(ana);
  assert.is(answers.length, 0, "every strange answer was met");
  assert.ok(states.has("offline"), "a stranger's 200 is no contact");
  assert.is((await shownList(ana, clientId, "service")).length, 1);
  await day.close();
});

test("a session that ended stops sending only; after signing in it all goes", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  await day.server.database.query("delete from sign_in", []);
  const clientId = await recordClient(ana, day.agency, "Waiting");
  await until("the pill asks to sign in", () => ana.store.pill().is === "sign-in");
  await ana.store.save({ clientId, changes: [serviceFor(ana, day.agency, clientId)] });
  assert.is(ana.store.waiting().length, 2, "recording goes on");
  await ana.renewSession(emailOf(day.agency.org, "ana"), PASSWORD);
  await untilDrained(ana);
  assert.is((await shownList(ana, clientId, "service")).length, 2);
  assert.is(ana.store.sync.state().signIn, "ok");
  await day.close();
});

test("one entry the office cannot read is held with its reason; the others go", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
  ana.goOffline();
  const before = await recordClient(ana, day.agency, "Before");
  const poison = serviceFor(ana, day.agency, before);
  await ana.store.save({
    clientId: before,
    changes: [{ ...poison, put: { ...poison.put, units: -100 } }],
  });
  const after = await recordClient(ana, day.agency, "After");
  ana.goOnline();
  await untilDrained(ana);
  const needs = ana.store.attention.needsYou();
  assert.is(needs.length, 1);
  assert.is(needs[0]?.why === "held" && needs[0].held.reason, "invalid-field");
  const dan = await day.deviceOf("dan");
  await until("the good ones arrived", async () => {
    const lists = [await shownList(dan, before, "note"), await shownList(dan, after, "note")];
    return lists.every((list) => list.length === 1);
  });
  assert.is((await shownList(dan, before, "service")).length, 1, "the poison is not among them");

  const states = async () => {
    const rows = await day.server.database.query<{ state: string }>(
      "select state from entry where state <> 'applied'",
      [],
    );
    return rows.map((row) => row.state);
  };
  assert.equal(await states(), ["parked"]);
  if (needs[0]?.why === "held") await ana.store.giveUp(needs[0].held.id);
  await until("the office forgot it", async () => (await states()).join() === "replaced");
  assert.is(ana.store.attention.needsYou().length, 0);
  await day.close();
});

test.run();
