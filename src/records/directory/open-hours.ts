import type { Program } from "../reference/catalogue.ts";

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A moment of a week, in the time zone of whoever opens: 0 Sunday … 6 Saturday, and minutes since midnight. */
export interface WeekTime {
  weekday: number;
  minute: number;
}

/** Whether a program is open now, as its hours say. Times are "HH:MM". */
export type OpenState =
  | { state: "not-known" }
  /** Open, and for a whole day from now at least. */
  | { state: "always" }
  | { state: "open"; until: string }
  /** Closed now, and opens again today. */
  | { state: "later"; at: string }
  /** Closed for what is left of today; `wasOpen` when it had hours today. */
  | { state: "closed"; wasOpen: boolean; next: { weekday: number; at: string } };

interface Span {
  from: number;
  to: number;
}

/** The hours of a program as spans of minutes, last week's and next week's with them; `weekOf` makes it. */
export type Week = readonly Span[];

/**
 * Reads the hours of a program once, for as long as they stand. Hours that end before they begin run past midnight; spans
 * that meet, or leave out the last minute of a day as many directories do, are one. Where one of them cannot be read the
 * week is not known: closed is only said of what is known.
 */
export function weekOf(hours: Program["hours"]): Week {
  const spans = hours.map(spansOf);
  return spans.some((its) => its.length === 0) ? [] : joined(spans.flat());
}

/** Whether it is open at a moment (computed here: nothing waits for a network). */
export function openState(spans: Week, now: WeekTime): OpenState {
  if (spans.length === 0) return { state: "not-known" };
  const moment = now.weekday * DAY + now.minute;
  const current = spans.find(({ from, to }) => from <= moment && moment < to);
  if (current) {
    if (current.to - moment >= DAY) return { state: "always" };
    return { state: "open", until: clockOf(current.to) };
  }
  const next = spans.find(({ from }) => from > moment);
  const today = (now.weekday + 1) * DAY;
  // Every span is there twice, a week apart: something always comes after a moment of the first.
  const from = next?.from ?? moment;
  if (from < today) return { state: "later", at: clockOf(from) };
  // A night that began yesterday does not make it a day of opening.
  const wasOpen = spans.some((span) => span.from >= now.weekday * DAY && span.from < moment);
  const weekday = Math.floor(from / DAY) % 7;
  return { state: "closed", wasOpen, next: { weekday, at: clockOf(from) } };
}

// This week's and the next: whoever asks on Saturday night finds Sunday behind it. What runs past the end of a week is
// open at its beginning.
function spansOf({ weekday, opens, closes }: Program["hours"][number]): Span[] {
  const [first, last] = [minutesOf(opens), minutesOf(closes)];
  if (first === undefined || last === undefined) return [];
  const length = last > first ? last - first : last + DAY - first;
  const from = weekday * DAY + first;
  return [-WEEK, 0, WEEK].map((week) => ({ from: from + week, to: from + week + length }));
}

function minutesOf(clock: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return minutes <= DAY && Number(match?.[2]) < 60 ? minutes : undefined;
}

function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else found.push({ ...span });
  }
  return found;
}

function clockOf(moment: number): string {
  const minutes = ((moment % DAY) + DAY) % DAY;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
