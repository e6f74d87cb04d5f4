import { createSignal, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { mayKeepBoth, type Choice } from "../../records/review/review-rules.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import { RadioCards, type RadioCard } from "../../ui/radio-cards.tsx";
import { createSettling } from "./settle-values.ts";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-detail.module.css";
import { ValueHistory } from "./value-history.tsx";
import { VersionDiff } from "./version-diff.tsx";

/** Two people changed the same thing: both values side by side, what it was before, and the choice. */
export function TwoValues(props: { line: ReviewLine; competing: RecordId }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const settling = createSettling(
    () => props.line,
    () => props.competing,
  );
  const [picked, setPicked] = createSignal<Choice>("standing");
  // Where the record is not on this device, nothing else can be written into it.
  const chosen = () => (settling.isRecordGone() ? "standing" : picked());
  const settle = (choice: Choice): void => {
    const line = props.line;
    const changes = settling.changesFor(choice);
    if (changes) void desk.decide(line, () => desk.acts.settle(line, changes));
  };
  return (
    <Show
      when={settling.value()}
      fallback={
        <div class={css["body"]}>
          <Show when={settling.isGone()}>
            <div class={css["inset"]}>
              <p>{t("edit.gone")}</p>
            </div>
          </Show>
        </div>
      }
    >
      {(value) => (
        <>
          <div class={css["body"]} tabindex="0">
            <div class={css["inset"]}>
              <Question value={value()} />
              <Choices
                value={value()}
                chosen={chosen()}
                onlyStanding={settling.isRecordGone()}
                onChange={setPicked}
              />
              <p class={css["muted"]}>{t("review.two.told")}</p>
            </div>
            <Show when={value().field === "*"} fallback={<ValueHistory value={value()} />}>
              <VersionDiff value={value()} />
            </Show>
          </div>
          <div class={css["bar"]}>
            <Show when={settling.isRecordGone()}>
              <div class={css["inset"]}>
                <p>{t("review.two.recordGone")}</p>
              </div>
            </Show>
            <BottomBar>
              <Show when={mayKeepBoth(value()) && !settling.isRecordGone()}>
                <Button size="bar" onClick={() => settle("both")}>
                  {t("review.two.keepBoth")}
                </Button>
              </Show>
              <Button
                size="bar"
                look="primary"
                icon={oddityIcons.accept}
                onClick={() => settle(chosen())}
              >
                <KeepWords value={value()} chosen={chosen()} />
              </Button>
            </BottomBar>
          </div>
        </>
      )}
    </Show>
  );
}

function Question(props: { value: CompetingValue }): JSX.Element {
  const { t } = useI18n();
  const { fieldName, valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  const field = () => fieldName(props.value.recordKind, props.value.field);
  const question = () => {
    const { standing, other } = props.value;
    const one = briefOf(standing.author);
    return standing.author === other.author
      ? t("review.two.same", { one, field: field() })
      : t("review.two.question", { one, other: briefOf(other.author), field: field() });
  };
  const was = () => {
    const { recordKind, base } = props.value;
    const words = valueWords(recordKind, props.value.field, base);
    const isEmpty = words === t("value.none");
    return isEmpty ? t("review.two.wasEmpty") : t("review.two.was", { value: words });
  };
  return (
    <p>
      {question()}
      <Show when={props.value.field !== "*"}> {was()}</Show>
    </p>
  );
}

function Choices(props: {
  value: CompetingValue;
  chosen: Choice;
  onlyStanding: boolean;
  onChange: (choice: Choice) => void;
}): JSX.Element {
  const { t } = useI18n();
  const titleOf = useValueTitles();
  const { briefOf } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const siteOf = useHomeSites();
  const card = (choice: "standing" | "other"): RadioCard<Choice> => {
    const side = props.value[choice];
    const who = [briefOf(side.author), siteOf(side.author)].filter(Boolean).join(", ");
    return {
      value: choice,
      title: titleOf(props.value, choice),
      byline: who,
      lines: [t("review.two.saved", { when: dayAndTimeWords(side.at) }), t(`review.two.${choice}`)],
      disabled: props.onlyStanding && choice !== "standing",
    };
  };
  return (
    <RadioCards
      label={t("review.two.choice")}
      labelHidden
      value={props.chosen}
      cards={[card("standing"), card("other")]}
      onChange={(choice) => props.onChange(choice)}
    />
  );
}

const SHORT = 24;

function KeepWords(props: { value: CompetingValue; chosen: Choice }): JSX.Element {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const words = () => {
    const { recordKind, field } = props.value;
    const { value } = props.value[props.chosen === "other" ? "other" : "standing"];
    return valueWords(recordKind, field, value);
  };
  const isShort = () => props.value.field !== "*" && words().length <= SHORT;
  return <>{isShort() ? t("review.two.keep", { value: words() }) : t("review.two.keepThis")}</>;
}

function useValueTitles() {
  const { t } = useI18n();
  const { valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  return (value: CompetingValue, choice: "standing" | "other"): string => {
    const side = value[choice];
    if (value.field === "*") return t("review.two.version", { who: briefOf(side.author) });
    return valueWords(value.recordKind, value.field, side.value);
  };
}

function useHomeSites(): (person: RecordId) => string {
  const { reference } = useStore();
  return (person) => {
    const home = reference.find("person", person)?.body.fields.sites[0] ?? null;
    return reference.find("site", home)?.body.fields.shortName ?? "";
  };
}
