// Networks that do not let an event stream through: what colleagues did comes all the same.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { until } from "../support/sync/device.ts";
import {
  recordClient,
  shownClient,
  startFieldDay,
  untilDrained,
} from "../support/sync/field-day.ts";

const test = suite("without an event stream");

const never = () => new Promise<Response>(() => undefined);

test("a proxy that keeps answers back: Send now brings what is new, and so does time", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const dan = await day.deviceOf("dan");
  let streams = 0;
  dan.goOffline();
  dan.trouble = (path, go) => {
    if (path !== "/sync/events") return go();
    streams += 1;
    return never();
  };
  dan.goOnline();
  await until("Dan's tablet wants a stream", () => streams === 1);
  const isThere = async (id: string) => (await shownClient(dan, id)) !== null;

  const first = await recordClient(ana, day.agency, "First");
  await untilDrained(ana);
  dan.store.sendNow();
  await until("what is new came with Send now", () => isThere(first), 1500);
  const second = await recordClient(ana, day.agency, "Second");
  await untilDrained(ana);
  await until("and by itself", () => isThere(second));
  assert.ok(streams > 1, "a stream is tried again");
  assert.is(dan.store.sync.state().reach, "online");
  await day.close();
});

test("a stream that begins late brings what came before it at once", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  const dan = await day.deviceOf("dan");
  let streams = 0;
  dan.goOffline();
  dan.trouble = (path, go) => (path === "/sync/events" && (streams += 1) === 1 ? never() : go());
  dan.goOnline();
  const clientId = await recordClient(ana, day.agency, "First");
  await until("the second stream tells", async () => (await shownClient(dan, clientId)) !== null);
  await day.close();
});

test.run();
