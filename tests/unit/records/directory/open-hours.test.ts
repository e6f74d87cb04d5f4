import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { weekTimeOf } from "../../../../src/records/directory/week-time.ts";
import { openState as stateOf, weekOf } from "../../../../src/records/directory/open-hours.ts";

const hours = suite("opening hours");
const openState = (spans: readonly ReturnType<typeof on>[], now: ReturnType<typeof at>) =>
  stateOf(weekOf([...spans]), now);
const [SUN, MON, TUE, SAT] = [0, 1, 2, 6];
const at = (weekday: number, clock: string) => {
  const [hour, minute] = clock.split(":").map(Number);
  return { weekday, minute: (hour ?? 0) * 60 + (minute ?? 0) };
};
const on = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes });
const everyDay = (opens: string, closes: string) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => on(weekday, opens, closes));

hours("open, later today, and done for today", () => {
  const meals = [...everyDay("11:30", "13:30"), ...everyDay("17:00", "19:00")];
  assert.equal(openState(meals, at(MON, "12:00")), { state: "open", until: "13:30" });
  assert.equal(openState(meals, at(MON, "13:30")), { state: "later", at: "17:00" });
  const next = { weekday: TUE, at: "11:30" };
  assert.equal(openState(meals, at(MON, "19:00")), { state: "closed", wasOpen: true, next });
});

hours("closed on a day says when it opens again, over the end of the week, too", () => {
  const office = [on(MON, "09:00", "17:00")];
  const next = { weekday: MON, at: "09:00" };
  for (const weekday of [SAT, SUN, TUE]) {
    const state = openState(office, at(weekday, "10:00"));
    assert.equal(state, { state: "closed", wasOpen: false, next });
  }
});

hours("a night runs past midnight, from Saturday into Sunday as well", () => {
  const night = [on(SAT, "20:00", "08:00")];
  assert.equal(openState(night, at(SAT, "23:00")), { state: "open", until: "08:00" });
  assert.equal(openState(night, at(SUN, "07:59")), { state: "open", until: "08:00" });
  const next = { weekday: SAT, at: "20:00" };
  assert.equal(openState(night, at(SUN, "08:00")), { state: "closed", wasOpen: false, next });
});

hours("day and night, as directories write it", () => {
  for (const [opens, closes] of [
    ["00:00", "24:00"],
    ["00:00", "23:59"],
    ["00:00", "00:00"],
  ] as const) {
    assert.equal(openState(everyDay(opens, closes), at(SAT, "23:59")), { state: "always" });
  }
});

hours("no hours, or none that can be read, are not known", () => {
  assert.equal(openState([], at(MON, "10:00")), { state: "not-known" });
  const odd = [on(MON, "noon", "17:00"), on(MON, "09:75", "17:00"), on(MON, "25:00", "26:00")];
  assert.equal(openState(odd, at(MON, "10:00")), { state: "not-known" });
  const half = [on(MON, "08:00", "12:00"), on(TUE, "noon", "17:00")];
  assert.equal(openState(half, at(TUE, "13:00")), { state: "not-known" });
});

hours("it says open exactly where a span holds that minute, and keeps its word about when", () => {
  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
  const span = fc
    .tuple(fc.integer({ min: 0, max: 6 }), clock, clock)
    .map(([weekday, opens, closes]) => on(weekday, opens, closes));
  const minutes = (text: string) => at(0, text).minute;
  const isOpen = (spans: readonly ReturnType<typeof on>[], minute: number) =>
    spans.some(({ weekday, opens, closes }) => {
      const [first, last] = [minutes(opens), minutes(closes)];
      const length = last > first ? last - first : last + 1440 - first;
      const since = (minute - (weekday * 1440 + first) + 2 * 10080) % 10080;
      return since < length;
    });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), fc.nat(10079), (spans, minute) => {
      const now = { weekday: Math.floor(minute / 1440), minute: minute % 1440 };
      const state = openState(spans, now);
      assert.is(state.state === "open" || state.state === "always", isOpen(spans, minute));
      if (state.state === "open") {
        const ahead = (minutes(state.until) - now.minute + 1440) % 1440 || 1440;
        assert.not(isOpen(spans, (minute + ahead) % 10080));
        assert.ok(isOpen(spans, (minute + ahead - 1) % 10080));
      }
      if (state.state === "closed") {
        const { weekday, at: clockAt } = state.next;
        assert.ok(isOpen(spans, weekday * 1440 + minutes(clockAt)));
        assert.not(isOpen(spans, (weekday * 1440 + minutes(clockAt) + 10079) % 10080));
      }
    }),
  );
});

hours("it is the time of whoever opens, in summer and in winter", () => {
  const zone = "America/Los_Angeles";
  assert.equal(weekTimeOf("2026-07-16T16:05:00Z", zone), { weekday: 4, minute: 9 * 60 + 5 });
  assert.equal(weekTimeOf("2026-12-05T07:59:00Z", zone), { weekday: 5, minute: 24 * 60 - 1 });
  assert.equal(weekTimeOf("2026-12-05T08:00:00Z", zone), { weekday: 6, minute: 0 });
});

hours.run();
