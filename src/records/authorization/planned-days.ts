import { RRule } from "rrule";
import { dayNumber, dayOfNumber, endsFirst, isCalendarDay } from "../days.ts";
import type { Day } from "../fields.ts";
import { MOST_INSTANCES, readRecurrence } from "./recurrence.ts";

/** The days on which an authorization plans its service. */
export interface Planned {
  days: Day[];
  /** True where neither an end date nor a number of times ends it: `days` is then only the first of them. */
  isEndless: boolean;
}

/**
 * The planned days from `begin` to `end`, both included (S-40); none and no end for a rule that cannot be read, or
 * days that no calendar has: what another device wrote never throws here. Calendar days, not moments: no change of the
 * clock moves, doubles or drops one.
 */
export function plannedDays(rule: string, begin: Day, end: Day | null): Planned {
  const recurrence = readRecurrence(rule, begin);
  const isPeriod = isCalendarDay(begin) && (end === null || isCalendarDay(end));
  if (recurrence === null || !isPeriod) return { days: [], isEndless: true };
  if (endsFirst(begin, end)) return { days: [], isEndless: false };
  if (recurrence.every === "once") return { days: [begin], isEndless: false };
  const days: Day[] = [];
  // Midnight in UTC stands for the day, in whatever zone this runs.
  const options = { ...RRule.parseString(rule), dtstart: asDate(begin) };
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
