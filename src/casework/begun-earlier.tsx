import { Show } from "solid-js";
import type { Day } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import css from "./begun-earlier.module.css";
import type { FormDraft } from "./form-draft.ts";
import { useTimeWords } from "./time-words.ts";

/** Says that a form resumed on a later day is recorded for the day on which it was begun. */
export function BegunEarlier(props: { draft: Pick<FormDraft<object>, "day">; date: Day }) {
  const store = useStore();
  const { t } = useI18n();
  const { dayWords } = useTimeWords();
  const isEarlier = () => props.date === props.draft.day() && props.date < store.today();
  return (
    <Show when={isEarlier()}>
      <p class={css["begun"]}>{t("draft.begunOn", { day: dayWords(props.date) })}</p>
    </Show>
  );
}
