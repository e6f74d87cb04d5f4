import { createMemo, type Accessor } from "solid-js";
import { questionAsked } from "../../../records/assessment/assessment-form.ts";
import {
  ailingParts,
  type Ailing,
  type Nameable,
} from "../../../records/eligibility/ailing-rule.ts";
import type { Condition, EligibilityRule } from "../../../records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import type { Store } from "../../../store/store.ts";

/** A rule with its id, and the parts of it that cannot be told any more. */
export type RuleLine = EligibilityRule & { id: RecordId; ailing: readonly Ailing[] };

/** All rules of the agency by name. */
export function createRules(store: Store): Accessor<readonly RuleLine[]> {
  return createMemo(() => {
    const nameable = nameableIn(store);
    return store.reference
      .ofKind("eligibility-rule")
      .map(({ id, body: { fields } }) => ({
        ...fields,
        id,
        ailing: ailingParts(fields.condition, nameable),
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
}

/** The condition of another rule, as it stands. */
export function conditionIn(store: Store): (rule: RecordId) => Condition | undefined {
  return (rule) => store.reference.find("eligibility-rule", rule)?.body.fields.condition;
}

/** What a rule may name, as this tablet has it. */
export function nameableIn(store: Store): Nameable {
  return {
    standing: (id) => {
      if (store.reference.find("program", id)) return "here";
      const found =
        store.reference.find("need-type", id) ??
        store.reference.find("service-definition", id) ??
        store.reference.find("assessment-form", id);
      if (!found) return "gone";
      return found.body.fields.retired ? "retired" : "here";
    },
    questionOf: (form, question) =>
      questionAsked(store.reference.find("assessment-form", form)?.body.fields, question),
    conditionOf: conditionIn(store),
  };
}
