import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Day, Money, RecordId, Units } from "../fields.ts";
import type { ServiceDefinition } from "../reference/catalogue.ts";
import { blankService, defaultSetting, type ServiceSetting } from "./service-defaults.ts";
import { NOBODY_NAMED } from "./merge-counts.ts";
import { coversDay, serviceTotal } from "./service-rules.ts";
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

/**
 * The enrollment of one client of a group, which nobody is asked for: what quick services would suggest (S-14), among
 * those in the programs that the service goes with. Of whoever left them all it is the latest, and the day lies outside.
 */
export function enrollmentInGroup(
  newestFirst: readonly Pick<Service, "grant" | "enrollment" | "provider">[],
  given: {
    date: Day;
    programs: NonNullable<ServiceDefinition["programs"]>;
    enrollments: ReadonlyMap<RecordId, Pick<Enrollment, "program" | "entry" | "exit">>;
  },
): RecordId | null {
  const { date, programs } = given;
  const fitting = [...given.enrollments].filter(
    ([, { program }]) => programs.length === 0 || programs.includes(program),
  );
  const { enrollment } = defaultSetting(newestFirst, {
    ...{ date, ownProvider: "", grants: new Map(), enrollments: new Map(fitting) },
  });
  if (enrollment !== null || programs.length === 0) return enrollment;
  const isOpen = fitting.some(([, stay]) => coversDay(stay, date));
  const [latest] = fitting.sort(([, a], [, b]) => (a.entry > b.entry ? -1 : 1));
  // Of several that are open it is not known which is meant.
  return isOpen ? null : (latest?.[0] ?? null);
}

/** The service of one named client of a group; whose enrollment it belongs to is said by what is known of her. */
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

/** A head count of which some were named later. */
export interface NamedOfCount {
  /** The service of each who was named; where she is, and whose, is said by whoever saves it. */
  each: Service[];
  /** The count without them: how many are left, what they had, and who was named out of it so far. */
  rest: Pick<Service, "headCount" | "units" | "total"> & { named: NonNullable<Service["named"]> };
}

/**
 * Takes people out of a head count: each has what one of it had, and units are neither made nor lost. Of units that
 * cannot be shared out evenly the first have a hundredth more.
 */
export function nameOfCount(count: Service, named: number): NamedOfCount {
  const people = Math.max(count.headCount ?? 0, named, 1);
  const [share, over] = [Math.floor(count.units / people), count.units % people];
  const each = Array.from({ length: named }, (_, place): Service => {
    const units = share + (place < over ? 1 : 0);
    const total = serviceTotal(units, count.unitValue);
    return {
      ...uncounted(count),
      headCount: null,
      enrollment: null,
      authorization: null,
      flags: [],
      units,
      total,
    };
  });
  const given = each.reduce((sum, one) => sum + one.units, 0);
  const units = count.units - given;
  const before = count.named ?? NOBODY_NAMED;
  return {
    each,
    rest: {
      headCount: (count.headCount ?? 0) - named,
      ...{ units, total: serviceTotal(units, count.unitValue) },
      named: { people: before.people + named, units: before.units + given },
    },
  };
}

// What one of them is given is no count: nobody is named out of it.
function uncounted(count: Service): Service {
  const { named: _named, ...service } = count;
  return service;
}

/** The most people that one group entry may count without a name. */
export const MOST_UNNAMED = 1000;
