import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  addDays,
  ageOn,
  dayNumber,
  dayOfInstant,
  dayOfNumber,
  endsFirst,
} from "../../../src/records/days.ts";

const days = suite("calendar days");

const anyDay = fc.integer({ min: 0, max: 60_000 });

days("count both ways", () => {
  fc.assert(fc.property(anyDay, (number) => assert.is(dayNumber(dayOfNumber(number)), number)));
  assert.is(dayNumber("1970-01-01"), 0);
  assert.is(dayNumber("1970-01-02"), 1);
});

days("add up over the ends of months and years, leap years too", () => {
  assert.is(addDays("2026-01-31", 1), "2026-02-01");
  assert.is(addDays("2026-02-28", 1), "2026-03-01");
  assert.is(addDays("2028-02-28", 1), "2028-02-29");
  assert.is(addDays("2026-12-31", 1), "2027-01-01");
  assert.is(addDays("2026-03-01", -1), "2026-02-28");
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (number, more) => {
      const start = dayOfNumber(number + 1000);
      assert.is(addDays(addDays(start, more), -more), start);
    }),
  );
});

days("are the agency's, not the tablet's", () => {
  assert.is(dayOfInstant("2026-07-16T03:30:00.000Z", "America/New_York"), "2026-07-15");
  assert.is(dayOfInstant("2026-07-16T04:30:00.000Z", "America/New_York"), "2026-07-16");
  assert.is(dayOfInstant("2026-07-16T03:30:00.000Z", "Asia/Tokyo"), "2026-07-16");
});

days("follow the clock change in spring and in autumn", () => {
  const zone = "America/Los_Angeles";
  // Spring forward on 2026-03-08: midnight is 8:00 UTC before and 7:00 UTC after.
  assert.is(dayOfInstant("2026-03-08T07:59:59.000Z", zone), "2026-03-07");
  assert.is(dayOfInstant("2026-03-08T08:00:00.000Z", zone), "2026-03-08");
  assert.is(dayOfInstant("2026-03-09T06:59:59.000Z", zone), "2026-03-08");
  assert.is(dayOfInstant("2026-03-09T07:00:00.000Z", zone), "2026-03-09");
  // Fall back on 2026-11-01: the hour after one o'clock comes twice, on one day.
  assert.is(dayOfInstant("2026-11-01T08:30:00.000Z", zone), "2026-11-01");
  assert.is(dayOfInstant("2026-11-01T09:30:00.000Z", zone), "2026-11-01");
  assert.is(dayOfInstant("2026-11-02T07:59:59.000Z", zone), "2026-11-01");
  assert.is(dayOfInstant("2026-11-02T08:00:00.000Z", zone), "2026-11-02");
});

days("an age changes on the birthday", () => {
  assert.is(ageOn("1985-03-14", "2026-03-13"), 40);
  assert.is(ageOn("1985-03-14", "2026-03-14"), 41);
  assert.is(ageOn("2008-02-29", "2026-02-28"), 17);
  assert.is(ageOn("2008-02-29", "2026-03-01"), 18);
});

days("what ends on the day it begins does not end first, and what goes on never does", () => {
  assert.ok(endsFirst("2026-03-01", "2026-02-28"));
  assert.not(endsFirst("2026-03-01", "2026-03-01"));
  assert.not(endsFirst("2026-03-01", "2026-10-01"));
  assert.not(endsFirst("2026-03-01", null));
});

days.run();
