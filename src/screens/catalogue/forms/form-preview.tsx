import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { QuestionField } from "../../../casework/question-field.tsx";
import { readAnswers } from "../../../records/assessment/answering.ts";
import type { AssessmentForm } from "../../../records/assessment/assessment-form.ts";
import { readQuestions, type TypedQuestion } from "../../../records/assessment/typed-form.ts";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import catalogueCss from "../shared/catalogue.module.css";

/** The questions as a worker is asked them: an answer shows what hangs on it, and is kept nowhere. */
export function FormPreview(props: {
  questions: readonly TypedQuestion[];
  versions: AssessmentForm["versions"];
}): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal<Readonly<Record<string, string | string[]>>>({});
  const read = createMemo(() => readQuestions(props.questions, props.versions));
  const isWhole = () => read().faults.length === 0 && props.questions.length > 0;
  const asked = createMemo(() => readAnswers(read().questions, typed()).asked);
  return (
    <>
      <PaneHeading text={t("rules.preview")} />
      <PaneInset>
        <p class={catalogueCss["muted"]}>
          {t(isWhole() ? "forms.previewWhat" : "forms.previewWaits")}
        </p>
        <Show when={isWhole()}>
          <div class={catalogueCss["form"]} role="group" aria-label={t("rules.preview")}>
            <ForKeyed each={asked()} keyOf={({ code, type }) => `${type} ${code}`}>
              {(question) => (
                <QuestionField
                  id={`preview-${question().code}`}
                  question={question()}
                  error={undefined}
                  value={typed()[question().code] ?? ""}
                  onChange={(value) =>
                    setTyped((before) => ({ ...before, [question().code]: value }))
                  }
                />
              )}
            </ForKeyed>
          </div>
        </Show>
      </PaneInset>
    </>
  );
}
