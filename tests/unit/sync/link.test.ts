import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Hello } from "../../../src/protocol/sync-messages.ts";
import type { Store } from "../../../src/store/store.ts";
import { makeSyncSignals, type SyncSignals } from "../../../src/store/sync-state.ts";
import { makeLink, type Link } from "../../../src/sync/link.ts";
import { makeOfficeRequest, type OfficeRequest } from "../../../src/sync/office-request.ts";
import { makeFeed } from "../../../src/sync/pull-feed.ts";
import type { SyncSeams } from "../../../src/sync/seams.ts";
import { until } from "../../support/sync/device.ts";

const link = suite("somebody knocks while the office is there");

link("the next answer says that it was tried, and those that nobody waits for do not", async () => {
  const { signals, door } = await openDoor();
  door.worked();
  const before = signals.state().lastTried;
  door.knock();
  assert.is(signals.state().lastTried, before);
  door.worked();
  const after = signals.state().lastTried;
  assert.is.not(after, before);
  door.worked();
  assert.is(signals.state().lastTried, after);
});

link("so does the next failure, with what it was", async () => {
  const { signals, door } = await openDoor();
  const before = signals.state().lastTried;
  door.knock();
  door.report("unreachable", null);
  assert.is.not(signals.state().lastTried, before);
  assert.is(signals.state().reach, "offline");
});

link("a version that is too old has nothing more to ask", async () => {
  const { signals, door } = await openDoor({ schema: { least: 999, most: 999 } });
  const before = signals.state().lastTried;
  door.knock();
  assert.is.not(signals.state().lastTried, before);
});

link("an office that only says by its pages that this version is too old did answer", async () => {
  const { signals, door, request } = await openDoor();
  const before = signals.state().lastTried;
  door.knock();
  const feed = makeFeed(
    {
      // What lies here is asked for only once something came.
      store: { sync: signals } as Store,
      link: door,
      request,
      wait: forEver,
      stopped: new AbortController().signal,
      untilSent: () => Promise.resolve(),
    },
    "clients",
  );
  void feed.page(undefined, 100);
  await until("it is told", () => signals.state().lastTried !== before);
  assert.is(signals.state().version, "too-old");
  assert.is(signals.state().reach, "online");
});

const forEver = () => new Promise<void>(() => undefined);

interface Door {
  signals: SyncSignals;
  door: Link;
  request: OfficeRequest;
}

// An office that greets, and has pages for no version that it knows of.
async function openDoor(more: Partial<Hello> = {}): Promise<Door> {
  const greeting: Hello = {
    epoch: "1",
    serverTime: "2026-07-16T14:00:00.000Z",
    schema: { least: 1, most: 999 },
    collections: [],
    offlineLimitDays: 14,
    ...more,
  };
  let now = Date.parse(greeting.serverTime);
  const seams: SyncSeams = {
    fetch: (path) =>
      Promise.resolve(
        path === "/sync/hello" ? Response.json(greeting) : new Response(null, { status: 426 }),
      ),
    clock: () => (now += 1000),
    random: () => 0.5,
    // Nobody knocks again within a test.
    wait: forEver,
    device: "tablet",
    appVersion: "1",
    storageUsed: () => Promise.resolve(null),
    signer: () => Promise.resolve(null),
  };
  const signals = makeSyncSignals({});
  const request = makeOfficeRequest(seams, "ana");
  const door = makeLink(request, signals, seams, new AbortController().signal);
  await door.open();
  return { signals, door, request };
}

link.run();
