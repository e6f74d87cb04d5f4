import { createMemo, For, Show, type Accessor } from "solid-js";
import { isAssessment } from "../records/assessment/assessment.ts";
import type { RecordId } from "../records/fields.ts";
import type { CompetingValue } from "../records/review/review.ts";
import type { Store } from "../store/store.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAnswerWords } from "./answer-words.ts";
import { usePeopleWords } from "./people-words.ts";
import { useRecordWords } from "./record-words.ts";
import { useTimeWords } from "./time-words.ts";

const MOST_COMPETING = 100;

/** The unsettled competing values of a client's records, by record. */
export function createCompeting(
  store: Store,
  clientId: Accessor<RecordId>,
): (record: RecordId) => readonly CompetingValue[] {
  const all = store.createCasework(() => ({
    clientId: clientId(),
    kind: "competing-value",
    size: MOST_COMPETING,
  }));
  const open = createMemo(() =>
    (all() ?? []).map(({ fields }) => fields).filter(({ resolution }) => resolution === null),
  );
  // Read where it is shown, which tracks it.
  // eslint-disable-next-line solid/reactivity
  return (record) => open().filter((competing) => competing.record === record);
}

/** Tells in plain words which fields two people changed, what both said, and who will choose. */
export function CompetingNotice(props: { values: readonly CompetingValue[] }) {
  const { t } = useI18n();
  return (
    <Show when={props.values.length > 0}>
      <Notice tone="warn" title={t("competing.title")}>
        <For each={props.values}>{(competing) => <CompetingWords competing={competing} />}</For>
        <p>{t("competing.chooses")}</p>
      </Notice>
    </Show>
  );
}

function CompetingWords(props: { competing: CompetingValue }) {
  const { fieldName, valueWords } = useRecordWords();
  const sayings = useSayings();
  const about = () => props.competing;
  const value = (of: unknown) => valueWords(about().recordKind, about().field, of);
  const answerWords = useAnswerWords();
  const answers = () => {
    const [standing, other] = [about().standing.value, about().other.value];
    const areAnswers = about().recordKind === "assessment" && about().field === "*";
    if (!areAnswers || !isAssessment(standing) || !isAssessment(other)) return [];
    return answerWords.differing(standing, other);
  };
  return (
    <Show
      when={about().field !== "*"}
      fallback={
        <>
          <p>{sayings.ofRecord(about())}</p>
          <For each={answers()}>
            {({ question, one, other }) => (
              <p>
                <b dir="auto">{question}</b>
                <br />
                {sayings.standing(about(), one)}
                <br />
                {sayings.other(about(), other)}
              </p>
            )}
          </For>
        </>
      }
    >
      <p>
        <b>{fieldName(about().recordKind, about().field)}</b>
        <br />
        {sayings.standing(about(), value(about().standing.value))}
        <br />
        {sayings.other(about(), value(about().other.value))}
      </p>
    </Show>
  );
}

function useSayings() {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { whenWords } = useTimeWords();
  const side = ({ author, at }: CompetingValue["standing"]) => ({
    who: whoIs(author),
    when: whenWords(at),
  });
  return {
    standing: (of: CompetingValue, value: string) =>
      t("competing.standing", { value, ...side(of.standing) }),
    other: (of: CompetingValue, value: string) =>
      t("competing.other", { value, ...side(of.other) }),
    ofRecord: (of: CompetingValue) =>
      t("competing.record", { who: whoIs(of.standing.author), other: whoIs(of.other.author) }),
  };
}

/** Both values of one field, for the hint of the field itself; undefined when nobody competes. */
export function useCompetingHint(): (
  values: readonly CompetingValue[],
  field: string,
) => string | undefined {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const sayings = useSayings();
  return (values, field) => {
    const found = values.find((competing) => competing.field === field);
    if (!found) return undefined;
    const value = (of: unknown) => valueWords(found.recordKind, field, of);
    return [
      sayings.standing(found, value(found.standing.value)),
      sayings.other(found, value(found.other.value)),
      t("competing.chooses"),
    ].join(" · ");
  };
}
