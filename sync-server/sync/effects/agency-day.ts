import { dayOfInstant } from "../../../src/records/days.ts";
import type { Day, Instant } from "../../../src/records/fields.ts";
import type { Desk } from "../desk.ts";

/** The agency's calendar day of a moment. */
export function agencyDay(desk: Pick<Desk, "settings">, at: Instant): Day {
  try {
    return dayOfInstant(at, desk.settings?.timeZone ?? "UTC");
  } catch {
    // A time zone that this machine does not know must not stop the agency's saves.
    return at.slice(0, 10);
  }
}
