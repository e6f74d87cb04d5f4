import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Grant } from "../reference/catalogue.ts";
import type { Service } from "./service.ts";

/** What every service of one visit carries (S-26, S-27). */
export interface ServiceSetting {
  grant: RecordId | null;
  enrollment: RecordId | null;
  provider: RecordId;
}

/** What the defaults are chosen from. */
export interface DefaultsContext {
  /** The day that the services are recorded for. */
  date: Day;
  ownProvider: RecordId;
  /** Grants by id; one that this device does not know is not offered. */
  grants: ReadonlyMap<RecordId, Pick<Grant, "begins" | "ends" | "retired">>;
  enrollments: ReadonlyMap<RecordId, Pick<Enrollment, "entry" | "exit">>;
}

/**
 * Grant, enrollment and provider of a new service: the client's last used and still valid (domain §3). Each is looked
 * for by itself, newest service first. Without one: no grant, the enrollment that is open that day when there is only
 * one, the own agency.
 */
export function defaultSetting(
  newestFirst: readonly Pick<Service, "grant" | "enrollment" | "provider">[],
  context: DefaultsContext,
): ServiceSetting {
  const { date, grants, enrollments } = context;
  const isGrant = (id: RecordId) => {
    const grant = grants.get(id);
    return grant?.retired !== true && isWithin(date, grant, "begins", "ends");
  };
  const isEnrollment = (id: RecordId) => isWithin(date, enrollments.get(id), "entry", "exit");
  const open = [...enrollments.keys()].filter(isEnrollment);
  const lastGrant = newestFirst.map(({ grant }) => grant).find((id) => id !== null && isGrant(id));
  const lastEnrollment = newestFirst
    .map(({ enrollment }) => enrollment)
    .find((id) => id !== null && isEnrollment(id));
  return {
    grant: lastGrant ?? null,
    enrollment: lastEnrollment ?? (open.length === 1 ? (open[0] ?? null) : null),
    provider: newestFirst[0]?.provider ?? context.ownProvider,
  };
}

function isWithin<From extends string, To extends string>(
  date: Day,
  span: (Readonly<Record<From, Day | null>> & Readonly<Record<To, Day | null>>) | undefined,
  from: From,
  to: To,
): boolean {
  if (!span) return false;
  const [begin, end] = [span[from], span[to]];
  return (begin === null || begin <= date) && (end === null || date <= end);
}

/** The site a service is recorded for: one that the client and the worker share, else the worker's first. */
export function siteOfService(
  clientSites: readonly RecordId[],
  ownSites: readonly RecordId[],
): RecordId | undefined {
  return ownSites.find((site) => clientSites.includes(site)) ?? ownSites[0] ?? clientSites[0];
}

/** What a new service carries until something else is chosen. */
export const blankService = {
  reason: null,
  goal: null,
  need: null,
  referral: null,
  authorization: null,
  comments: "",
  turnAway: null,
  headCount: null,
  flags: [],
} as const satisfies Partial<Service>;
