import type { Units } from "../fields.ts";
import type { Service, UnitOfMeasure } from "./service.ts";

/** What units are added up in: time in minutes, whether it was given in hours or in minutes; the rest as it is. */
export type Measure = Exclude<UnitOfMeasure, "hours">;

/** How many minutes an hour has; the same number of hundredths makes of hours minutes, without rounding. */
export const MINUTES_PER_HOUR = 60;

/** What units of this kind are added up in. */
export function measureOf(unit: UnitOfMeasure): Measure {
  return unit === "hours" ? "minutes" : unit;
}

/** Units in hundredths of their measure. Exact: minutes cannot always be told as hundredths of an hour. */
export function measured({ unit, units }: Pick<Service, "unit" | "units">): Units {
  return unit === "hours" ? units * MINUTES_PER_HOUR : units;
}
