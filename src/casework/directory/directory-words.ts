import type { MatchReason } from "../../records/directory/match-program.ts";
import type { OpenState } from "../../records/directory/open-hours.ts";
import { dayNumber } from "../../records/days.ts";
import type { Day } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** A clock's "09:00" as the app writes times: "9:00". */
export function clockWords(clock: string): string {
  return clock.replace(/^0(?=\d)/u, "");
}

/** The words of the directory's rows and pages. */
export function useDirectoryWords() {
  const store = useStore();
  const { t, number, day, weekdayName } = useI18n();
  return {
    /** "Open until 21:00" */
    open: (state: OpenState): string => {
      switch (state.state) {
        case "not-known":
          return t("open.notKnown");
        case "always":
          return t("open.always");
        case "open":
          return t("open.until", { time: clockWords(state.until) });
        case "later":
          return t("open.later", { time: clockWords(state.at) });
        case "closed": {
          const next = { day: weekdayName(state.next.weekday), time: clockWords(state.next.at) };
          return state.wasOpen ? t("open.closed", next) : t("open.closedToday", next);
        }
      }
    },
    /** "verified Jul 2" */
    verified: (on: Day | null): string =>
      on === null
        ? t("directory.neverVerified")
        : t("directory.verified", { day: day(on, { weekday: false }) }),
    /** "3 d ago", of something that is known by the day. */
    since: (on: Day): string => {
      const days = dayNumber(store.today()) - dayNumber(on);
      if (days <= 0) return t("directory.roomToday");
      return t("age.ago", { age: t("age.days", { count: number(days) }) });
    },
    /** "Spanish", "full as of Jul 2" */
    reason: (reason: MatchReason): string => {
      switch (reason.why) {
        case "speaks":
        case "other-language":
        case "language-not-known":
          return t(`match.${reason.why}`, { language: reason.language });
        case "has-room":
          return t("match.has-room", { free: number(reason.free), unit: reason.unit });
        case "full":
        case "was-full":
          return t(`match.${reason.why}`, { day: day(reason.asOf, { weekday: false }) });
        default:
          return t(`match.${reason.why}`);
      }
    },
  };
}
