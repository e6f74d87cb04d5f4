import { For, Show } from "solid-js";
import type { Program } from "../../records/reference/catalogue.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./directory.module.css";
import { clockWords } from "../../casework/directory/directory-words.ts";

// The week begins on Monday for whoever works.
const week = [1, 2, 3, 4, 5, 6, 0];

/** The hours of each weekday; said in words where none are known. */
export function OpeningHours(props: { hours: Program["hours"] }) {
  const { t, weekdayName } = useI18n();
  const on = (weekday: number) => {
    const spans = props.hours.filter((span) => span.weekday === weekday).sort(byOpening);
    if (spans.length === 0) return t("program.closedOn");
    return spans.map(spanWords).join(", ");
  };
  const spanWords = ({ opens, closes }: Program["hours"][number]): string =>
    opens === "00:00" && ["23:59", "24:00", "00:00"].includes(closes)
      ? t("program.allDay")
      : t("program.spans", { opens: clockWords(opens), closes: clockWords(closes) });
  return (
    <Show when={props.hours.length > 0} fallback={<p class={css["about"]}>{t("open.notKnown")}</p>}>
      <dl class={css["facts"]}>
        <For each={week}>
          {(weekday) => (
            <div class={css["fact"]}>
              <dt>{weekdayName(weekday)}</dt>
              <dd>{on(weekday)}</dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}

function byOpening(a: { opens: string }, b: { opens: string }): number {
  return a.opens < b.opens ? -1 : 1;
}
