import { RRule, type Options, type Weekday } from "rrule";
import { dayNumber, dayOfNumber } from "../days.ts";
import type { Day } from "../fields.ts";

/** S-40: how often an authorized service is meant to be given. A month's day is that of the begin date. */
export type Recurrence =
  | { every: "once" }
  | {
      every: "day" | "week" | "month";
      /** Every second week is 2. A week begins on Monday. */
      interval: number;
      /** Of a week: 0 Sunday … 6 Saturday; at least one. Empty otherwise. */
      weekdays: readonly number[];
      /** Null: as often as the period allows. */
      times: number | null;
    };

/** The days on which an authorization plans its service. */
export interface Planned {
  days: Day[];
  /** True where neither an end date nor a number of times ends it: `days` is then only the first of them. */
  isEndless: boolean;
}

/** The most instances that are planned out: three years of every day. */
export const MOST_INSTANCES = 1100;
/** The longest interval: every 99th week is the most anybody means. */
export const MOST_INTERVAL = 99;

// RFC 5545 has no rule for "on the 31st, or the last day there is"; of the days that fit, the last one is it.
const LAST_SURE_DAY = 28;
const frequencies = { day: RRule.DAILY, week: RRule.WEEKLY, month: RRule.MONTHLY } as const;
// The library counts from Monday, everybody else here from Sunday.
const weekdayCodes = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA];

/** A recurrence as the rule that is stored; `begin` says which day of the month is meant. */
export function recurrenceRule(recurrence: Recurrence, begin: Day): string {
  if (recurrence.every === "once") return "";
  return RRule.optionsToString(optionsOf(recurrence, begin)).replace(/^RRULE:/, "");
}

function optionsOf(
  { every, interval, weekdays, times }: Exclude<Recurrence, { every: "once" }>,
  begin: Day,
): Partial<Options> {
  return {
    freq: frequencies[every],
    interval,
    ...(times !== null && { count: times }),
    ...(every === "week" && { byweekday: inOrder(weekdays).map(weekdayOf) }),
    ...(every === "month" && monthDay(Number(begin.slice(8)))),
  };
}

function inOrder(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].sort((a, b) => a - b);
}

function monthDay(day: number): Partial<Options> {
  if (day <= LAST_SURE_DAY) return { bymonthday: [day] };
  const fitting = Array.from({ length: day - LAST_SURE_DAY + 1 }, (_, n) => LAST_SURE_DAY + n);
  return { bymonthday: fitting, bysetpos: [-1] };
}

function weekdayOf(weekday: number): Weekday {
  return weekdayCodes[weekday] ?? RRule.SU;
}

/** The recurrence that a stored rule says; null for anything that `recurrenceRule` would not write like that. */
export function readRecurrence(rule: string, begin: Day): Recurrence | null {
  if (rule === "") return { every: "once" };
  const { freq, interval = 1, count = null, byweekday } = parse(rule);
  const every = units.find((unit) => frequencies[unit] === freq);
  if (every === undefined || !isUpTo(interval, MOST_INTERVAL)) return null;
  if (count !== null && !isUpTo(count, MOST_INSTANCES)) return null;
  const read = { every, interval, weekdays: weekdaysIn(byweekday), times: count };
  if (every === "week" && read.weekdays.length === 0) return null;
  // Whatever else a rule says would be lost by being shown in our words.
  return recurrenceRule(read, begin) === rule ? read : null;
}

const units = ["day", "week", "month"] as const;

function isUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function weekdaysIn(byweekday: Options["byweekday"] | undefined): number[] {
  const codes = Array.isArray(byweekday) ? byweekday.map(String) : [];
  return codes.map((code) => weekdayCodes.findIndex((known) => known.toString() === code));
}

// A rule that came from elsewhere may be nonsense; the library throws at some of it.
function parse(rule: string): Partial<Options> {
  try {
    return RRule.parseString(rule);
  } catch {
    return {};
  }
}

/**
 * The planned days from `begin` to `end`, both included (S-40); none and no end for a rule that cannot be read. Calendar
 * days, not moments: no change of the clock moves, doubles or drops one.
 */
export function plannedDays(rule: string, begin: Day, end: Day | null): Planned {
  const recurrence = readRecurrence(rule, begin);
  if (recurrence === null) return { days: [], isEndless: true };
  if (end !== null && end < begin) return { days: [], isEndless: false };
  if (recurrence.every === "once") return { days: [begin], isEndless: false };
  const days: Day[] = [];
  // Midnight in UTC stands for the day, in whatever zone this runs.
  const options = { ...optionsOf(recurrence, begin), dtstart: asDate(begin) };
  new RRule(end === null ? options : { ...options, until: asDate(end) }).all((date) => {
    days.push(dayOfNumber(date.getTime() / MS_PER_DAY));
    return days.length < MOST_INSTANCES;
  });
  return { days, isEndless: end === null && recurrence.times === null };
}

const MS_PER_DAY = 86_400_000;

function asDate(day: Day): Date {
  return new Date(dayNumber(day) * MS_PER_DAY);
}
