import type { ServiceSum } from "../../records/service/service-sums.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** The running total in words; units of different measures stand beside each other. */
export function useSumWords() {
  const { t, tn, money, units } = useI18n();
  const parts = (sum: ServiceSum): string[] => {
    const { count, hours, minutes } = sum.units;
    return [
      tn("quickServices.sum", sum.services),
      count ? tn("quickServices.units", count / 100) : "",
      hours ? units(hours, "hours") : "",
      minutes ? units(minutes, "minutes") : "",
    ].filter((part) => part !== "");
  };
  return {
    /** "3 services · 4 units · $15.90" */
    whole: (sum: ServiceSum): string =>
      sum.services === 0
        ? t("quickServices.nothing")
        : [...parts(sum), money(sum.total)].join(" · "),
    /** "$15.90" */
    total: (sum: ServiceSum): string => money(sum.total),
    /** "3 services, 4 units" */
    counts: (sum: ServiceSum): string =>
      sum.services === 0 ? t("quickServices.nothing") : parts(sum).join(", "),
  };
}
