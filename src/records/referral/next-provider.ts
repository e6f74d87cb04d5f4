import type { RecordId } from "../fields.ts";
import type { Referral } from "./referral.ts";
import { asksForNext, statusGroup, wasInVain, type ReferralStatus } from "./referral-status.ts";

/** A referral of a client as it stands. */
export interface StandingReferral {
  id: RecordId;
  createdAt: string;
  fields: Pick<Referral, "direction" | "date" | "service" | "toProgram">;
  status: ReferralStatus;
}

/** Whether the next provider is offered for a referral: it came to nothing there, and she was not sent on since. */
export function wantsNext(referral: StandingReferral, all: readonly StandingReferral[]): boolean {
  const { direction, service } = referral.fields;
  if (direction === "in" || service === null || !asksForNext(referral.status)) return false;
  return !all.some((other) => isOut(other, service) && isLater(other, referral));
}

/** The programs where she waits for a service already, or was sent in vain: none of them is the next one. */
export function triedPrograms(
  service: RecordId,
  all: readonly StandingReferral[],
): ReadonlySet<RecordId> {
  const tried = all.filter(
    (one) => isOut(one, service) && (statusGroup(one.status) === "open" || wasInVain(one.status)),
  );
  return new Set(tried.flatMap(({ fields }) => fields.toProgram ?? []));
}

function isOut({ fields }: StandingReferral, service: RecordId): boolean {
  return fields.direction === "out" && fields.service === service;
}

// By day, and of one day by when it was recorded: sent on by the same tablet, as a rule.
function isLater(one: StandingReferral, than: StandingReferral): boolean {
  if (one.id === than.id) return false;
  if (one.fields.date !== than.fields.date) return one.fields.date > than.fields.date;
  return one.createdAt > than.createdAt;
}
