import type { RecordId } from "../fields.ts";
import type { Unanswerable } from "./asked-answer.ts";
import type { Condition, Criterion } from "./eligibility-rule.ts";

/** S-44: the three results. `cannot-tell` is *cannot tell yet*: facts are missing. */
export const verdicts = ["eligible", "not-eligible", "cannot-tell"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Why a fact cannot be had: nobody entered it, its word means nothing any more, it is still at the office, or its form is
 * asked otherwise than the rule thinks.
 */
export type WhyUnknown = "not-entered" | "gone" | "at-office" | Unanswerable;

/** What is known of a client about one criterion. */
export type Found =
  { known: true; value: FactValue } | { known: false; why: WhyUnknown; value?: FactValue };

/** A number, the words of a list, or whether it is so. */
export type FactValue = number | boolean | readonly string[];

/** A fact, and whether it fulfils the criterion; null when that cannot be said. */
export interface Answer {
  found: Found;
  holds: boolean | null;
}

/** What a judgement is made from. */
export interface Judging {
  answer: (criterion: Criterion) => Answer;
  /** The condition of another rule; undefined for one that no longer exists. */
  conditionOf: (rule: RecordId) => Condition | undefined;
}

/** A condition as it was judged, part by part. */
export type Judged =
  | { type: "criterion"; criterion: Criterion; found: Found; holds: boolean | null }
  | { type: "all" | "any" | "not"; parts: Judged[]; holds: boolean | null }
  | { type: "rule"; rule: RecordId; parts: Judged[]; holds: boolean | null };

/** A rule that leads into more rules than this is not followed; it would be refused when saved. */
export const MOST_RULES_DEEP = 4;

/**
 * Judges a condition in three-valued logic: unknown stays unknown only while it matters, so another fact never takes a
 * result away (S-43, R-33). A rule that is gone or leads back to itself cannot tell.
 */
export function judge(condition: Condition, judging: Judging): Judged {
  return judgePart(condition, judging, []);
}

/** The result of a judged condition. */
export function verdictOf({ holds }: Pick<Judged, "holds">): Verdict {
  return holds === null ? "cannot-tell" : holds ? "eligible" : "not-eligible";
}

function judgePart(condition: Condition, judging: Judging, within: readonly RecordId[]): Judged {
  switch (condition.type) {
    case "all":
    case "any": {
      const parts = condition.of.map((part) => judgePart(part, judging, within));
      const holds = condition.type === "all" ? every(parts) : some(parts);
      return { type: condition.type, parts, holds };
    }
    case "not": {
      const part = judgePart(condition.of, judging, within);
      return { type: "not", parts: [part], holds: part.holds === null ? null : !part.holds };
    }
    case "rule":
      return judgeRule(condition.rule, judging, within);
    default:
      return { type: "criterion", criterion: condition, ...judging.answer(condition) };
  }
}

// Two administrators may each save half of a loop: here it ends as something that cannot be told.
function judgeRule(rule: RecordId, judging: Judging, within: readonly RecordId[]): Judged {
  const condition =
    within.includes(rule) || within.length >= MOST_RULES_DEEP
      ? undefined
      : judging.conditionOf(rule);
  if (!condition) return { type: "rule", rule, parts: [], holds: null };
  const part = judgePart(condition, judging, [...within, rule]);
  return { type: "rule", rule, parts: [part], holds: part.holds };
}

// One that fails decides, whatever is not known beside it.
function every(parts: readonly Judged[]): boolean | null {
  if (parts.some(({ holds }) => holds === false)) return false;
  return parts.some(({ holds }) => holds === null) ? null : true;
}

function some(parts: readonly Judged[]): boolean | null {
  if (parts.some(({ holds }) => holds === true)) return true;
  return parts.some(({ holds }) => holds === null) ? null : false;
}

/**
 * The criteria whose facts are missing and would matter, each once: none where the result stands without them. What no
 * entry could bring is not among them; its line says why.
 */
export function missingFacts(judged: Judged): Criterion[] {
  const found = new Map<string, Criterion>();
  collect(judged, found);
  return [...found.values()];
}

function collect(judged: Judged, found: Map<string, Criterion>): void {
  if (judged.holds !== null) return;
  if (judged.type === "criterion") {
    if (canBeHad(judged.found)) found.set(factKey(judged.criterion), judged.criterion);
  } else for (const part of judged.parts) collect(part, found);
}

function canBeHad(found: Found): boolean {
  return found.known || found.why === "not-entered" || found.why === "at-office";
}

/** The fact that a criterion asks for: two criteria of one fact have the same. */
export function factKey(criterion: Criterion): string {
  switch (criterion.type) {
    case "number":
    case "among":
      return criterion.fact;
    case "need":
      return `need ${criterion.need}`;
    case "enrolled":
      return `enrolled ${criterion.program}`;
    case "given":
      return `given ${criterion.days} ${[...criterion.services].sort().join(" ")}`;
    case "answer":
    case "answer-number":
      return `answer ${criterion.form} ${criterion.question}`;
  }
}
