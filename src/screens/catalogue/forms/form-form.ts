import { createMemo, createSignal, type Accessor } from "solid-js";
import { currentVersion, type FormVersion } from "../../../records/assessment/assessment-form.ts";
import { fullnessOf } from "../../../records/assessment/form-room.ts";
import {
  readQuestions,
  typedQuestions,
  withQuestions,
  type TypedQuestion,
} from "../../../records/assessment/typed-form.ts";
import type { RecordId } from "../../../records/fields.ts";
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

/** The id of the field that a fault of a question stands at. */
export const fieldId = (question: string, field: string): string => `${question}-${field}`;

/** The form of one assessment form, or of a new one. */
export interface FormForm extends CatalogueForm<FormContent> {
  /** The version that somebody else saved while other questions were typed here. */
  newer: Accessor<FormVersion | undefined>;
  /** She knows of that version, and means hers to follow it. */
  isOnTop: Accessor<boolean>;
  setOnTop: (isOnTop: boolean) => void;
  /** How full the form is with what stands, and with what is typed. */
  fullness: Accessor<number>;
}

/** The id of the box by which a version is saved on top of somebody else's. */
export const ON_TOP = "on-top";

/** Opens that form. `copied`: a new form that begins with the questions of another. */
export function createFormForm(options: {
  form: () => FormLine | undefined;
  copied: FormLine | undefined;
  forms: () => readonly FormLine[];
  saved: (name: string) => void;
}): FormForm {
  const { t } = useI18n();
  const id = () => options.form()?.id;
  const versions = () => options.form()?.versions ?? [];
  const standing = (): FormContent => contentOf(options.form() ?? options.copied, id() ?? "");
  const [onTopOf, setOnTopOf] = createSignal<number | null>(null);
  const newerThan = (typed: FormContent, begun: FormContent): FormVersion | undefined => {
    const form = options.form();
    const isConcerned = form && isAskedAnew(typed, begun) && isAskedAnew(standing(), begun);
    return isConcerned ? currentVersion(form) : undefined;
  };
  const isOnTopOf = (newer: FormVersion | undefined): boolean => newer?.version === onTopOf();
  const next = ({ questions }: FormContent): FormVersion[] =>
    withQuestions(versions(), readQuestions(questions, versions()).questions);
  const find = (typed: FormContent, begun: FormContent): FieldError[] => {
    const others = options.forms().filter((form) => form.id !== id());
    const fault = faultOfName(
      typed.name,
      others.map((form) => form.name),
    );
    const ofName = fault ? [{ fieldId: "name", message: t(`atOffice.${fault}`) }] : [];
    // A rename makes no version: what the questions say keeps nobody from it.
    const isRename = id() !== undefined && !isAskedAnew(typed, begun);
    return isRename ? ofName : [...ofName, ...findInQuestions(typed, newerThan(typed, begun))];
  };
  const findInQuestions = (typed: FormContent, newer: FormVersion | undefined): FieldError[] => {
    const found: [string, string | undefined][] = [
      [ON_TOP, newer && !isOnTopOf(newer) ? t("forms.newerFirst") : undefined],
      ["add-question", typed.questions.length === 0 ? t("atOffice.no-questions") : undefined],
      ["add-question", fullnessOf(next(typed)) > 1 ? t("atOffice.form-full") : undefined],
      ...readQuestions(typed.questions, versions()).faults.map(
        ({ question, field, fault }): [string, string] => [
          fieldId(question, field),
          t(`forms.fault.${fault}`),
        ],
      ),
    ];
    return found.flatMap(([field, message]) => (message ? [{ fieldId: field, message }] : []));
  };
  const form = createCatalogueForm<FormContent>({
    form: "catalogue-form",
    path: `/forms/${id() ?? (options.copied ? `new-${options.copied.id}` : "new")}`,
    title: ({ name }) => name || t("forms.new"),
    standing,
    find,
    changes: (typed, begun, newId) => {
      const name = typed.name.trim();
      const known = id();
      if (known === undefined) {
        const order = Math.max(0, ...options.forms().map((one) => one.order)) + 1;
        const fields = { name, order, retired: false, versions: next(typed) };
        return [{ kind: "assessment-form", id: newId, fields }];
      }
      const fields = {
        ...(name === begun.name ? {} : { name }),
        ...(isAskedAnew(typed, begun) ? { versions: next(typed) } : {}),
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
  const newer = createMemo(() => newerThan(form.draft.content, form.begun()));
  return {
    ...form,
    newer,
    isOnTop: () => isOnTopOf(newer()),
    setOnTop: (isOnTop) => setOnTopOf(isOnTop ? (newer()?.version ?? null) : null),
    fullness: createMemo(() =>
      isAskedAnew(form.draft.content, form.begun())
        ? fullnessOf(next(form.draft.content))
        : fullnessOf(versions()),
    ),
  };
}

function isAskedAnew(one: FormContent, other: FormContent): boolean {
  return !sameValue(one.questions, other.questions);
}

// A copy begins with the questions and a name of its own.
function contentOf(form: FormLine | undefined, of: RecordId): FormContent {
  const questions = form ? typedQuestions(currentVersion(form)?.questions ?? []) : [];
  return { name: form?.id === of ? form.name : "", questions };
}
