import {
  currentVersion,
  questionAsked,
  questionEverAsked,
  type Question,
} from "../../../records/assessment/assessment-form.ts";
import type { Compared, TypedCriterion } from "../../../records/eligibility/typed-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import type { Option } from "../../../ui/select.tsx";

/** What a criterion may name, as choices; what it names already stays among them, gone or not. */
export interface Targets {
  of: (compared: Compared, chosen: RecordId) => Option<string>[];
  questions: (form: RecordId, chosen: string) => Option<string>[];
  /** Whether a question is answered with a number, or a step of a scale. */
  isNumber: (form: RecordId, question: string) => boolean;
  /** The answers that can be chosen; undefined where any words are one. */
  answers: (
    criterion: Pick<TypedCriterion, "compared" | "fact" | "question" | "values">,
  ) => { id: string; name: string }[] | undefined;
}

const kinds = {
  need: "need-type",
  enrolled: "program",
  answer: "assessment-form",
  "answer-number": "assessment-form",
  rule: "eligibility-rule",
} as const;

export function useTargets(): Targets {
  const store = useStore();
  const { t } = useI18n();
  const formOf = (form: RecordId) => store.reference.find("assessment-form", form)?.body.fields;
  const questionsOf = (form: RecordId): readonly Question[] => {
    const fields = formOf(form);
    return (fields && currentVersion(fields)?.questions) ?? [];
  };
  const withChosen = (options: Option<string>[], chosen: string): Option<string>[] =>
    chosen === "" || options.some(({ value }) => value === chosen)
      ? options
      : [{ value: chosen, label: t("catalogue.unknown") }, ...options];
  return {
    of: (compared, chosen) => {
      if (!(compared in kinds)) return [];
      // Checked just before.
      const kind = kinds[compared as keyof typeof kinds];
      const options = store.reference
        .ofKind(kind)
        .map(({ id, body: { fields } }) => {
          const isRetired = "retired" in fields && fields.retired === true;
          const isOther = kind === "program" && !isOwnProgram(id);
          const label = isRetired ? t("rules.retiredName", { name: fields.name }) : fields.name;
          return { value: id, label, isOffered: id === chosen || !(isRetired || isOther) };
        })
        .filter(({ isOffered }) => isOffered)
        .map(({ value, label }) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label));
      return withChosen(options, chosen);
    },
    questions: (form, chosen) =>
      withChosen(
        questionsOf(form).map(({ code, text }) => ({ value: code, label: text })),
        chosen,
      ),
    isNumber: (form, question) => {
      const asked = questionAsked(formOf(form), question);
      return asked?.type === "number" || asked?.type === "scale";
    },
    answers: ({ compared, fact, question, values }) => {
      const yesNo = ["yes", "no"].map((id) => ({
        id,
        name: t(id === "yes" ? "value.yes" : "value.no"),
      }));
      if (compared === "among") return fact === "veteran" ? yesNo : undefined;
      const asked = questionAsked(formOf(fact), question);
      if (asked?.type === "yes-no") return yesNo;
      if (asked?.type !== "choice" && asked?.type !== "choices") return undefined;
      const offered = asked.choices.map(({ code, name }) => ({ id: code, name }));
      const gone = values.filter((value) => !offered.some(({ id }) => id === value));
      const ever = questionEverAsked(formOf(fact), question);
      const nameOf = (code: string) =>
        (ever && "choices" in ever && ever.choices.find((one) => one.code === code)?.name) || code;
      return [
        ...offered,
        ...gone.map((id) => ({ id, name: t("rules.goneChoice", { name: nameOf(id) }) })),
      ];
    },
  };

  // Nobody is enrolled in another agency's program.
  function isOwnProgram(id: RecordId): boolean {
    const provider = store.reference.find("program", id)?.body.fields.provider ?? "";
    return store.reference.find("provider", provider)?.body.fields.isOwn === true;
  }
}
