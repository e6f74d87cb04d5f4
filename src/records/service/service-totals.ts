import type { Money, Units } from "../fields.ts";
import type { Service } from "./service.ts";
import { measured, measureOf, MINUTES_PER_HOUR } from "./unit-measure.ts";

/** What services come to, each measure by itself: integers throughout, so that no order of adding drifts. */
export interface ServiceTotals {
  /** How many were given. */
  given: number;
  /** How many were asked for and refused (S-21); they add nothing to the rest. */
  turnedAway: number;
  /** What everything given was worth, in cents. */
  value: Money;
  /** Given in dollars, in cents. */
  dollars: Money;
  /** Given in hours and in minutes together, in hundredths of a minute. */
  time: Units;
  /** Given as pieces, in hundredths. */
  count: Units;
}

/** S-03: the totals per unit of measure. An hour and a half and thirty minutes are two hours, exactly. */
export function serviceTotals(
  services: Iterable<Pick<Service, "unit" | "units" | "total" | "turnAway">>,
): ServiceTotals {
  const sum: ServiceTotals = { given: 0, turnedAway: 0, value: 0, dollars: 0, time: 0, count: 0 };
  for (const { unit, units, total, turnAway } of services) {
    if (turnAway !== null) {
      sum.turnedAway += 1;
      continue;
    }
    sum.given += 1;
    sum.value += total;
    const measure = measureOf(unit);
    sum[measure === "minutes" ? "time" : measure] += measured({ unit, units });
  }
  return sum;
}

/** Time as people say it: whole hours, and minutes in hundredths below sixty. */
export function hoursAndMinutes(time: Units): { hours: number; minutes: Units } {
  const hour = MINUTES_PER_HOUR * 100;
  return { hours: Math.floor(time / hour), minutes: time % hour };
}
