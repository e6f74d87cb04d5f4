import type { Question } from "../assessment/assessment-form.ts";
import type { RecordId } from "../fields.ts";
import { unanswerable, type Unanswerable } from "./asked-answer.ts";
import { isClientFact } from "./client-facts.ts";
import type { Condition, Criterion } from "./eligibility-rule.ts";
import { MOST_RULES_DEEP } from "./judge.ts";

/** Why a rule cannot tell any more, whatever is known of a client. */
export type Ailment =
  /** What it asks for no longer exists. */
  | "gone"
  /** Nobody records it any more. */
  | "retired"
  | Unanswerable;

/** A criterion of a rule, or a rule that it names, with what is wrong with it. */
export interface Ailing {
  part: Criterion | Extract<Condition, { type: "rule" }>;
  ailment: Ailment;
}

/** What a rule may name, as it stands. */
export interface Nameable {
  /** Of a need type, a program, a service or a form. */
  standing: (id: RecordId) => "here" | "retired" | "gone";
  /** The question of a form as it is asked now. */
  questionOf: (form: RecordId, question: string) => Question | undefined;
  conditionOf: (rule: RecordId) => Condition | undefined;
}

/** The parts of a rule, and of the rules that it names, for which a worker is told "cannot tell" for ever (S-43). */
export function ailingParts(condition: Condition, nameable: Nameable): Ailing[] {
  const walk = (part: Condition, within: readonly RecordId[]): Ailing[] => {
    switch (part.type) {
      case "all":
      case "any":
        return part.of.flatMap((inner) => walk(inner, within));
      case "not":
        return walk(part.of, within);
      case "rule": {
        const other = nameable.conditionOf(part.rule);
        if (!other) return [{ part, ailment: "gone" }];
        const isFollowed = !within.includes(part.rule) && within.length < MOST_RULES_DEEP;
        return isFollowed ? walk(other, [...within, part.rule]) : [];
      }
      default: {
        const ailment = ailmentOf(part, nameable);
        return ailment ? [{ part, ailment }] : [];
      }
    }
  };
  return walk(condition, []);
}

function ailmentOf(criterion: Criterion, { standing, questionOf }: Nameable): Ailment | null {
  const named = (id: RecordId): Ailment | null => {
    const state = standing(id);
    return state === "here" ? null : state;
  };
  switch (criterion.type) {
    case "number":
    case "among":
      return isClientFact(criterion.fact) ? null : "gone";
    case "need":
      return named(criterion.need);
    // A program that closed may still have stays, and a service that retired was given.
    case "enrolled":
      return standing(criterion.program) === "gone" ? "gone" : null;
    case "given":
      return criterion.services.some((id) => standing(id) !== "gone") ? null : "gone";
    case "answer":
    case "answer-number":
      return (
        named(criterion.form) ??
        unanswerable(criterion, questionOf(criterion.form, criterion.question))
      );
  }
}
