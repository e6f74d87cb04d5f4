import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  makeSyncSignals,
  pillOf,
  type PillCounts,
  type SyncState,
} from "../../../src/store/sync-state.ts";

const pill = suite("what the pill in the header says");

const NOW = "2026-07-16T14:02:00.000Z";
const counts: PillCounts = { waiting: 0, needsYou: 0, oldestWaiting: null, now: NOW };
const online: SyncState = {
  reach: "online",
  trouble: "no-answer",
  signIn: "ok",
  version: "ok",
  sending: null,
  isCurrent: false,
  fill: null,
  dataFrom: "2026-07-16T14:01:00.000Z",
  lastReceived: "2026-07-16T14:00:00.000Z",
  lastTried: NOW,
  checkedAt: null,
  epoch: null,
  owesOffer: false,
  clockOffsetMs: 0,
  heardAt: null,
  email: null,
  leaving: null,
  takenAway: null,
  beganAnew: false,
  notListed: null,
  room: null,
  storage: "ok",
};
const offline: SyncState = { ...online, reach: "offline" };
const said = (state: Partial<SyncState>, count: Partial<PillCounts> = {}) =>
  pillOf({ ...online, ...state }, { ...counts, ...count });
const waiting = (days: number, many = 7): Partial<PillCounts> => ({
  waiting: many,
  oldestWaiting: new Date(Date.parse(NOW) - days * 86_400_000).toISOString(),
});

pill("all received, and when", () => {
  assert.equal(said({}), { is: "all-received", at: "2026-07-16T14:00:00.000Z" });
  assert.equal(said({ lastReceived: null }), { is: "all-received", at: online.dataFrom });
});

pill("offline is normal, and says what waits", () => {
  assert.equal(said(offline, waiting(0)), { is: "offline", waiting: 7 });
  assert.equal(said(offline), { is: "offline", waiting: 0 });
});

pill("an office that answers with an error is not a missing connection", () => {
  const trouble = { ...offline, trouble: "office" } as const;
  assert.equal(said(trouble, waiting(0)), { is: "office-trouble", waiting: 7 });
  assert.equal(said({ ...offline, trouble: "stranger" }), { is: "offline", waiting: 0 });
});

pill("sending counts", () => {
  assert.equal(said({ sending: { done: 3, of: 7 } }, waiting(5)), {
    is: "sending",
    done: 3,
    of: 7,
  });
});

pill("what waits is said, and from three days on even offline how long", () => {
  assert.equal(said({}, waiting(0)), { is: "waiting", waiting: 7, days: 0 });
  assert.equal(said(offline, waiting(2.9)), { is: "offline", waiting: 7 });
  assert.equal(said(offline, waiting(3)), { is: "waiting", waiting: 7, days: 3 });
  assert.equal(said({}, waiting(12, 1)), { is: "waiting", waiting: 1, days: 12 });
});

pill("a tablet whose clock was ahead when it saved does not wait for less than nothing", () => {
  assert.equal(said({}, waiting(-2)), { is: "waiting", waiting: 7, days: 0 });
});

pill("what needs the person comes before everything else", () => {
  const everything: Partial<SyncState> = {
    ...offline,
    signIn: "ended",
    sending: { done: 1, of: 2 },
    fill: [{ collection: "clients", done: 1, total: 2 }],
  };
  assert.equal(said(everything, { ...waiting(5), needsYou: 2 }), {
    is: "needs-you",
    count: 2,
    waiting: 7,
  });
});

pill(
  "an ended sign-in is said before sending and waiting, because nothing goes until she signs in",
  () => {
    assert.equal(said({ signIn: "ended" }, waiting(5)), { is: "sign-in", waiting: 7 });
    assert.equal(said({ signIn: "ended" }), { is: "sign-in", waiting: 0 });
  },
);

pill("the first fill says how far it is", () => {
  const fill: SyncState["fill"] = [
    { collection: "clients", done: 80, total: 80 },
    { collection: "casework", done: 500, total: 2500 },
  ];
  assert.equal(said({ fill }), { is: "filling", done: 580, total: 2580 });
  assert.equal(said({ ...offline, fill }), { is: "offline", waiting: 0 });
});

pill("a fresh tablet has received nothing before its first fill is known", () => {
  const fresh: Partial<SyncState> = { lastReceived: null, dataFrom: null };
  assert.equal(said(fresh), { is: "filling", done: 0, total: 0 });
  assert.equal(said({ ...fresh, reach: "unknown" }), { is: "filling", done: 0, total: 0 });
  assert.equal(said({ ...fresh, reach: "offline" }), { is: "offline", waiting: 0 });
});

pill("offline with nothing to send, the age of the data is what matters, from a day on", () => {
  const dataFrom = "2026-07-13T09:10:00.000Z";
  assert.equal(said({ ...offline, dataFrom }), { is: "old-data", from: dataFrom });
  assert.equal(said({ ...offline, dataFrom }, waiting(0)), { is: "offline", waiting: 7 });
  assert.equal(said({ ...offline, dataFrom: null }), { is: "offline", waiting: 0 });
});

pill("before the first contact of the day it goes by what it remembers", () => {
  assert.is(said({ reach: "unknown" }).is, "all-received");
  assert.is(said({ reach: "unknown" }, waiting(0)).is, "waiting");
});

pill("a checkpoint never goes back", () => {
  const signals = makeSyncSignals({});
  assert.is(signals.reached().casework, -1);
  signals.setReached("casework", 40);
  signals.setReached("casework", 12);
  assert.is(signals.reached().casework, 40);
  assert.is(signals.reached().clients, -1);
});

pill.run();
