import { addDays } from "../../src/records/days.ts";
import type { Day } from "../../src/records/fields.ts";

/** The demo agency's time zone. */
export const TIME_ZONE = "America/Los_Angeles";

const MS_PER_MINUTE = 60_000;

/** The agency's calendar as the generator needs it. Moments are UTC milliseconds. */
export interface AgencyClock {
  readonly today: Day;
  /** Nothing in the demo is later than this. */
  readonly now: number;
  /** The day so many days before today. */
  daysAgo(days: number): Day;
  /** The moment at so many minutes after midnight on a day; not for the hours in which the clocks change. */
  moment(day: Day, minutes: number): number;
  /** Two moments of the last night on which the clocks changed, whose order the wall clock does not show plainly. */
  clockChangeMoments(): [number, number];
}

/** Makes the calendar around a day; `now` defaults to 10:42 of that day. */
export function makeAgencyClock(today: Day, now: number | null): AgencyClock {
  const offsets = new Map<Day, number>();
  const offset = (day: Day) => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const minutes = offsetAt(Date.parse(`${day}T20:00:00Z`));
    offsets.set(day, minutes);
    return minutes;
  };
  const wall = (day: Day, minutes: number, offsetMinutes: number) =>
    Date.parse(`${day}T00:00:00Z`) + (minutes - offsetMinutes) * MS_PER_MINUTE;
  const moment = (day: Day, minutes: number) => wall(day, minutes, offset(day));
  return {
    today,
    now: now ?? moment(today, HOUR_OF_THE_STORIES),
    daysAgo: (days) => addDays(today, -days),
    moment,
    clockChangeMoments() {
      let day = addDays(today, -1);
      while (offset(day) === offset(addDays(day, -1))) day = addDays(day, -1);
      const [before, after] = [offset(addDays(day, -1)), offset(day)];
      // Autumn: 1:30 happens twice. Spring: 1:59 and 3:01 are two minutes apart.
      return after < before
        ? [wall(day, 90, before), wall(day, 90, after)]
        : [wall(day, 119, before), wall(day, 181, after)];
    },
  };
}

/** The minute of the day that the stories of today are written for: 10:42. */
const HOUR_OF_THE_STORIES = 10 * 60 + 42;

/**
 * A moment so many days ago. Today's times move with the hour of the demo: 9:31 is 71 minutes before now, or before
 * the end of the last shift when it is night.
 */
export function momentOf(clock: AgencyClock, daysAgo: number, time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  const wall = Number(hours) * 60 + Number(minutes);
  if (daysAgo > 0) return clock.moment(clock.daysAgo(daysAgo), wall);
  return lastShift(clock) - (HOUR_OF_THE_STORIES - wall) * MS_PER_MINUTE;
}

function lastShift(clock: AgencyClock): number {
  if (clock.now < clock.moment(clock.today, 10 * 60)) {
    return clock.moment(clock.daysAgo(1), 19 * 60 + 30);
  }
  return Math.min(clock.now, clock.moment(clock.today, 19 * 60));
}

const wallClock = new Intl.DateTimeFormat("en-US", {
  timeZone: TIME_ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
});

// Minutes to add to UTC for the wall clock of the agency.
function offsetAt(at: number): number {
  const parts = new Map(
    wallClock.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const shown = Date.UTC(year, month - 1, day, part("hour"), part("minute"));
  return (shown - at) / MS_PER_MINUTE;
}
