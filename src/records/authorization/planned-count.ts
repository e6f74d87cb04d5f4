import { dayNumber, endsFirst, isCalendarDay } from "../days.ts";
import type { Day } from "../fields.ts";
import { MOST_INSTANCES, readRecurrence } from "./recurrence.ts";

/**
 * How many days `plannedDays` would give, counted and not listed: balances need no more, and the office, which cannot
 * load the library that lists them, counts as a tablet does. Null where nothing ends them, or the rule cannot be read.
 */
export function plannedCount(rule: string, begin: Day, end: Day | null): number | null {
  const recurrence = readRecurrence(rule, begin);
  const isPeriod = isCalendarDay(begin) && (end === null || isCalendarDay(end));
  if (recurrence === null || !isPeriod) return null;
  if (endsFirst(begin, end)) return 0;
  if (recurrence.every === "once") return 1;
  const { every, interval, weekdays, times } = recurrence;
  if (end === null) return times;
  const fitting = {
    day: () => daysWithin(dayNumber(begin), dayNumber(end), interval),
    week: () => weekdaysWithin(dayNumber(begin), dayNumber(end), interval, weekdays),
    month: () => monthsWithin(begin, end, interval),
  };
  return Math.min(fitting[every](), times ?? MOST_INSTANCES, MOST_INSTANCES);
}

function daysWithin(first: number, last: number, interval: number): number {
  return first > last ? 0 : Math.floor((last - first) / interval) + 1;
}

const DAYS_OF_WEEK = 7;
/** 1970-01-01, day number 0, was a Thursday: so many days after a Monday. */
const THURSDAY = 3;

// A week begins on Monday, and the first one is that of the begin date, whose earlier days do not count.
function weekdaysWithin(
  begin: number,
  end: number,
  interval: number,
  weekdays: readonly number[],
): number {
  const monday = begin - ((begin + THURSDAY) % DAYS_OF_WEEK);
  const step = DAYS_OF_WEEK * interval;
  return weekdays.reduce((sum, weekday) => {
    const first = monday + ((weekday + 6) % DAYS_OF_WEEK);
    return sum + daysWithin(first < begin ? first + step : first, end, step);
  }, 0);
}

// Each month has the begin date's day, or the last one it has.
function monthsWithin(begin: Day, end: Day, interval: number): number {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const apart = monthOf(end) - monthOf(begin);
  const isLastOver = apart % interval === 0 && end.slice(8) < dayInMonthOf(end, begin.slice(8));
  return Math.floor(apart / interval) + (isLastOver ? 0 : 1);
}

function dayInMonthOf(month: Day, wanted: string): string {
  const known = ["31", "30", "29", "28"].filter((day) => day <= wanted);
  const last = known.find((day) => isCalendarDay(`${month.slice(0, 8)}${day}`));
  return wanted < "28" ? wanted : (last ?? wanted);
}
