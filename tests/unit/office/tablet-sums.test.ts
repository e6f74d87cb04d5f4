import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { TabletLine } from "../../../src/protocol/people.ts";
import { byConcern, sumOf } from "../../../src/office/tablet-sums.ts";

const test = suite("what a list of tablets says");

const now = "2026-07-16T12:00:00.000Z";
const day = (count: number) => new Date(Date.parse(now) - count * 86_400_000).toISOString();
const someone = (
  over: Partial<TabletLine["people"][number]> = {},
): TabletLine["people"][number] => ({
  person: "00000000-0000-0000-0000-000000000001",
  lastSeen: day(0),
  waiting: 0,
  oldestWaiting: null,
  storageUsed: null,
  lastError: null,
  appVersion: null,
  ...over,
});
const tablet = (
  people: TabletLine["people"],
  state: TabletLine["state"] = "active",
): TabletLine => ({
  device: "00000000-0000-0000-0000-000000000002",
  label: "",
  state,
  firstSeen: day(30),
  people,
});

test("two who share one: what waits adds up, the older and the later count", () => {
  const sum = sumOf(
    tablet([
      someone({ waiting: 2, oldestWaiting: day(1), lastSeen: day(2) }),
      someone({ waiting: 3, oldestWaiting: day(2), lastSeen: day(1), appVersion: "1.2" }),
    ]),
    now,
  );
  assert.is(sum.waiting, 5);
  assert.is(sum.oldestWaiting, day(2));
  assert.is(sum.lastSeen, day(1));
  assert.is(sum.appVersion, "1.2");
  assert.is(sum.concern, "fine");
});

test("what it never said is not nothing", () => {
  assert.is(sumOf(tablet([someone({ waiting: null })]), now).waiting, null);
  assert.is(sumOf(tablet([]), now).lastSeen, day(30));
});

test("three days without a word, or with work that waits, are a concern; out of use they are not", () => {
  const concern = (lastSeen: number, oldest: number | null, state?: TabletLine["state"]) =>
    sumOf(
      tablet(
        [someone({ lastSeen: day(lastSeen), oldestWaiting: oldest === null ? null : day(oldest) })],
        state,
      ),
      now,
    ).concern;
  assert.is(concern(2.9, null), "fine");
  assert.is(concern(3, null), "silent");
  assert.is(concern(0, 2.9), "fine");
  assert.is(concern(0, 3), "old-work");
  assert.is(concern(9, 9), "old-work");
  assert.is(concern(9, 9, "retired"), "retired");
  assert.is(concern(9, 9, "lost"), "lost");
});

test("those that need somebody come first", () => {
  const named = (label: string, line: TabletLine) => ({ ...line, label });
  const lines = [
    named("lost", tablet([someone()], "lost")),
    named("seen earlier", tablet([someone({ lastSeen: day(1) })])),
    named("seen last", tablet([someone({ lastSeen: day(0) })])),
    named("silent", tablet([someone({ lastSeen: day(5) })])),
    named("old work", tablet([someone({ oldestWaiting: day(4) })])),
  ].sort(byConcern(now));
  assert.equal(
    lines.map(({ label }) => label),
    ["old work", "silent", "seen last", "seen earlier", "lost"],
  );
});

test.run();
