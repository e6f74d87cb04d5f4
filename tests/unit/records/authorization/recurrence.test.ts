import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plannedCount } from "../../../../src/records/authorization/planned-count.ts";
import { plannedDays } from "../../../../src/records/authorization/planned-days.ts";
import {
  MOST_INSTANCES,
  readRecurrence,
  recurrenceRule,
  type Recurrence,
} from "../../../../src/records/authorization/recurrence.ts";
import { addDays, dayNumber } from "../../../../src/records/days.ts";

const recurring = suite("S-40 recurrence");

const weekly = (weekdays: number[], interval = 1, times: number | null = null): Recurrence => ({
  every: "week",
  interval,
  weekdays,
  times,
});
const daily = (interval = 1, times: number | null = null): Recurrence => ({
  every: "day",
  interval,
  weekdays: [],
  times,
});
const monthly = (interval = 1, times: number | null = null): Recurrence => ({
  every: "month",
  interval,
  weekdays: [],
  times,
});
const plan = (recurrence: Recurrence, begin: string, end: string | null) =>
  plannedDays(recurrenceRule(recurrence, begin), begin, end);
const [TUESDAY, FRIDAY] = [2, 5];

recurring("every Tuesday until 30 June, 12 times", () => {
  const { days, isEndless } = plan(weekly([TUESDAY]), "2026-04-09", "2026-06-30");
  assert.is(days.length, 12);
  assert.is(days[0], "2026-04-14");
  assert.is(days.at(-1), "2026-06-30");
  assert.not(isEndless);
});

recurring("once is the day it begins", () => {
  assert.equal(plan({ every: "once" }, "2026-04-09", null), {
    days: ["2026-04-09"],
    isEndless: false,
  });
});

recurring("both ends count, and whichever comes first ends it", () => {
  assert.equal(plan(daily(), "2026-07-01", "2026-07-01").days, ["2026-07-01"]);
  assert.is(plan(daily(1, 5), "2026-07-01", "2026-07-31").days.length, 5);
  assert.is(plan(daily(1, 50), "2026-07-01", "2026-07-31").days.length, 31);
  assert.equal(plan(daily(), "2026-07-02", "2026-07-01"), { days: [], isEndless: false });
});

recurring("without an end it has none, and its first days are planned all the same", () => {
  const { days, isEndless } = plan(weekly([TUESDAY, FRIDAY]), "2026-07-01", null);
  assert.ok(isEndless);
  assert.is(days.length, MOST_INSTANCES);
  assert.equal(days.slice(0, 3), ["2026-07-03", "2026-07-07", "2026-07-10"]);
  // A number of times is an end.
  assert.not(plan(weekly([TUESDAY], 1, 3), "2026-07-01", null).isEndless);
});

recurring("the 31st of a month that has none is its last day", () => {
  assert.equal(plan(monthly(), "2026-01-31", "2026-06-30").days, [
    "2026-01-31",
    "2026-02-28",
    "2026-03-31",
    "2026-04-30",
    "2026-05-31",
    "2026-06-30",
  ]);
  assert.equal(plan(monthly(1, 3), "2028-01-30", null).days, [
    "2028-01-30",
    "2028-02-29",
    "2028-03-30",
  ]);
  assert.equal(plan(monthly(2, 3), "2026-12-15", null).days, [
    "2026-12-15",
    "2027-02-15",
    "2027-04-15",
  ]);
});

recurring("no change of the clock moves, doubles or drops a day, wherever this runs", () => {
  const zones = ["America/Los_Angeles", "Europe/Berlin", "Pacific/Apia", "Asia/Tehran", "UTC"];
  const before = process.env["TZ"];
  for (const zone of zones) {
    process.env["TZ"] = zone;
    const { days } = plan(daily(), "2026-01-01", "2026-12-31");
    assert.is(days.length, 365, zone);
    assert.equal(days, [...new Set(days)].sort(), zone);
    // The clocks of the agency change on 8 March and 1 November, both Sundays.
    assert.equal(
      plan(weekly([0]), "2026-03-01", "2026-03-15").days,
      ["2026-03-01", "2026-03-08", "2026-03-15"],
      zone,
    );
    assert.equal(
      plan(weekly([0, 1]), "2026-11-01", "2026-11-02").days,
      ["2026-11-01", "2026-11-02"],
      zone,
    );
  }
  if (before === undefined) delete process.env["TZ"];
  else process.env["TZ"] = before;
});

const days = fc.nat(4000).map((n) => addDays("2020-01-01", n));
const recurrences: fc.Arbitrary<Exclude<Recurrence, { every: "once" }>> = fc
  .record({
    every: fc.constantFrom("day" as const, "week" as const, "month" as const),
    interval: fc.integer({ min: 1, max: 12 }),
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    times: fc.option(fc.integer({ min: 1, max: 40 })),
  })
  .map((made) => ({ ...made, weekdays: made.every === "week" ? made.weekdays : [] }));

recurring("what is written reads back", () => {
  fc.assert(
    fc.property(recurrences, days, (recurrence, begin) => {
      assert.equal(readRecurrence(recurrenceRule(recurrence, begin), begin), recurrence);
    }),
  );
});

recurring("planned days lie in the period, in order, as often as said, on the days meant", () => {
  fc.assert(
    fc.property(recurrences, days, fc.nat(800), (recurrence, begin, length) => {
      const end = addDays(begin, length);
      const found = plan(recurrence, begin, end).days;
      assert.ok(found.every((day) => day >= begin && day <= end));
      assert.equal(found, [...new Set(found)].sort());
      assert.ok(recurrence.times === null || found.length <= recurrence.times);
      // A longer period only adds to it.
      assert.equal(plan(recurrence, begin, addDays(end, 90)).days.slice(0, found.length), found);
      for (const day of found) {
        if (recurrence.every === "week") {
          assert.ok(recurrence.weekdays.includes((dayNumber(day) + 4) % 7), day);
        }
        if (recurrence.every === "day") {
          assert.is((dayNumber(day) - dayNumber(begin)) % recurrence.interval, 0);
        }
        if (recurrence.every === "month") {
          const isLast = addDays(day, 1).endsWith("-01");
          assert.ok(day.slice(8) === begin.slice(8) || (isLast && day.slice(8) < begin.slice(8)));
        }
      }
      if (recurrence.every === "month") assert.is(found[0], begin);
    }),
  );
});

recurring("a rule that nobody here writes is not guessed at", () => {
  for (const rule of [
    "nonsense",
    "FREQ=SECONDLY",
    "FREQ=YEARLY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=DAILY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=1;COUNT=999999999",
    "FREQ=WEEKLY;INTERVAL=1",
    "FREQ=WEEKLY;INTERVAL=1;BYDAY=XX",
    "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15",
    "FREQ=MONTHLY;BYSETPOS=0",
    "DTSTART:20260101T000000Z",
  ]) {
    assert.is(readRecurrence(rule, "2026-07-01"), null, rule);
    assert.equal(plannedDays(rule, "2026-07-01", "2026-12-31"), { days: [], isEndless: true });
  }
  fc.assert(
    fc.property(fc.string(), (rule) => {
      plannedDays(rule, "2026-07-01", "2027-07-01");
    }),
  );
});

recurring("days that no calendar has plan nothing, and never throw", () => {
  const none = { days: [], isEndless: true };
  const impossible = ["2026-02-31", "2026-02-29", "0000-00-00", "2026-13-01", "soon", ""];
  for (const day of impossible) {
    for (const rule of ["", "FREQ=DAILY;INTERVAL=1", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU"]) {
      assert.equal(plannedDays(rule, "2026-01-01", day), none, day);
      assert.equal(plannedDays(rule, day, null), none, day);
    }
  }
  const dayLike = fc.oneof(fc.constantFrom(...impossible, "0000-01-01", "9999-12-31"), fc.string());
  fc.assert(
    fc.property(recurrences, dayLike, fc.option(dayLike), (recurrence, begin, end) => {
      plan(recurrence, begin, end);
      plannedDays("FREQ=DAILY;INTERVAL=1", begin, end);
    }),
  );
});

recurring("counted without the library it comes to as many as the library lists", () => {
  const day = fc
    .integer({ min: dayNumber("2019-12-25"), max: dayNumber("2029-01-10") })
    .map((number) => addDays("1970-01-01", number));
  const times = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null });
  const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
    fc.constant({ every: "once" } as const),
    fc.record({
      every: fc.constantFrom("day", "week", "month"),
      interval: fc.integer({ min: 1, max: 7 }),
      weekdays: fc.uniqueArray(fc.nat(6), { minLength: 1 }),
      times,
    }),
  );
  const span = fc.option(fc.integer({ min: -3, max: 1500 }), { nil: null });
  fc.assert(
    fc.property(recurrence, day, span, (often, begin, length) => {
      const rule = recurrenceRule(often, begin);
      const end = length === null ? null : addDays(begin, length);
      const { days, isEndless } = plannedDays(rule, begin, end);
      assert.is(plannedCount(rule, begin, end), isEndless ? null : days.length, `${rule} ${begin}`);
    }),
    { numRuns: 400 },
  );
  assert.is(plannedCount("", "2026-02-31", null), null);
  assert.is(plannedCount("FREQ=YEARLY", "2026-02-01", null), null);
  // Every day of four years is more than is planned out.
  assert.is(plannedCount("FREQ=DAILY;INTERVAL=1", "2026-01-01", "2029-12-31"), MOST_INSTANCES);
});

recurring.run();
