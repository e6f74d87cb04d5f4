import type { Money, RecordId } from "../fields.ts";
import type { Grant } from "../reference/catalogue.ts";
import type { Service } from "./service.ts";

/** A version of a service as far as a grant is concerned. */
export interface ChargedService {
  isWithdrawn: boolean;
  fields: Pick<Service, "grant" | "total" | "turnAway">;
}

/** What a service takes out of a grant (S-13), in cents; null where none pays: deleted, turned away, charged to none. */
export function chargeOf({
  isWithdrawn,
  fields: { grant, total, turnAway },
}: ChargedService): { grant: RecordId; amount: Money } | null {
  return isWithdrawn || turnAway !== null || grant === null ? null : { grant, amount: total };
}

/**
 * What each grant paid for these services, of each the version that stands. Integer cents, so that a sum that is kept by
 * differences stays equal to it. Grants that paid nothing are left out.
 */
export function chargesByGrant(services: Iterable<ChargedService>): Map<RecordId, Money> {
  const paid = new Map<RecordId, Money>();
  for (const service of services) addCharge(paid, service, 1);
  return paid;
}

/** Adds a service to what grants paid, or takes it out again. */
export function addCharge(
  paid: Map<RecordId, Money>,
  service: ChargedService,
  times: 1 | -1,
): void {
  const charge = chargeOf(service);
  if (charge === null) return;
  paid.set(charge.grant, (paid.get(charge.grant) ?? 0) + times * charge.amount);
}

/**
 * What is left of a grant's budget, less than zero where it is overdrawn: without what it paid for the services recorded
 * here, and without what was typed as spent, which is what it paid besides.
 */
export function leftOf({ budget, spent }: Pick<Grant, "budget" | "spent">, paid: Money): Money {
  return budget - spent - paid;
}

/** True when a grant paid more than its budget. One without a budget is never overdrawn: nobody typed one yet. */
export function isOverdrawn(grant: Pick<Grant, "budget" | "spent">, paid: Money): boolean {
  return grant.budget > 0 && leftOf(grant, paid) < 0;
}
