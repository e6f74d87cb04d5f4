import type { Instant } from "../fields.ts";
import type { WeekTime } from "./open-hours.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The weekday and minute that a moment is in a time zone (an IANA name). */
export function weekTimeOf(at: Instant, timeZone: string): WeekTime {
  const parts = formatterFor(timeZone).formatToParts(new Date(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    weekday: weekdays.indexOf(of("weekday")),
    minute: Number(of("hour")) * 60 + Number(of("minute")),
  };
}

// Making a formatter costs a millisecond; a list asks for each of its programs.
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, ...options });
  formatters.set(timeZone, made);
  return made;
}
