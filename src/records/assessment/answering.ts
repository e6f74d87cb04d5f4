import * as v from "valibot";
import { day } from "../fields.ts";
import { sameValue } from "../same-value.ts";
import type { Answers, AssessmentAnswer } from "./assessment.ts";
import type { Question } from "./assessment-form.ts";

/** Answers as a form holds them: texts, and the codes of several choices. */
export type TypedAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Why an answer cannot be kept. */
export type AnswerRefusal = "missing" | "not-a-number" | "out-of-bounds" | "not-a-day";

/** What a form says: the questions that are asked, the answers to keep, and what is wrong with the others. */
export interface ReadAnswers {
  asked: Question[];
  answers: Answers;
  refusals: { code: string; refusal: AnswerRefusal }[];
}

/**
 * Reads a form. A question is asked when it has no condition, or when the earlier question that it names is asked and
 * answered with one of its values; a condition that names no earlier question hides nothing. What is not asked is neither
 * kept nor required.
 */
export function readAnswers(questions: readonly Question[], typed: TypedAnswers): ReadAnswers {
  const asked: Question[] = [];
  const refusals: ReadAnswers["refusals"] = [];
  // Answers so far by the question's code, which may be any word; null where there is none.
  const before = new Map<string, AssessmentAnswer | null>();
  for (const question of questions) {
    const { code } = question;
    const isNow = isAsked(question, before);
    const found = isNow
      ? readAnswer(question, Object.hasOwn(typed, code) ? typed[code] : "")
      : null;
    if (isNow) asked.push(question);
    if (found !== null && "refusal" in found) refusals.push({ code, ...found });
    before.set(code, found !== null && "answer" in found ? found.answer : null);
  }
  const answers = Object.fromEntries(
    [...before].flatMap(([code, answer]) => (answer === null ? [] : [[code, answer]])),
  );
  return { asked, answers, refusals };
}

/**
 * Whether answers are what a form keeps: each to a question of this version that is asked, of its kind and within what it
 * offers, and none missing that is required. Whatever was answered on a tablet is; what merely has the shape need not be.
 */
export function fitsQuestions(questions: readonly Question[], answers: Answers): boolean {
  const read = readAnswers(questions, typedAnswers(questions, answers));
  return read.refusals.length === 0 && sameValue(read.answers, answers);
}

/** A record's answers as its form holds them; every question of the version has a place. */
export function typedAnswers(
  questions: readonly Question[],
  answers: Answers,
): Record<string, string | string[]> {
  return Object.fromEntries(
    questions.map((question) => [
      question.code,
      typedAnswer(question, own(answers, question.code)),
    ]),
  );
}

/** An answer in the words that conditions and rules compare: codes, "yes" and "no", digits; none where there is none. */
export function wordsOfAnswer(answer: AssessmentAnswer | undefined): readonly string[] {
  if (answer === undefined || answer === "") return [];
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  return typeof answer === "object" ? answer : [String(answer)];
}

/** The answer to a question; a code may be any word, also one that every object has. */
export function own(answers: Answers, code: string): AssessmentAnswer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

function isAsked(
  { showIf }: Question,
  before: ReadonlyMap<string, AssessmentAnswer | null>,
): boolean {
  const named = showIf === null ? undefined : before.get(showIf.question);
  if (showIf === null || named === undefined) return true;
  const said = wordsOfAnswer(named ?? undefined);
  return showIf.values.some((value) => said.includes(value));
}

function readAnswer(
  question: Question,
  typed: string | readonly string[] | undefined,
): { answer: AssessmentAnswer | null } | { refusal: AnswerRefusal } {
  const said = offeredOf(question, typeof typed === "string" ? typed.trim() : (typed ?? ""));
  if (said.length === 0) return question.required ? { refusal: "missing" } : { answer: null };
  if (question.type === "choices") return { answer: typeof said === "string" ? [said] : [...said] };
  const text = typeof said === "string" ? said : (said[0] ?? "");
  switch (question.type) {
    case "number":
    case "scale": {
      if (!/^-?\d{1,10}$/.test(text)) return { refusal: "not-a-number" };
      const answer = Number(text);
      const { least, most } = question;
      const isWithin = (least === null || answer >= least) && (most === null || answer <= most);
      return isWithin ? { answer } : { refusal: "out-of-bounds" };
    }
    case "date":
      return v.is(day, text) ? { answer: text } : { refusal: "not-a-day" };
    case "yes-no":
      return { answer: text === "yes" };
    default:
      return { answer: text };
  }
}

// A form that was begun may hold a choice that a later version does not offer: that is no answer to it.
function offeredOf(
  question: Question,
  said: string | readonly string[],
): string | readonly string[] {
  const offered =
    question.type === "yes-no"
      ? ["yes", "no"]
      : "choices" in question
        ? question.choices.map(({ code }) => code)
        : null;
  if (offered === null) return said;
  return typeof said === "string"
    ? offered.includes(said)
      ? said
      : ""
    : said.filter((code) => offered.includes(code));
}

function typedAnswer({ type }: Question, answer: AssessmentAnswer | undefined): string | string[] {
  const words = wordsOfAnswer(answer);
  return type === "choices" ? [...words] : (words[0] ?? "");
}
