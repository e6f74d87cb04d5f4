import { createMemo, type JSX } from "solid-js";
import { useAnswerWords } from "../../casework/answer-words.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords, type SomeFields } from "../../casework/record-words.ts";
import { isAssessment } from "../../records/assessment/assessment.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import { sameValue } from "../../records/same-value.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { fieldsInWords } from "./record-fields.tsx";
import { SideBySide } from "./side-by-side.tsx";

/** Two versions of a whole record: only the fields in which they differ; of an assessment only those answers. */
export function VersionDiff(props: { value: CompetingValue }): JSX.Element {
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  const answerWords = useAnswerWords();
  // A whole record competes, so both values are its fields.
  const standing = () => props.value.standing.value as SomeFields;
  const other = () => props.value.other.value as SomeFields;
  const answers = () => {
    const [one, two] = [standing(), other()];
    return isAssessment(one) && isAssessment(two) ? answerWords.differing(one, two) : [];
  };
  const rows = createMemo(() => {
    const kind = props.value.recordKind;
    return fieldsInWords(kind, fieldName, t("field.other"))
      .filter(({ field }) => !sameValue(standing()[field], other()[field]))
      .flatMap(({ field, name }) =>
        kind === "assessment" && field === "answers"
          ? answers().map(({ question, one, other: there }) => ({
              ...{ name: question, standing: one, other: there },
            }))
          : [
              {
                name,
                standing: valueWords(kind, field, standing()[field]),
                other: valueWords(kind, field, other()[field]),
              },
            ],
      );
  });
  return (
    <SideBySide
      caption={t("review.two.diff")}
      standing={briefOf(props.value.standing.author)}
      other={briefOf(props.value.other.author)}
      rows={rows()}
    />
  );
}
