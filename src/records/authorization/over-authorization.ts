import type { Service } from "../service/service.ts";
import { measured, measureOf } from "../service/unit-measure.ts";
import type { Authorization } from "./authorization.ts";
import type { Balance } from "./balance.ts";

/** Why a service may not be meant to count against an authorization: it warns and flags, and never refuses. */
export type OverAuthorization =
  "not-approved" | "other-service" | "outside-period" | "over-remaining";

/** An authorization with what is left of it, not counting the service that is looked at. */
export interface AuthorizedSoFar extends Pick<Balance, "remaining"> {
  authorization: Authorization;
}

/**
 * Whether a service is one that an authorization is for: approved, of that service, running on that day. Of a day that is
 * over an expired one covers, too: the service is only recorded late.
 */
export function covers(
  authorization: Authorization,
  { definition, date }: Pick<Service, "definition" | "date">,
): boolean {
  const service = { definition, date, unit: authorization.unit, units: 0 };
  return overAuthorization(service, { authorization, remaining: null }).length === 0;
}

/** What is odd about a service that is to count against an authorization, in a fixed order (domain §3). */
export function overAuthorization(
  service: Pick<Service, "definition" | "date" | "unit" | "units">,
  { authorization, remaining }: AuthorizedSoFar,
): OverAuthorization[] {
  const { decision, definition, begin, end, unit } = authorization;
  const found: OverAuthorization[] = [];
  if (decision?.status !== "approved") found.push("not-approved");
  if (service.definition !== definition) found.push("other-service");
  if (service.date < begin || (end !== null && service.date > end)) found.push("outside-period");
  const isCounted = measureOf(service.unit) === measureOf(unit);
  if (remaining !== null && isCounted && measured(service) > remaining)
    found.push("over-remaining");
  return found;
}
