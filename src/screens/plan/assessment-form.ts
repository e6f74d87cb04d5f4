import { createMemo, type Accessor } from "solid-js";
import type { Answers } from "../../records/assessment/assessment.ts";
import type { FormVersion, Question } from "../../records/assessment/assessment-form.ts";
import {
  readAnswers,
  typedAnswers,
  type AnswerRefusal,
} from "../../records/assessment/answering.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createPlanForm, type PlanForm } from "./plan-form.ts";

/** The answers as the form holds them. */
interface TypedAssessment {
  date: string;
  answers: Record<string, string | string[]>;
}

export interface AssessmentAnswering extends PlanForm<TypedAssessment> {
  /** The questions that are asked now, by what was answered so far. */
  asked: Accessor<readonly Question[]>;
}

/** The id of a question's field. */
export const questionId = (code: string): string => `question-${code}`;

/** Answering a version of a form, anew or to put right what was answered to it. */
export function createAnswering(
  client: Accessor<RecordView<"client">>,
  view: Accessor<RecordView<"assessment"> | undefined>,
  by: { form: RecordId; version: FormVersion },
): AssessmentAnswering {
  const store = useStore();
  const findErrors = useFindErrors();
  const { form, version } = by;
  const { questions } = version;
  const path = `/clients/${client().id}/assessments`;
  const answersOf = (answers: Answers) => typedAnswers(questions, answers);
  const planForm = createPlanForm<"assessment", TypedAssessment>({
    kind: "assessment",
    client,
    view,
    // Of a form that was changed meanwhile another version is asked: what was begun is resumed with what still fits.
    path: `${path}/${view()?.id ?? `new/${form}`}`,
    initial: {
      date: view()?.fields.date ?? store.today(),
      answers: answersOf(view()?.fields.answers ?? {}),
    },
    fieldsOf: ({ date, answers }) => ({
      form,
      version: version.version,
      date,
      answers: readAnswers(questions, answers).answers,
    }),
    findErrors: ({ date, answers }) => findErrors(date, questions, answers),
  });
  const asked = createMemo(() => readAnswers(questions, planForm.draft.content.answers).asked);
  return { ...planForm, asked };
}

function useFindErrors() {
  const { t, number } = useI18n();
  const words = (refusal: AnswerRefusal, question: Question | undefined): string => {
    const isNumber = question?.type === "number" || question?.type === "scale";
    if (refusal !== "out-of-bounds" || !isNumber)
      return t(`assessment.refused.${refusal}`, { question: question?.text ?? "" });
    const { least, most } = question;
    if (least === null) return t("assessment.atMost", { most: number(most ?? 0) });
    if (most === null) return t("assessment.atLeast", { least: number(least) });
    return t("assessment.between", { least: number(least), most: number(most) });
  };
  return (
    date: string,
    questions: readonly Question[],
    answers: TypedAssessment["answers"],
  ): FieldError[] => [
    ...(date === "" ? [{ fieldId: "date", message: t("edit.dateMissing") }] : []),
    ...readAnswers(questions, answers).refusals.map(({ code, refusal }) => ({
      fieldId: questionId(code),
      message: words(
        refusal,
        questions.find((question) => question.code === code),
      ),
    })),
  ];
}
