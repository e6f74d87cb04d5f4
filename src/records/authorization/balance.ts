import type { Day, Money, RecordId, Units } from "../fields.ts";
import { serviceTotal } from "../service/service-rules.ts";
import type { Service } from "../service/service.ts";
import { measured, measureOf } from "../service/unit-measure.ts";
import type { Authorization } from "./authorization.ts";
import { plannedCount } from "./planned-count.ts";

/** A version of a service as this tablet knows it. */
export interface CountedService {
  id: RecordId;
  /** The server's number; null while the office does not have the service at all. */
  seq: number | null;
  /** Saving order on this tablet of what lies over what came down, and is newer than it; null for what came down. */
  order: number | null;
  /** True once the office has this version. */
  isSent: boolean;
  isWithdrawn: boolean;
  fields: Pick<Service, "authorization" | "unit" | "units" | "total" | "turnAway" | "date">;
}

/**
 * What an authorization allows, what was given against it, and what is left (S-32). Units are those of the
 * authorization's measure: of one in hours they are hundredths of a minute, so that what is given in minutes counts
 * exactly.
 */
export interface Balance {
  /** Null where nothing ends it. */
  instances: number | null;
  approved: Units | null;
  counted: Units;
  /** Of `counted`: what the office does not have yet. */
  unsent: Units;
  /** Approved − counted; below zero when more was given. */
  remaining: Units | null;
  approvedValue: Money | null;
  countedValue: Money;
  /** Services in another measure than the authorization's: their units cannot be counted, only their value. */
  otherMeasure: number;
}

/**
 * The balance of an authorization from services in any order. Versions of one service count once, the newest of them: a
 * correction replaces, a service that names another authorization now, was deleted or turned away takes nothing.
 */
export function balanceOf(
  id: RecordId,
  authorization: Pick<
    Authorization,
    "begin" | "end" | "unit" | "units" | "unitValue" | "recurrence"
  >,
  services: readonly CountedService[],
): Balance {
  const { begin, end, unit, units, unitValue, recurrence } = authorization;
  const instances = plannedCount(recurrence, begin, end);
  const against = servicesAgainst(id, services);
  const inMeasure = against.filter(({ fields }) => measureOf(fields.unit) === measureOf(unit));
  const counted = sumOf(inMeasure);
  const approved = instances === null ? null : instances * measured({ unit, units });
  return {
    instances,
    approved,
    counted,
    unsent: sumOf(inMeasure.filter(({ isSent }) => !isSent)),
    remaining: approved === null ? null : approved - counted,
    approvedValue: instances === null ? null : instances * serviceTotal(units, unitValue),
    countedValue: against.reduce((sum, { fields }) => sum + fields.total, 0),
    otherMeasure: against.length - inMeasure.length,
  };
}

function sumOf(services: readonly CountedService[]): Units {
  return services.reduce((sum, { fields }) => sum + measured(fields), 0);
}

/** A balance once a service of it is given that is not counted yet; one of another measure takes nothing. */
export function balanceAfter(
  { unit }: Pick<Authorization, "unit">,
  balance: Balance,
  service: Pick<Service, "unit" | "units">,
): Balance {
  const { remaining } = balance;
  if (remaining === null || measureOf(service.unit) !== measureOf(unit)) return balance;
  return { ...balance, remaining: remaining - measured(service) };
}

/** The services that count against an authorization, each in its newest version, by day. */
export function servicesAgainst(
  id: RecordId,
  services: readonly CountedService[],
): CountedService[] {
  const newest = new Map<RecordId, CountedService>();
  for (const version of services) {
    const known = newest.get(version.id);
    if (!known || isNewer(version, known)) newest.set(version.id, version);
  }
  return [...newest.values()]
    .filter(
      ({ fields, isWithdrawn }) =>
        fields.authorization === id && !isWithdrawn && fields.turnAway === null,
    )
    .sort((a, b) => compare(a.fields.date, b.fields.date) || compare(a.id, b.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isNewer(one: CountedService, other: CountedService): boolean {
  const [order, before] = [one.order ?? -1, other.order ?? -1];
  return order === before ? (one.seq ?? 0) > (other.seq ?? 0) : order > before;
}

/** S-33: where an authorization stands today. */
export const standings = ["pending", "approved", "exhausted", "expired", "denied"] as const;
export type Standing = (typeof standings)[number];

/** Derives the standing: of an approved one whether it is used up, or its period over. */
export function standingOf(
  { decision, end }: Pick<Authorization, "decision" | "end">,
  { remaining }: Pick<Balance, "remaining">,
  today: Day,
): Standing {
  if (decision === null) return "pending";
  if (decision.status === "denied") return "denied";
  if (remaining !== null && remaining <= 0) return "exhausted";
  return end !== null && end < today ? "expired" : "approved";
}
