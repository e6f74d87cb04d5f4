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

/** The most instances that are planned out: three years of every day. */
export const MOST_INSTANCES = 1100;
/** The longest interval: every 99th week is the most anybody means. */
export const MOST_INTERVAL = 99;

// RFC 5545 has no rule for "on the 31st, or the last day there is"; of the days that fit, the last one is it.
const LAST_SURE_DAY = 28;
const frequencies = { day: "DAILY", week: "WEEKLY", month: "MONTHLY" } as const;
const weekdayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** A recurrence as the RFC 5545 rule that is stored; `begin` says which day of the month is meant. */
export function recurrenceRule(recurrence: Recurrence, begin: Day): string {
  if (recurrence.every === "once") return "";
  const { every, interval, weekdays, times } = recurrence;
  const days = [...new Set(weekdays)].sort((a, b) => a - b).map((day) => weekdayCodes[day]);
  return [
    `FREQ=${frequencies[every]}`,
    `INTERVAL=${String(interval)}`,
    ...(times === null ? [] : [`COUNT=${String(times)}`]),
    ...(every === "week" ? [`BYDAY=${days.join(",")}`] : []),
    ...(every === "month" ? monthDay(Number(begin.slice(8))) : []),
  ].join(";");
}

function monthDay(day: number): string[] {
  if (day <= LAST_SURE_DAY) return [`BYMONTHDAY=${String(day)}`];
  const fitting = Array.from({ length: day - LAST_SURE_DAY + 1 }, (_, n) => LAST_SURE_DAY + n);
  return [`BYMONTHDAY=${fitting.join(",")}`, "BYSETPOS=-1"];
}

/** The recurrence that a stored rule says; null for anything that `recurrenceRule` would not write like that. */
export function readRecurrence(rule: string, begin: Day): Recurrence | null {
  if (rule === "") return { every: "once" };
  const parts = new Map<string, string>();
  for (const part of rule.split(";")) {
    const [name = "", value = ""] = part.split("=");
    parts.set(name, value);
  }
  const every = units.find((unit) => frequencies[unit] === parts.get("FREQ"));
  const interval = Number(parts.get("INTERVAL"));
  const times = parts.has("COUNT") ? Number(parts.get("COUNT")) : null;
  if (every === undefined || !isUpTo(interval, MOST_INTERVAL)) return null;
  if (times !== null && !isUpTo(times, MOST_INSTANCES)) return null;
  const codes = every === "week" ? (parts.get("BYDAY") ?? "").split(",") : [];
  const weekdays = codes.map((code) => weekdayCodes.indexOf(code));
  if (weekdays.includes(-1)) return null;
  const read = { every, interval, weekdays, times };
  // Whatever else a rule says would be lost by being shown in our words.
  return recurrenceRule(read, begin) === rule ? read : null;
}

const units = ["day", "week", "month"] as const;

function isUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
