import type { Units } from "../records/fields.ts";
import { hoursAndMinutes } from "../records/service/service-totals.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Says time as people do: "1 h 30 min", from hundredths of a minute. */
export function useDurationWords() {
  const { units } = useI18n();
  return (time: Units): string => {
    const { hours, minutes } = hoursAndMinutes(time);
    const parts = [
      hours > 0 || minutes === 0 ? units(hours * 100, "hours") : "",
      minutes > 0 ? units(minutes, "minutes") : "",
    ];
    return parts.filter((part) => part !== "").join(" ");
  };
}
