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
