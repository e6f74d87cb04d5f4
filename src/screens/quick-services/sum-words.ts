import type { ServiceSum } from "../../records/service/service-sums.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The running total in words; units of different measures stand beside each other. */
export function useSumWords() {
  const { t, tn, money, units } = useI18n();
  const parts = (sum: ServiceSum, turnedAway: number, people: number): string[] => {
    const { count, hours, minutes } = sum.units;
    return [
      sum.services > 0 ? tn("quickServices.sum", sum.services) : "",
      count ? tn("quickServices.units", count / 100) : "",
      hours ? units(hours, "hours") : "",
      minutes ? units(minutes, "minutes") : "",
      turnedAway > 0 ? tn("quickServices.turnedAway", turnedAway) : "",
      people > 1 ? tn("quickServices.forEach", people) : "",
    ].filter((part) => part !== "");
  };
  const isNothing = (sum: ServiceSum, turnedAway: number) => sum.services === 0 && turnedAway === 0;
  return {
    /** "3 services · 4 units · $15.90" */
    whole: (sum: ServiceSum, turnedAway: number, people: number): string => {
      if (isNothing(sum, turnedAway)) return t("quickServices.nothing");
      const said = parts(sum, turnedAway, people);
      return [...said, ...(sum.services > 0 ? [money(sum.total * people)] : [])].join(" · ");
    },
    /** "$15.90" */
    total: (sum: ServiceSum, people: number): string => money(sum.total * people),
    /** "3 services, 4 units" */
    counts: (sum: ServiceSum, turnedAway: number, people: number): string =>
      isNothing(sum, turnedAway)
        ? t("quickServices.nothing")
        : parts(sum, turnedAway, people).join(", "),
  };
}
