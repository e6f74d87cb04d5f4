import type { Assessment } from "../records/assessment/assessment.ts";
import { versionOf, type Question } from "../records/assessment/assessment-form.ts";
import { own, wordsOfAnswer } from "../records/assessment/answering.ts";
import { differingAnswers, type DifferingAnswer } from "../records/assessment/compare-answers.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useTimeWords } from "./time-words.ts";

/** A question with what was answered to it, as a person reads them. */
interface AnswerInWords {
  code: string;
  question: string;
  answer: string;
}

/** Answers in the words of the form that they were given to. */
interface AnswerWords {
  /**
   * What an assessment says, in the order and the words of the version that was asked. Answers to a version that this
   * tablet does not know are named by their codes: nothing that was said is left out.
   */
  all: (assessment: Pick<Assessment, "form" | "version" | "answers">) => AnswerInWords[];
  /** Where two assessments by one form differ, each side in the words of the version that it answers. */
  differing: (
    one: Assessment,
    other: Assessment,
  ) => { code: string; question: string; one: string; other: string }[];
  /** The codes of an answer as a person reads them. */
  answerTo: (question: Question | undefined, codes: readonly string[]) => string;
}

/** The words for answers, in the language of the screen. */
export function useAnswerWords(): AnswerWords {
  const store = useStore();
  const { t, list, number } = useI18n();
  const { dayWords } = useTimeWords();
  const answerTo: AnswerWords["answerTo"] = (question, words) => {
    const [first = ""] = words;
    switch (question?.type) {
      case "choice":
      case "choices": {
        const { choices } = question;
        return list(words.map((code) => choices.find((one) => one.code === code)?.name ?? code));
      }
      case "yes-no":
        return list(words.map((word) => t(word === "yes" ? "value.yes" : "value.no")));
      case "date":
        return dayWords(first);
      case "scale":
        return t("assessment.step", { step: number(Number(first)), most: number(question.most) });
      case "number":
        return number(Number(first));
      default:
        return list([...words]);
    }
  };
  const all: AnswerWords["all"] = ({ form, version, answers }) => {
    const fields = store.reference.find("assessment-form", form)?.body.fields;
    const questions = (fields && versionOf(fields, version)?.questions) ?? [];
    const codes = new Set([...questions.map(({ code }) => code), ...Object.keys(answers)]);
    return [...codes].flatMap((code) => {
      const words = wordsOfAnswer(own(answers, code));
      const question = questions.find((one) => one.code === code);
      return words.length === 0
        ? []
        : [{ code, question: question?.text ?? code, answer: answerTo(question, words) }];
    });
  };
  const differing: AnswerWords["differing"] = (one, other) => {
    const form = store.reference.find("assessment-form", one.form)?.body.fields;
    const said = ({ question, words }: DifferingAnswer["one"]) =>
      words.length === 0 ? t("value.none") : answerTo(question, words);
    return differingAnswers(form, one, other).map((answer) => ({
      code: answer.code,
      question: (answer.one.question ?? answer.other.question)?.text ?? answer.code,
      one: said(answer.one),
      other: said(answer.other),
    }));
  };
  return { all, differing, answerTo };
}
