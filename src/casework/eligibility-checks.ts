import { checkOf } from "../records/eligibility/eligibility-check.ts";
import type { Day, RecordId } from "../records/fields.ts";
import type { NewId } from "../records/ids.ts";
import type { Change } from "../store/save-rows.ts";
import type { ServiceEligibility } from "./eligibility.ts";

/**
 * What the rules said of a client when something was recorded for her, as records of their own: the version, what was
 * found, the result (S-43). Nothing where no rule decides about it.
 */
export function checksOf(
  made: { record: RecordId; clientId: RecordId; date: Day },
  judged: ServiceEligibility | null,
  newId: NewId,
): Change[] {
  const { record, clientId, date } = made;
  return (judged?.rules ?? []).map(({ id: rule, rev, judged: result }) => ({
    kind: "eligibility-check",
    id: newId(),
    clientId,
    put: checkOf(result, { rule, version: rev, date, record }),
  }));
}
