import { overAuthorization, type AuthorizedSoFar } from "../authorization/over-authorization.ts";
import type { Day, Money, RecordId, Units } from "../fields.ts";
import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Grant, ServiceDefinition } from "../reference/catalogue.ts";
import type { Service, UnitOfMeasure } from "./service.ts";
import { measureOf, MINUTES_PER_HOUR } from "./unit-measure.ts";

/** Units × unit value, rounded half up to the cent (S-29). */
export function serviceTotal(count: Units, unitValue: Money): Money {
  return Math.round((count * unitValue) / 100);
}

/** What one dollar is worth: of what is given in money the total is what is given. */
export const DOLLAR: Money = 100;

/**
 * S-30: the value of one unit that the definition suggests; of dollars it is a dollar, whatever it names. Of hours where it
 * counts minutes, or the other way round, it is what comes to the same; zero where it names none, and where nothing in
 * whole cents comes to the same.
 */
export function suggestedUnitValue(
  definition: Pick<ServiceDefinition, "unit" | "unitCost">,
  unit: UnitOfMeasure = definition.unit,
): Money {
  if (unit === "dollars") return DOLLAR;
  const cost = definition.unitCost ?? 0;
  if (unit === definition.unit) return cost;
  if (measureOf(unit) !== measureOf(definition.unit)) return 0;
  if (unit === "hours") return cost * MINUTES_PER_HOUR;
  return cost % MINUTES_PER_HOUR === 0 ? cost / MINUTES_PER_HOUR : 0;
}

/** What is odd about a service. The save goes through; a supervisor looks at it (domain §3). */
export type ServiceOddity =
  | "twice-in-a-day"
  | "unusual-units"
  | "grant-ended"
  | "outside-enrollment"
  | "future-date"
  | "definition-retired"
  | "over-authorization"
  | "other-total"
  | "over-named";

/** What a service is checked against. Whatever is not known on this device is left out and not judged. */
export interface ServiceContext {
  today: Day;
  definition: ServiceDefinition | undefined;
  grant: Grant | undefined;
  enrollment: Enrollment | undefined;
  /** What the service counts against. */
  authorization: AuthorizedSoFar | undefined;
  /** What else the client was given that day: without this one, and without what she was turned away from. */
  sameDay: readonly Pick<Service, "definition" | "date">[];
}

/** The soft checks of a service, in a fixed order. Empty when nothing is odd. */
export function serviceOddities(service: Service, context: ServiceContext): ServiceOddity[] {
  const found: ServiceOddity[] = [];
  // Nothing was given to whom was turned away: asking twice is not odd, and neither is having no units.
  const isGiven = service.turnAway === null;
  const again = context.sameDay.some(
    (other) => other.definition === service.definition && other.date === service.date,
  );
  if (isGiven && again) found.push("twice-in-a-day");
  if (isGiven && isUnusual(service, context.definition)) found.push("unusual-units");
  if (context.grant && isGrantOver(context.grant, service.date)) found.push("grant-ended");
  if (context.enrollment && !coversDay(context.enrollment, service.date))
    found.push("outside-enrollment");
  if (service.date > context.today) found.push("future-date");
  if (context.definition?.retired) found.push("definition-retired");
  const { authorization } = context;
  if (isGiven && authorization && overAuthorization(service, authorization).length > 0)
    found.push("over-authorization");
  // Grants and totals add up what a service says it comes to: one that was worked out by other rules must not pass unseen.
  if (isGiven && service.total !== serviceTotal(service.units, service.unitValue))
    found.push("other-total");
  if (service.headCount !== null && service.headCount < 0) found.push("over-named");
  return found;
}

/** S-06: whether a service is in the catalogue of one of these sites. */
export function isInCatalogue(
  { sites: restrictedTo, retired }: Pick<ServiceDefinition, "sites" | "retired">,
  sites: readonly RecordId[],
): boolean {
  const isHere = restrictedTo.length === 0 || restrictedTo.some((site) => sites.includes(site));
  return !retired && isHere;
}

/**
 * What a form offers there: what can be given to a named client (S-08), and what was chosen before, though it left the
 * catalogue since. It was given, whatever became of its entry.
 */
export function isChoosable(
  definition: ServiceDefinition,
  sites: readonly RecordId[],
  isChosen: boolean,
): boolean {
  return isChosen || (definition.isDirect && isInCatalogue(definition, sites));
}

/** Whether a grant pays for that day: it may have ended, or not have begun. */
export function grantOn(
  grant: Pick<Grant, "begins" | "ends">,
  date: Day,
): "open" | "ended" | "not-begun" {
  if (grant.begins !== null && date < grant.begins) return "not-begun";
  return grant.ends !== null && date > grant.ends ? "ended" : "open";
}

/** Whether a grant pays for that day no more: it ended before, or was retired. It may still be named. */
export function isGrantOver(grant: Pick<Grant, "begins" | "ends" | "retired">, date: Day): boolean {
  return grant.retired === true || grantOn(grant, date) === "ended";
}

function isUnusual(service: Service, definition: ServiceDefinition | undefined): boolean {
  const usual = definition?.usualUnits;
  if (!usual) return false;
  // What is usual is said of one person; of a head count of which nobody is left there is nothing to say.
  if (service.headCount !== null && service.headCount <= 0) return false;
  const each = service.units / (service.headCount ?? 1);
  return each < usual.least || each > usual.most;
}

/** True when a day lies within an enrollment. */
export function coversDay(enrollment: Pick<Enrollment, "entry" | "exit">, date: Day): boolean {
  return date >= enrollment.entry && (enrollment.exit === null || date <= enrollment.exit);
}
