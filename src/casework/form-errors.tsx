import { createEffect, createSignal, onCleanup, Show, type Accessor } from "solid-js";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** The errors of a form: said only once it was submitted, then kept up to date. */
export interface FormErrors {
  /** The words at a field; undefined while there is nothing to say. */
  at: (fieldId: string) => string | undefined;
  all: Accessor<readonly FieldError[]>;
  /** How often the form was submitted with errors. */
  attempts: Accessor<number>;
  /** Call on submit: true when the form may be saved. */
  check: () => boolean;
  /** The form begins anew. */
  forget: () => void;
}

/** Derives a form's errors from its content; `find` lists them in the order of the fields. */
export function createFormErrors(find: () => readonly FieldError[]): FormErrors {
  const [attempts, setAttempts] = createSignal(0);
  const all = () => (attempts() === 0 ? [] : find());
  return {
    all,
    attempts,
    at: (fieldId) => all().find((error) => error.fieldId === fieldId)?.message,
    check: () => {
      if (find().length === 0) return true;
      setAttempts((before) => before + 1);
      return false;
    },
    forget: () => setAttempts(0),
  };
}

/** The summary above a form; takes the focus at each failing submit and marks the document's title. */
export function FormErrorSummary(props: { errors: FormErrors }) {
  const { t, tn } = useI18n();
  createEffect(() => {
    if (props.errors.all().length === 0) return;
    const before = document.title;
    document.title = `${t("errors.prefix")} ${before}`;
    onCleanup(() => (document.title = before));
  });
  return (
    <Show when={props.errors.all().length > 0 && props.errors.attempts()} keyed>
      <ErrorSummary
        title={tn("errors.title", props.errors.all().length)}
        errors={props.errors.all()}
      />
    </Show>
  );
}
