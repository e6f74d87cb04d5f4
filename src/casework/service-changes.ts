import type { RecordId } from "../records/fields.ts";
import type { NewId } from "../records/ids.ts";
import type { Service } from "../records/service/service.ts";
import type { Change } from "../store/save-rows.ts";
import { checksOf } from "./eligibility-checks.ts";
import type { Eligibility } from "./eligibility.ts";

/** The most services that are given in one act; with the rules they were given by they fit into a few entries. */
export const MOST_AT_ONCE = 100;

/**
 * The new records of what a client is given. Each is kept with what the rules said of her when it was made: the version,
 * what was found, the result (S-43).
 */
export function newServices(
  services: readonly Service[],
  by: { clientId: RecordId; eligibilityOf: Eligibility["soFar"]; newId: NewId },
): Change[] {
  const { clientId, newId } = by;
  const made = services.map((put) => ({ kind: "service" as const, id: newId(), clientId, put }));
  const checks = made.flatMap(({ id, put }) =>
    checksOf({ record: id, clientId, date: put.date }, by.eligibilityOf(put.definition), newId),
  );
  return [...made, ...checks];
}
