import type { Entry } from "../../src/records/entry.ts";
import type { Condition, EligibilityRule } from "../../src/records/eligibility/eligibility-rule.ts";
import { refuseRuleAmong } from "../../src/records/eligibility/refuse-rule.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { Change, RecordState } from "./desk.ts";
import type { Refused, Trial } from "./trial.ts";

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

/** Refuses a rule that leads back to itself, or makes itself or another further than anybody could judge (S-43). */
export function refuseLoop(trial: Trial, { before, after }: Change): Refused | null {
  const standing = new Map([...trial.desk.records, ...trial.own, [after.id, after] as const]);
  const rules = new Map(
    [...standing.values()]
      .filter(({ kind }) => kind === "eligibility-rule")
      .map((rule) => [rule.id, conditionOf(rule)]),
  );
  const was = before ? conditionOf(before) : undefined;
  const refusal = refuseRuleAmong(after.id, was, rules);
  return refusal && { reason: "invalid-field", detail: "condition" };
}

// Every stored rule was checked against its schema.
function conditionOf({ body }: Pick<RecordState, "body">): Condition {
  return (body.fields as EligibilityRule).condition;
}
