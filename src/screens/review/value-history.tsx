import { For, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import type { CompetingValue } from "../../records/review/review.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./value-history.module.css";

/** What each of the two did to the field, last received first: the value struck out and the one written over it. */
export function ValueHistory(props: { value: CompetingValue }): JSX.Element {
  const store = useStore();
  const { t, dayAndTime } = useI18n();
  const { valueWords } = useRecordWords();
  const { briefOf } = usePeopleWords();
  const words = (value: unknown) => valueWords(props.value.recordKind, props.value.field, value);
  const steps = () => [
    { side: props.value.other, stands: t("review.two.competing") },
    { side: props.value.standing, stands: t("review.two.inUse") },
  ];
  return (
    <div class={css["history"]}>
      <SectionHeading text={t("review.two.history")} />
      <ol class={css["list"]}>
        <For each={steps()}>
          {(step) => (
            <li class={css["step"]}>
              <span class={css["when"]}>{dayAndTime(step.side.at, store.now())}</span>
              <span class={css["what"]}>
                <span class={css["who"]}>
                  {briefOf(step.side.author)} · {step.stands}
                </span>
                <span>
                  <Show when={words(props.value.base) !== t("value.none")}>
                    <del class={css["del"]} dir="auto">
                      {words(props.value.base)}
                    </del>{" "}
                  </Show>
                  <ins class={css["ins"]} dir="auto">
                    {words(step.side.value)}
                  </ins>
                </span>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
