import type { Money, Units } from "../fields.ts";
import { serviceTotal } from "./service-rules.ts";
import type { Service, UnitOfMeasure } from "./service.ts";

/** A line of a quick entry before it is saved. */
export type ServiceLine = Pick<Service, "unit" | "units" | "unitValue">;

/** The running total of a quick entry. Units of different measures are never added up. */
export interface ServiceSum {
  services: number;
  /** Hundredths, per measure; a measure that does not occur is left out. */
  units: Partial<Record<UnitOfMeasure, Units>>;
  total: Money;
}

/** Adds up what is ticked. */
export function sumServices(lines: readonly ServiceLine[]): ServiceSum {
  const sum: ServiceSum = { services: lines.length, units: {}, total: 0 };
  for (const { unit, units, unitValue } of lines) {
    sum.units[unit] = (sum.units[unit] ?? 0) + units;
    sum.total += serviceTotal(units, unitValue);
  }
  return sum;
}
