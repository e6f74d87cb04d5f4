import type { RecordId } from "../fields.ts";
import type { Condition } from "./eligibility-rule.ts";
import { MOST_RULES_DEEP } from "./judge.ts";

/** Why a rule cannot be saved: it leads back to itself, through too many rules, or asks for more than anybody reads. */
export type RuleRefusal = "rule-loops" | "rule-too-deep" | "rule-too-long";

/** The most criteria that a rule may ask for and rules that it may name, with those of the rules that it names. */
export const MOST_CRITERIA = 60;

/** Refuses a rule that nobody could judge or read. `conditionOf` answers for every other rule, as it stands. */
export function refuseRule(
  id: RecordId,
  condition: Condition,
  conditionOf: (rule: RecordId) => Condition | undefined,
): RuleRefusal | null {
  let criteria = 0;
  const walk = (part: Condition, within: readonly RecordId[]): RuleRefusal | null => {
    if (criteria > MOST_CRITERIA) return "rule-too-long";
    switch (part.type) {
      case "all":
      case "any":
        return firstRefusal(part.of, (inner) => walk(inner, within));
      case "not":
        return walk(part.of, within);
      case "rule": {
        if (within.includes(part.rule)) return "rule-loops";
        // Counted, too: rules that lead nowhere and name each other many times over are a walk without end.
        criteria += 1;
        // The rule itself is the first of `within`.
        if (within.length > MOST_RULES_DEEP) return "rule-too-deep";
        const other = conditionOf(part.rule);
        return other ? walk(other, [...within, part.rule]) : null;
      }
      default:
        criteria += 1;
        return criteria > MOST_CRITERIA ? "rule-too-long" : null;
    }
  };
  return walk(condition, [id]);
}

/**
 * Refuses a rule among all of the agency's as they would stand: also where another one that leads to it could no longer
 * be judged. `was` is its condition before: what another rule could be refused for already is not held against it.
 */
export function refuseRuleAmong(
  id: RecordId,
  was: Condition | undefined,
  rules: ReadonlyMap<RecordId, Condition>,
): RuleRefusal | null {
  const own = rules.get(id);
  const refusal = own ? refuseRule(id, own, (rule) => rules.get(rule)) : null;
  if (refusal) return refusal;
  for (const [other, condition] of leadingTo(id, rules)) {
    const after = refuseRule(other, condition, (rule) => rules.get(rule));
    const before = refuseRule(other, condition, (rule) => (rule === id ? was : rules.get(rule)));
    if (after && !before) return after;
  }
  return null;
}

// The other rules that name it, and those that name them.
function leadingTo(
  id: RecordId,
  rules: ReadonlyMap<RecordId, Condition>,
): Map<RecordId, Condition> {
  const found = new Map<RecordId, Condition>();
  const look = (named: RecordId): void => {
    for (const [rule, condition] of rules) {
      if (rule === id || found.has(rule) || !isNamedIn(condition, named)) continue;
      found.set(rule, condition);
      look(rule);
    }
  };
  look(id);
  return found;
}

function isNamedIn(part: Condition, rule: RecordId): boolean {
  switch (part.type) {
    case "all":
    case "any":
      return part.of.some((inner) => isNamedIn(inner, rule));
    case "not":
      return isNamedIn(part.of, rule);
    case "rule":
      return part.rule === rule;
    default:
      return false;
  }
}

function firstRefusal(
  parts: readonly Condition[],
  refuse: (part: Condition) => RuleRefusal | null,
): RuleRefusal | null {
  for (const part of parts) {
    const refusal = refuse(part);
    if (refusal) return refusal;
  }
  return null;
}
