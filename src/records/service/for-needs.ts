import type { RecordId } from "../fields.ts";
import { severities, type Need } from "../need/need.ts";

/** The types of a client's open needs, the gravest first, each once. */
export function openNeedTypes(
  needs: readonly Pick<Need, "type" | "status" | "severity">[],
): RecordId[] {
  const graveness = ({ severity }: Pick<Need, "severity">) => severities.indexOf(severity);
  const open = needs.filter(({ status }) => status === "open");
  return [...new Set(open.sort((a, b) => graveness(b) - graveness(a)).map(({ type }) => type))];
}

/**
 * Services with those in front that answer a need, that of the first need first; what answers the same one, and what
 * answers none, keeps its order.
 */
export function neededFirst(
  services: readonly RecordId[],
  needsOf: (service: RecordId) => readonly RecordId[],
  needs: readonly RecordId[],
): RecordId[] {
  const placeOf = (service: RecordId): number => {
    const answered = needs.findIndex((need) => needsOf(service).includes(need));
    return answered === -1 ? needs.length : answered;
  };
  const placed = services.map((service) => ({ service, place: placeOf(service) }));
  return placed.sort((a, b) => a.place - b.place).map(({ service }) => service);
}
