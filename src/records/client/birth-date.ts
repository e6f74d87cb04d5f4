import { addDays, ageOn } from "../days.ts";
import type { Day } from "../fields.ts";
import type { Client } from "./client.ts";

/** A birth date as three texts and how sure we are. */
export interface TypedBirthDate {
  month: string;
  day: string;
  year: string;
  quality: Client["birth"]["quality"];
}

/** Why typed parts are no birth date; the words are the dictionary's. */
export type BirthDateRefusal = "incomplete" | "no-such-day" | "in-the-future" | "too-long-ago";

export type ReadBirthDate =
  { ok: true; birth: Client["birth"] } | { ok: false; refusal: BirthDateRefusal };

const OLDEST_AGE = 125;

/**
 * Reads a typed birth date. Nothing typed is "not known". An approximate date may be a year alone: the middle of it is
 * kept, so that the age is never off by more than half a year.
 */
export function readBirthDate(typed: TypedBirthDate, today: Day): ReadBirthDate {
  const { quality } = typed;
  const [month, day, year] = [typed.month, typed.day, typed.year].map((part) => part.trim());
  const isEmpty = !month && !day && !year;
  if (quality === "unknown" || isEmpty) {
    return { ok: true, birth: { date: null, quality: "unknown" } };
  }
  const isYearAlone = quality === "approximate" && year !== "" && !month && !day;
  const date = isYearAlone ? dayOf(year, "7", "1") : dayOf(year, month, day);
  if (date === null) {
    const isWhole = [month, day, year].every((part) => part !== "" && part !== undefined);
    return { ok: false, refusal: isWhole ? "no-such-day" : "incomplete" };
  }
  // The middle of this year may still lie ahead.
  if (date > today && !(isYearAlone && date.slice(0, 4) === today.slice(0, 4))) {
    return { ok: false, refusal: "in-the-future" };
  }
  if (ageOn(date, today) > OLDEST_AGE) return { ok: false, refusal: "too-long-ago" };
  return { ok: true, birth: { date: date > today ? today : date, quality } };
}

function dayOf(year = "", month = "", day = ""): Day | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  // February 30 would roll over to March: it is not a day.
  const isDay = Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
  return isDay ? text : null;
}

/** The typed parts of a stored birth date. */
export function typedBirthDate(birth: Client["birth"]): TypedBirthDate {
  const [year = "", month = "", day = ""] = birth.date?.split("-") ?? [];
  return { year, month: dropZero(month), day: dropZero(day), quality: birth.quality };
}

function dropZero(part: string): string {
  return part.replace(/^0/, "");
}

/** A birth date from an age as somebody guessed it: half a year past that birthday. */
export function birthFromAge(age: number, today: Day): Client["birth"] {
  return { date: addDays(today, -Math.round(age * 365.25 + 183)), quality: "approximate" };
}
