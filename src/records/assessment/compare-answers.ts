import { own, wordsOfAnswer } from "./answering.ts";
import type { Answers } from "./assessment.ts";
import { versionOf, type AssessmentForm, type Question } from "./assessment-form.ts";

/** A question that two assessments by one form answer differently; each side as its own version asked it. */
export interface DifferingAnswer {
  code: string;
  one: { question: Question | undefined; words: readonly string[] };
  other: { question: Question | undefined; words: readonly string[] };
}

interface Answered {
  version: number;
  answers: Answers;
}

/**
 * Where two assessments by one form differ, question by question in the form's order; what only one of them answered is
 * a difference, the order of several choices is none. Codes of which the form knows nothing come last.
 */
export function differingAnswers(
  form: Pick<AssessmentForm, "versions"> | undefined,
  one: Answered,
  other: Answered,
): DifferingAnswer[] {
  const questionsOf = ({ version }: Answered) =>
    (form && versionOf(form, version)?.questions) ?? [];
  const [asked, askedThere] = [questionsOf(one), questionsOf(other)];
  const codes = [
    ...[...asked, ...askedThere].map(({ code }) => code),
    ...Object.keys({ ...one.answers, ...other.answers }),
  ];
  const side = ({ answers }: Answered, questions: readonly Question[], code: string) => ({
    question: questions.find((question) => question.code === code),
    words: wordsOfAnswer(own(answers, code)),
  });
  return [...new Set(codes)]
    .map((code) => ({ code, one: side(one, asked, code), other: side(other, askedThere, code) }))
    .filter((answer) => !isSameWords(answer.one.words, answer.other.words));
}

function isSameWords(one: readonly string[], other: readonly string[]): boolean {
  const there = new Set(other);
  return one.length === other.length && one.every((word) => there.has(word));
}
