import type { ServiceSum } from "../../records/service/service-sums.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The running total in words; units of different measures stand beside each other. */
export function useSumWords() {
  const { t, tn, money, units } = useI18n();
  const parts = (sum: ServiceSum, turnedAway: number): string[] => {
    const { count, hours, minutes } = sum.units;
    return [
      sum.services > 0 ? tn("quickServices.sum", sum.services) : "",
      count ? tn("quickServices.units", count / 100) : "",
      hours ? units(hours, "hours") : "",
      minutes ? units(minutes, "minutes") : "",
      turnedAway > 0 ? tn("quickServices.turnedAway", turnedAway) : "",
    ].filter((part) => part !== "");
  };
  return {
    /** "3 services · 4 units · $15.90" */
    whole: (sum: ServiceSum, turnedAway: number): string => {
      const said = parts(sum, turnedAway);
      if (said.length === 0) return t("quickServices.nothing");
      return [...said, ...(sum.services > 0 ? [money(sum.total)] : [])].join(" · ");
    },
    /** "$15.90" */
    total: (sum: ServiceSum): string => money(sum.total),
    /** "3 services, 4 units" */
    counts: (sum: ServiceSum, turnedAway: number): string =>
      parts(sum, turnedAway).join(", ") || t("quickServices.nothing"),
  };
}
