import type { Entry } from "../../src/records/entry.ts";
import type { EligibilityRule } from "../../src/records/eligibility/eligibility-rule.ts";
import { refuseRule } from "../../src/records/eligibility/refuse-rule.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { RecordState } from "./desk.ts";
import { find, type Refused, type Trial } from "./trial.ts";

/** The agency's rules of eligibility, where an entry changes one: only together can they be seen to lead in a circle. */
export async function rulesBeside(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
): Promise<RecordId[]> {
  const isConcerned = entries.some(({ rows }) =>
    rows.some(({ kind }) => kind === "eligibility-rule"),
  );
  if (!isConcerned) return [];
  const rows = await queries.query<{ id: RecordId }>(
    "select id from record where org = $1 and collection = 'reference' and kind = 'eligibility-rule'",
    [org],
  );
  return rows.map(({ id }) => id);
}

/** Refuses a rule that leads back to itself, or further than anybody could judge (S-43). */
export function refuseLoop(trial: Trial, after: RecordState): Refused | null {
  const conditionOf = (id: RecordId) => {
    const rule = find(trial, id);
    // Every stored rule was checked against its schema.
    return rule?.kind === "eligibility-rule"
      ? (rule.body.fields as EligibilityRule).condition
      : undefined;
  };
  const { condition } = after.body.fields as EligibilityRule;
  const refusal = refuseRule(after.id, condition, conditionOf);
  return refusal && { reason: "invalid-field", detail: "condition" };
}
