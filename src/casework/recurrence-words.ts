import { readRecurrence } from "../records/authorization/recurrence.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** A recurrence in words: "every Tuesday", "every 2 weeks on Monday and Friday", "every month on day 15". */
export function useRecurrenceWords(): (rule: string) => string {
  const { t, tn, list, weekdayName } = useI18n();
  return (rule) => {
    const day = monthDayIn(rule);
    const read = readRecurrence(rule, `2024-01-${day.padStart(2, "0")}`);
    if (read === null) return t("recurrence.unreadable");
    if (read.every === "once") return t("recurrence.once");
    if (read.every === "day") return tn("recurrence.day", read.interval);
    if (read.every === "month") return tn("recurrence.month", read.interval, { day });
    return tn("recurrence.week", read.interval, { days: list(read.weekdays.map(weekdayName)) });
  };
}

// Of the days that may stand for the 31st, the last one is meant.
function monthDayIn(rule: string): string {
  return /BYMONTHDAY=(?:\d+,)*(\d+)/.exec(rule)?.[1] ?? "1";
}
