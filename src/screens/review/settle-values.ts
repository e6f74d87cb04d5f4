import type { Accessor } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { resolutionPatch, type Choice } from "../../records/review/review-rules.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import type { Change } from "../../store/save-rows.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { ReviewLine } from "./review-lines.ts";

/** Two values and what choosing one of them changes. */
export interface Settling {
  /** Undefined until it and its record are read from this device: what is offered then can be done. */
  value: Accessor<CompetingValue | undefined>;
  /** True when this device has not got the two values: nothing can be chosen here. */
  isGone: Accessor<boolean>;
  /** True when it has not got the record that they are of: what stands can be kept, and nothing else. */
  isRecordGone: Accessor<boolean>;
  /** The changes of a choice, for one entry; null where it cannot be made. */
  changesFor: (choice: Choice) => Change[] | null;
}

export function createSettling(
  line: Accessor<ReviewLine>,
  competing: Accessor<RecordId>,
): Settling {
  const store = useStore();
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  const kept = store.createRecord<"competing-value">("casework", competing);
  const record = store.createRecord(line().item.recordCollection, () => line().item.record);
  const value = () => (record() === undefined ? undefined : kept()?.fields);
  // What a field has no room for goes into the client's notes, with who gave it.
  const otherInWords = ({ recordKind, field, other }: CompetingValue): string =>
    t("review.two.bothWords", {
      field: fieldName(recordKind, field),
      who: briefOf(other.author),
      value: valueWords(recordKind, field, other.value),
    });

  return {
    value,
    isGone: () => kept() === null,
    isRecordGone: () => record() === null,
    changesFor: (choice) => {
      const [two, view] = [kept(), record()];
      if (!two) return null;
      const resolution = { chosen: choice, by: store.me.person, at: store.now() };
      const chosen: Change = { view: two, patch: { resolution } };
      if (choice === "standing") return [chosen];
      if (!view) return null;
      const patch = resolutionPatch(two.fields, choice, view.fields, otherInWords(two.fields));
      // The patch holds fields of the record's own kind: they were saved as such, by its authors.
      return patch === null ? [chosen] : [chosen, { view, patch } as Change];
    },
  };
}
