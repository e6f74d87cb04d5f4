import { createMemo, For, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords, type SomeFields } from "../../casework/record-words.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import { sameValue } from "../../records/same-value.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { fieldsInWords } from "./record-fields.tsx";
import css from "./version-diff.module.css";

/** Two versions of a whole record: only the fields in which they differ, side by side. */
export function VersionDiff(props: { value: CompetingValue }): JSX.Element {
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  // A whole record competes, so both values are its fields.
  const standing = () => props.value.standing.value as SomeFields;
  const other = () => props.value.other.value as SomeFields;
  const rows = createMemo(() => {
    const kind = props.value.recordKind;
    return fieldsInWords(kind, fieldName, t("field.other"))
      .filter(({ field }) => !sameValue(standing()[field], other()[field]))
      .map(({ field, name }) => ({
        name,
        standing: valueWords(kind, field, standing()[field]),
        other: valueWords(kind, field, other()[field]),
      }));
  });
  return (
    <table class={css["diff"]}>
      <caption class={css["caption"]}>{t("review.two.diff")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("review.two.field")}</th>
          <th scope="col">{briefOf(props.value.standing.author)}</th>
          <th scope="col">{briefOf(props.value.other.author)}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td dir="auto">{row.standing}</td>
              <td dir="auto">{row.other}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
