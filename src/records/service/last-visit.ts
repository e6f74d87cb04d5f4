import type { Day } from "../fields.ts";
import type { Service } from "./service.ts";

/** What somebody was given on the last day before this one. */
export interface LastVisit<S> {
  date: Day;
  /** One of each service, the newest; what she was turned away from is none. */
  services: S[];
}

/** The visit before a day, to be repeated in quick entry; null when there is none. */
export function lastVisit<
  S extends Pick<Service, "definition" | "date" | "turnAway" | "headCount">,
>(newestFirst: readonly S[], before: Day): LastVisit<S> | null {
  const given = newestFirst.filter(
    ({ date, turnAway, headCount }) => date < before && turnAway === null && headCount === null,
  );
  // By day, not by place: what was recorded late stands where it was received.
  const date = given.reduce((latest, one) => (one.date > latest ? one.date : latest), "");
  const ofThatDay = new Map<string, S>();
  for (const one of given) {
    if (one.date === date && !ofThatDay.has(one.definition)) ofThatDay.set(one.definition, one);
  }
  return ofThatDay.size === 0 ? null : { date, services: [...ofThatDay.values()] };
}
