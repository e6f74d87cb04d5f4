import { createSignal, For, Show } from "solid-js";
import { useAnswerWords } from "../../casework/answer-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { currentVersion } from "../../records/assessment/assessment-form.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { RuledRow } from "../../ui/ledger.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./client.module.css";
import { AddToPlan, PlanList, type PlanPartProps, type PlanWords } from "./plan-list.tsx";

/** What the client answered to the agency's forms, the newest first. */
export function Assessments(props: PlanPartProps) {
  const { t, tn } = useI18n();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const answerWords = useAnswerWords();
  const words = (view: RecordView<"assessment">): PlanWords => {
    const { form, date } = view.fields;
    const title = valueWords("assessment", "form", form);
    return {
      day: date,
      title,
      detail: tn("plan.answers", answerWords.all(view.fields).length),
      name: t("services.row", { name: title, day: dayWords(date) }),
      href: `/clients/${props.clientId}/assessments/${view.id}`,
    };
  };
  return (
    <PlanList
      {...props}
      kind="assessment"
      heading={t("plan.assessments")}
      emptyText={t("plan.assessments.empty")}
      add={<AddAssessment clientId={props.clientId} />}
      words={words}
    />
  );
}

/** By which form to ask. Nothing to choose from is nothing to press. */
function AddAssessment(props: { clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const [isOpen, setOpen] = createSignal(false);
  const forms = () =>
    store.reference
      .ofKind("assessment-form")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .filter((form) => !form.retired && currentVersion(form) !== undefined)
      .sort((a, b) => a.order - b.order);
  return (
    <Show when={forms().length > 0}>
      <AddToPlan label={t("plan.addAssessment")} onPress={() => setOpen(true)} />
      <Sheet
        open={isOpen()}
        onOpenChange={setOpen}
        title={t("plan.chooseForm")}
        closeLabel={t("action.close")}
      >
        <ul class={css["forms"]}>
          <For each={forms()}>
            {({ id, name }) => (
              <RuledRow title={name} href={`/clients/${props.clientId}/assessments/new/${id}`} />
            )}
          </For>
        </ul>
      </Sheet>
    </Show>
  );
}
