import { isCalendarDay } from "../../days.ts";
import type { Day } from "../../fields.ts";
import type { Program } from "../../reference/catalogue.ts";
import { weekdayCodes } from "./tables.ts";

/** A clock of a file ("9am", "4:00 PM", "10:00:00", "18:00") as "HH:MM"; undefined where it is none. */
export function readClock(cell: string): string | undefined {
  const match =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(
      cell,
    );
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  const half = match[3]?.toLowerCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const at = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  if (minute > 59 || at > 24 || (at === 24 && minute > 0)) return undefined;
  return `${String(at).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The weekdays of a cell: "MO,FR", "Monday", "Mon"; 0 is Sunday. Undefined where one of them is none. */
export function readWeekdays(cell: string): number[] | undefined {
  const days = cell
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((word) => weekdayCodes.findIndex((code) => isDay(word.toUpperCase(), code)));
  return days.length === 0 || days.includes(-1) ? undefined : days;
}

const longDays = {
  ...{ SU: "SUNDAY", MO: "MONDAY", TU: "TUESDAY", WE: "WEDNESDAY" },
  ...{ TH: "THURSDAY", FR: "FRIDAY", SA: "SATURDAY" },
};

function isDay(word: string, code: keyof typeof longDays): boolean {
  return word.length >= 2 && longDays[code].startsWith(word);
}

/** A day of a file, `YYYY-MM-DD` alone or with a time behind it. */
export function readDay(cell: string): Day | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(cell)?.[0];
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** A number of degrees; undefined where it is none of this earth. */
export function readDegrees(cell: string, most: 90 | 180): number | undefined {
  const degrees = Number(cell);
  return Number.isFinite(degrees) && Math.abs(degrees) <= most ? degrees : undefined;
}

/** HSDS writes "temporarily closed" with a space. */
export function readStatus(cell: string): Program["status"] | undefined {
  const word = cell.toLowerCase().replaceAll(/[\s_]+/g, "-");
  return (["active", "inactive", "defunct", "temporarily-closed"] as const).find(
    (one) => one === word,
  );
}

/** A list in one cell: "Spanish, Tagalog". */
export function readList(cell: string): string[] {
  return [...new Set(cell.split(/[,;]/).map((one) => one.trim()))].filter(Boolean);
}
