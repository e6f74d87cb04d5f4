import { currentVersion } from "../../../records/assessment/assessment-form.ts";
import {
  readQuestions,
  typedQuestions,
  withQuestions,
  type TypedQuestion,
} from "../../../records/assessment/typed-form.ts";
import { faultOfName } from "../../../records/reference/catalogue-rules.ts";
import { sameValue } from "../../../records/same-value.ts";
import type { FieldError } from "../../../ui/error-summary.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { createCatalogueForm, type CatalogueForm } from "../shared/catalogue-form.ts";
import type { FormLine } from "./forms-page.tsx";

/** A form as it is typed. */
export interface FormContent {
  name: string;
  questions: TypedQuestion[];
}

const MOST_VERSIONS = 50;

/** The id of the field that a fault of a question stands at. */
export const fieldId = (question: string, field: string): string => `${question}-${field}`;

/** The form of one assessment form, or of a new one. */
export function createFormForm(options: {
  form: () => FormLine | undefined;
  forms: () => readonly FormLine[];
  saved: (name: string) => void;
}): CatalogueForm<FormContent> {
  const { t } = useI18n();
  const id = () => options.form()?.id;
  const versions = () => options.form()?.versions ?? [];
  return createCatalogueForm<FormContent>({
    form: "catalogue-form",
    path: `/forms/${id() ?? "new"}`,
    title: ({ name }) => name || t("forms.new"),
    standing: () => contentOf(options.form()),
    find: ({ name, questions }): FieldError[] => {
      const others = options.forms().filter((form) => form.id !== id());
      const fault = faultOfName(
        name,
        others.map((form) => form.name),
      );
      const { faults } = readQuestions(questions, versions());
      return [
        ...(fault ? [{ fieldId: "name", message: t(`atOffice.${fault}`) }] : []),
        ...(questions.length === 0
          ? [{ fieldId: "add-question", message: t("atOffice.no-questions") }]
          : []),
        ...(versions().length >= MOST_VERSIONS
          ? [{ fieldId: "add-question", message: t("forms.tooMany") }]
          : []),
        ...faults.map(({ question, field, fault: found }) => ({
          fieldId: fieldId(question, field),
          message: t(`forms.fault.${found}`),
        })),
      ];
    },
    changes: (typed, begun, newId) => {
      const name = typed.name.trim();
      const { questions } = readQuestions(typed.questions, versions());
      const known = id();
      if (known === undefined) {
        const order = Math.max(0, ...options.forms().map((form) => form.order)) + 1;
        const fields = { name, order, retired: false, versions: withQuestions([], questions) };
        return [{ kind: "assessment-form", id: newId, fields }];
      }
      const isSame = sameValue(typed.questions, begun.questions);
      const fields = {
        ...(name === begun.name ? {} : { name }),
        ...(isSame ? {} : { versions: withQuestions(versions(), questions) }),
      };
      return Object.keys(fields).length === 0
        ? []
        : [{ kind: "assessment-form", id: known, fields }];
    },
    kept: (typed) => ({
      name: typed.name.trim(),
      questions: typedQuestions(readQuestions(typed.questions, versions()).questions),
    }),
    saved: ({ name }) => options.saved(name.trim()),
  });
}

function contentOf(form: FormLine | undefined): FormContent {
  if (!form) return { name: "", questions: [] };
  return { name: form.name, questions: typedQuestions(currentVersion(form)?.questions ?? []) };
}
