import type { Day, Instant } from "./fields.ts";

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day; the envelope's clear `day`. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The calendar day of a day number. */
export function dayOfNumber(days: number): Day {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether a calendar has this day: 31 February has the shape of one, and engines differ in what they make of it. */
export function isCalendarDay(day: string): boolean {
  const number = dayNumber(day);
  return Number.isFinite(number) && dayOfNumber(number) === day;
}

/** Whether a stretch of days is over before it begins; one without an end never is. Days compare as text. */
export function endsFirst(begin: Day, end: Day | null): boolean {
  return end !== null && end < begin;
}

/** Adds whole days to a calendar day. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The calendar day on which a moment falls in the agency's time zone (an IANA name). */
export function dayOfInstant(at: Instant, timeZone: string): Day {
  return formatterFor(timeZone).format(new Date(at));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a millisecond; a fill asks for thousands of days.
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // The Canadian locale writes YYYY-MM-DD.
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}

/** Full years from a birth date to a day. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
