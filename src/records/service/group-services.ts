import type { Day, Money, RecordId, Units } from "../fields.ts";
import { blankService, type ServiceSetting } from "./service-defaults.ts";
import { serviceTotal } from "./service-rules.ts";
import type { Service, UnitOfMeasure } from "./service.ts";

/** What one service of a group entry is for everybody in the group. */
export interface GroupService {
  definition: RecordId;
  date: Day;
  unit: UnitOfMeasure;
  /** For one person. */
  units: Units;
  unitValue: Money;
  grant: RecordId | null;
  provider: ServiceSetting["provider"];
}

/** The service of one named client of a group. Whose enrollment it belongs to is not asked. */
export function serviceOfOne(given: GroupService, site: RecordId): Service {
  return {
    ...blankService,
    ...given,
    total: serviceTotal(given.units, given.unitValue),
    site,
    enrollment: null,
  };
}

/** S-09: the service of those in a group whom nobody knows: a head count, and as many units as all of them had. */
export function serviceOfOthers(given: GroupService, headCount: number, site: RecordId): Service {
  const units = given.units * headCount;
  return {
    ...serviceOfOne({ ...given, units }, site),
    headCount,
  };
}

/** The most people that one group entry may count without a name. */
export const MOST_UNNAMED = 1000;
