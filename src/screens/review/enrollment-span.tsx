import { Show, type JSX } from "solid-js";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** From when to when the client was enrolled, beside the date that lies outside. */
export function EnrollmentSpan(props: { enrollment: RecordId; date: string }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const { dayWords } = useTimeWords();
  const enrollment = store.createRecord<"enrollment">("casework", () => props.enrollment);
  return (
    <Show when={enrollment()?.fields}>
      {(stay) => (
        <p>
          {t("review.why.outside-enrollmentKnown", {
            program: valueWords("enrollment", "program", stay().program),
            entry: dayWords(stay().entry),
            exit: stay().exit === null ? t("review.why.stillOpen") : dayWords(stay().exit ?? ""),
            date: dayWords(props.date),
          })}
        </p>
      )}
    </Show>
  );
}
