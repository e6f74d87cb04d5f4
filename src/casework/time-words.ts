import { dayNumber, dayOfInstant } from "../records/days.ts";
import type { Day, Instant } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** When something was, in the agency's time zone and as short as it can be said. */
export function useTimeWords() {
  const store = useStore();
  const { t, time, day, weekday } = useI18n();
  const isThisYear = (date: Day) => date.slice(0, 4) === store.today().slice(0, 4);
  /** "today", "yesterday", "Mon Jul 13", "Jul 13, 2024". */
  const dayWords = (date: Day): string => {
    const ago = dayNumber(store.today()) - dayNumber(date);
    if (ago === 0) return t("day.today");
    if (ago === 1) return t("day.yesterday");
    if (ago === -1) return t("day.tomorrow");
    if (!isThisYear(date)) return day(date, { weekday: false, year: true });
    return day(date, { weekday: ago >= 0 && ago < 7 });
  };
  const dayOf = (at: Instant): Day => dayOfInstant(at, store.me.timeZone);
  return {
    dayWords,
    dayOf,
    /** For a row's gutter: "Today" over the time it was saved, "Mon" over "Jul 13", "Jul 13" over the year. */
    gutterWords: (date: Day, savedAt: Instant): { gutter: string; detail: string } => {
      const ago = dayNumber(store.today()) - dayNumber(date);
      if (ago === 0) return { gutter: t("gutter.today"), detail: time(savedAt) };
      const short = day(date, { weekday: false });
      if (!isThisYear(date)) return { gutter: short, detail: date.slice(0, 4) };
      return { gutter: weekday(date), detail: short };
    },
    /** "Jul 13", with the year when it is not this one. */
    shortDayWords: (date: Day): string => day(date, { weekday: false, year: !isThisYear(date) }),
    /** "10:42" of today, otherwise the day. */
    whenWords: (at: Instant): string =>
      dayOf(at) === store.today() ? time(at) : dayWords(dayOf(at)),
    /** "14:02" of today, otherwise "Jul 13": for chips. */
    shortWhenWords: (at: Instant): string => {
      const date = dayOf(at);
      return date === store.today()
        ? time(at)
        : day(date, { weekday: false, year: !isThisYear(date) });
    },
    /** "today 10:42", "Mon Jul 13 10:42". */
    dayAndTimeWords: (at: Instant): string => `${dayWords(dayOf(at))} ${time(at)}`,
  };
}
