import type { Question } from "../assessment/assessment-form.ts";
import { answersOffered } from "../assessment/refuse-form.ts";
import type { Criterion } from "./eligibility-rule.ts";

/** A criterion about an answer to a form. */
export type AnswerCriterion = Extract<Criterion, { type: "answer" | "answer-number" }>;

/** Why an answer that a rule asks for cannot be given any more. */
export type Unanswerable =
  /** The form is asked without that question now. */
  | "not-asked"
  /** The form offers an answer no more that the rule asks for. */
  | "not-offered";

/** What keeps a criterion's answer from being given to the question as it is asked now; null where nothing does. */
export function unanswerable(
  criterion: AnswerCriterion,
  question: Question | undefined,
): Unanswerable | null {
  if (!question) return "not-asked";
  return offersAll(criterion, question) ? null : "not-offered";
}

// Of several answers each must be there: what took the place of one that is gone may be meant by the rule, too.
function offersAll(criterion: AnswerCriterion, question: Question): boolean {
  if (criterion.type === "answer") {
    const offered = answersOffered(question);
    return offered === null || criterion.values.every((value) => offered.includes(value));
  }
  if (question.type !== "number" && question.type !== "scale") return false;
  const { least, most } = question;
  const isOver = criterion.least !== null && most !== null && criterion.least > most;
  const isUnder = criterion.most !== null && least !== null && criterion.most < least;
  return !isOver && !isUnder;
}
