import { addDays } from "../days.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Service } from "./service.ts";

/** Which services of a history are looked at (S-11). Null: any. */
export interface ServiceFilter {
  /** Both days count. */
  from: Day | null;
  until: Day | null;
  definition: RecordId | null;
  /** A grant, or `NO_GRANT`. */
  grant: RecordId | null;
  /** Who recorded it. */
  worker: RecordId | null;
}

/** The services that no grant pays for. */
export const NO_GRANT = "none";

/** Whether a filter lets a service through. */
export function isInFilter(
  service: Pick<Service, "date" | "definition" | "grant">,
  worker: RecordId,
  filter: ServiceFilter,
): boolean {
  const { from, until, definition, grant } = filter;
  if (from !== null && service.date < from) return false;
  if (until !== null && service.date > until) return false;
  if (definition !== null && service.definition !== definition) return false;
  if (grant !== null && (service.grant ?? NO_GRANT) !== grant) return false;
  return filter.worker === null || worker === filter.worker;
}

/** The spans that are asked for most. */
export const spans = ["this-month", "last-month", "last-90-days", "this-year"] as const;
export type Span = (typeof spans)[number];

/** The first and last day of a span; one that goes on ends today. */
export function daysOf(span: Span, today: Day): { from: Day; until: Day } {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (span) {
    case "this-month":
      return { from: firstOfMonth, until: today };
    case "last-month": {
      const until = addDays(firstOfMonth, -1);
      return { from: `${until.slice(0, 7)}-01`, until };
    }
    case "last-90-days":
      return { from: addDays(today, -89), until: today };
    case "this-year":
      return { from: `${today.slice(0, 4)}-01-01`, until: today };
  }
}
