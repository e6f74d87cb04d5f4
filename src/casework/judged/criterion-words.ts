import { useAnswerWords } from "../answer-words.ts";
import { useRecordWords } from "../record-words.ts";
import { questionEverAsked } from "../../records/assessment/assessment-form.ts";
import type { AnswerCriterion } from "../../records/eligibility/asked-answer.ts";
import { isClientFact, type ClientFact } from "../../records/eligibility/client-facts.ts";
import type { Criterion } from "../../records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../records/fields.ts";
import type { FactValue, Found } from "../../records/eligibility/judge.ts";
import { veteranAnswers } from "../../records/client/typed-client.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What a rule asks, and what was found, in a worker's words. */
export interface CriterionWords {
  /** "Age: 18 or more", "Open need: Food". */
  asked: (criterion: Criterion) => string;
  /** "42", "$1,200.00", "not entered", "at the office". */
  found: (criterion: Criterion, found: Found) => string;
  /** What is missing, short: "Monthly income", "Food". */
  fact: (criterion: Criterion) => string;
  need: (needType: RecordId) => string;
}

/** The words for criteria, in the language of the screen. */
export function useCriterionWords(): CriterionWords {
  const i18n = useI18n();
  const { t, tn, list, number } = i18n;
  const { valueWords } = useRecordWords();
  const store = useStore();
  const answerWords = useAnswerWords();
  const factName = (fact: string) => (isClientFact(fact) ? t(`fact.${fact}`) : fact);
  const amount = (fact: string, value: number) =>
    fact === "monthlyIncome" ? i18n.money(value) : number(value);
  const span = (
    { least, most }: { least: number | null; most: number | null },
    write: (value: number) => string,
  ): string => {
    if (least === null) return t("criterion.most", { most: write(most ?? 0) });
    if (most === null) return t("criterion.least", { least: write(least) });
    return least === most
      ? write(least)
      : t("criterion.between", { least: write(least), most: write(most) });
  };
  const nameOf = {
    need: (id: string) => valueWords("need", "type", id),
    program: (id: string) => valueWords("enrollment", "program", id),
    service: (id: string) => valueWords("service", "definition", id),
  };
  const wordOf = (fact: string, word: string) => {
    const answer = veteranAnswers.find((known) => known === word);
    return fact === ("veteran" satisfies ClientFact) && answer ? t(`veteran.${answer}`) : word;
  };
  const questionOf = ({ form, question }: AnswerCriterion) =>
    questionEverAsked(store.reference.find("assessment-form", form)?.body.fields, question);
  const fact = (criterion: Criterion): string => {
    switch (criterion.type) {
      case "number":
      case "among":
        return factName(criterion.fact);
      case "need":
        return t("criterion.need", { name: nameOf.need(criterion.need) });
      case "enrolled":
        return t("criterion.enrolled", { name: nameOf.program(criterion.program) });
      case "given":
        return tn("criterion.given", criterion.days, {
          names: list(criterion.services.map(nameOf.service)),
        });
      case "answer":
      case "answer-number":
        return t("criterion.answer", {
          question: questionOf(criterion)?.text ?? criterion.question,
        });
    }
  };
  const asked = (criterion: Criterion): string => {
    const what = fact(criterion);
    switch (criterion.type) {
      case "number":
        return t("criterion.is", {
          what,
          wanted: span(criterion, (value) => amount(criterion.fact, value)),
        });
      case "among":
        return t("criterion.is", {
          what,
          wanted: list(criterion.values.map((word) => wordOf(criterion.fact, word))),
        });
      case "given":
        return t("criterion.is", {
          what,
          wanted: span(criterion, (value) => tn("criterion.times", value)),
        });
      case "answer-number":
        return t("criterion.is", { what, wanted: span(criterion, number) });
      case "answer":
        return t("criterion.is", {
          what,
          wanted: answerWords.answerTo(questionOf(criterion), criterion.values),
        });
      default:
        return what;
    }
  };
  const valueOf = (criterion: Criterion, value: FactValue): string => {
    if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
    if (typeof value === "number") {
      if (criterion.type === "given") return tn("criterion.times", value);
      return criterion.type === "number" ? amount(criterion.fact, value) : number(value);
    }
    if (criterion.type === "answer") return answerWords.answerTo(questionOf(criterion), value);
    return criterion.type === "among"
      ? list(value.map((word) => wordOf(criterion.fact, word)))
      : list(value);
  };
  return {
    asked,
    fact,
    need: nameOf.need,
    found: (criterion, found) => {
      if (found.known) return valueOf(criterion, found.value);
      const missing = t(`unknown.${found.why}`);
      return found.value === undefined
        ? missing
        : t("unknown.soFar", { value: valueOf(criterion, found.value), missing });
    },
  };
}
