import { useI18n } from "../ui/i18n/i18n.tsx";

const MILE = 1609.344;
const KILOMETER = 1000;
// Where roads are signed in miles.
const inMiles = new Set(["US", "GB", "LR", "MM"]);

/** The unit of a long way where this tablet is used, and its length in metres. */
export function usualUnit(): { unit: "mile" | "kilometer"; metres: number } {
  const region = new Intl.Locale(navigator.language).maximize().region ?? "";
  return inMiles.has(region)
    ? { unit: "mile", metres: MILE }
    : { unit: "kilometer", metres: KILOMETER };
}

/** How far, in words. */
export function useDistanceWords() {
  const { number } = useI18n();
  const { unit, metres: length } = usualUnit();
  const distance = (metres: number): string => {
    const long = metres / length;
    const options = { style: "unit", unit, unitDisplay: "short" } as const;
    return number(long, { ...options, maximumFractionDigits: long < 9.95 ? 1 : 0 });
  };
  return {
    /** "0.8" and "mi", for the gutter. */
    away: (metres: number) => {
      const [amount = "", ...rest] = distance(metres).split(/[\s\u00a0]+/u);
      return { amount, unit: rest.join(" ") };
    },
    /** "0.8 mi" */
    distance,
  };
}
