import type { Day, Money, Units } from "../fields.ts";
import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Grant, ServiceDefinition } from "../reference/catalogue.ts";
import type { Service } from "./service.ts";

/** Units × unit value, rounded half up to the cent (S-29). */
export function serviceTotal(count: Units, unitValue: Money): Money {
  return Math.round((count * unitValue) / 100);
}

/** S-30: the value of one unit that the definition suggests; zero when it names none. */
export function suggestedUnitValue(definition: ServiceDefinition): Money {
  return definition.unitCost ?? 0;
}

/** What is odd about a service. The save goes through; a supervisor looks at it (domain §3). */
export type ServiceOddity =
  | "twice-in-a-day"
  | "unusual-units"
  | "grant-ended"
  | "outside-enrollment"
  | "future-date"
  | "definition-retired";

/** What a service is checked against. Whatever is not known on this device is left out and not judged. */
export interface ServiceContext {
  today: Day;
  definition: ServiceDefinition | undefined;
  grant: Grant | undefined;
  enrollment: Enrollment | undefined;
  /** The client's other services of that day, without this one. */
  sameDay: readonly Pick<Service, "definition" | "date">[];
}

/** The soft checks of a service, in a fixed order. Empty when nothing is odd. */
export function serviceOddities(service: Service, context: ServiceContext): ServiceOddity[] {
  const found: ServiceOddity[] = [];
  const again = context.sameDay.some(
    (other) => other.definition === service.definition && other.date === service.date,
  );
  if (again) found.push("twice-in-a-day");
  if (isUnusual(service, context.definition)) found.push("unusual-units");
  if (context.grant && grantOn(context.grant, service.date) === "ended") found.push("grant-ended");
  if (context.enrollment && !coversDay(context.enrollment, service.date))
    found.push("outside-enrollment");
  if (service.date > context.today) found.push("future-date");
  if (context.definition?.retired) found.push("definition-retired");
  return found;
}

/** Whether a grant pays for that day: it may have ended, or not have begun. */
export function grantOn(
  grant: Pick<Grant, "begins" | "ends">,
  date: Day,
): "open" | "ended" | "not-begun" {
  if (grant.begins !== null && date < grant.begins) return "not-begun";
  return grant.ends !== null && date > grant.ends ? "ended" : "open";
}

function isUnusual(service: Service, definition: ServiceDefinition | undefined): boolean {
  const usual = definition?.usualUnits;
  return !!usual && (service.units < usual.least || service.units > usual.most);
}

/** True when a day lies within an enrollment. */
export function coversDay(enrollment: Enrollment, date: Day): boolean {
  return date >= enrollment.entry && (enrollment.exit === null || date <= enrollment.exit);
}
