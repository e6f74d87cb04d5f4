import { createMemo, For, Show, type JSX } from "solid-js";
import { useAnswerWords } from "../../casework/answer-words.ts";
import { useRecordWords, type SomeFields } from "../../casework/record-words.ts";
import { isAssessment } from "../../records/assessment/assessment.ts";
import { isKindName, recordKinds } from "../../records/registry.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./record-fields.module.css";
import type { ReviewLine } from "./review-lines.ts";
import { changedFieldsOf } from "./summary-words.ts";

/** What a record says, field by field in words: what is empty is left out, what was changed is marked. */
export function RecordFields(props: {
  line: ReviewLine;
  record: RecordView | null | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const words = useRecordWords();
  const answerWords = useAnswerWords();
  const changed = createMemo(() => new Set(changedFieldsOf(props.line.item)));
  const fields = (): SomeFields => props.record?.fields ?? props.line.item.summary;
  const rows = createMemo(() => {
    const kind = props.line.item.recordKind;
    const shown = fields();
    return (
      fieldsInWords(kind, words.fieldName, t("field.other"))
        .filter(({ field }) => changed().has(field) || isSaid(shown[field]))
        // Ids of the client's other records say nothing to a reader.
        .filter(({ field }) => !otherRecords.has(field))
        .flatMap((row) =>
          row.field === "answers" && isAssessment(shown)
            ? answerWords.all(shown).map(({ code, question, answer }) => ({
                ...{ field: `answers.${code}`, name: question, value: answer },
              }))
            : [{ ...row, value: words.valueWords(kind, row.field, shown[row.field]) }],
        )
    );
  });
  return (
    <div class={css["fields"]}>
      <SectionHeading text={t("review.fields")} />
      <Show when={props.record === null && props.line.item.recordKind !== "entry"}>
        <p class={css["note"]}>{t("review.atTheOffice")}</p>
      </Show>
      <dl class={css["list"]}>
        <For each={rows()}>
          {(row) => (
            <div class={css["row"]}>
              <dt class={css["name"]}>{row.name}</dt>
              <dd class={css["value"]}>
                <span dir="auto">{row.value}</span>
                <Show when={changed().has(row.field)}>
                  <b class={css["changed"]}>{t("review.fieldChanged")}</b>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}

const otherRecords: ReadonlySet<string> = new Set([
  ...["enrollment", "need", "needs", "goal", "household", "referral"],
]);

/** The fields of a kind that have a name of their own, in the order of its form. */
export function fieldsInWords(
  kind: string,
  fieldName: (kind: string, field: string) => string,
  nameless: string,
): { field: string; name: string }[] {
  const known = isKindName(kind) ? Object.keys(recordKinds[kind].schema.entries) : [];
  return known
    .map((field) => ({ field, name: fieldName(kind, field) }))
    .filter(({ name }) => name !== nameless);
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return false;
  if (value === 0) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object") return Object.values(value).some(isSaid);
  return true;
}
