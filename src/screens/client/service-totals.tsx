import { createMemo, For, Show } from "solid-js";
import { useDurationWords } from "../../casework/duration-words.ts";
import { serviceTotals } from "../../records/service/service-totals.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { useOlderRecords } from "./older-records.tsx";
import css from "./services-tab.module.css";

/** What the services shown come to, each unit of measure by itself; what does not occur is left out. */
export function ServiceTotals(props: {
  views: readonly RecordView<"service">[];
  /** False while some of them are still read: no number is said before. */
  isCounted: boolean;
}) {
  const { t, money, number, unitName, units } = useI18n();
  const older = useOlderRecords();
  const totals = createMemo(() => serviceTotals(props.views.map(({ fields }) => fields)));
  const durationWords = useDurationWords();
  const figures = () => {
    const { given, turnedAway, value, dollars, time, count } = totals();
    const currency = unitName("dollars");
    return [
      { is: true, number: number(given), word: t("services.total.given") },
      { is: value > 0, number: money(value), word: t("services.total.value") },
      { is: dollars > 0, number: money(dollars), word: t("services.total.dollars", { currency }) },
      { is: time > 0, number: durationWords(time), word: t("services.total.time") },
      { is: count > 0, number: units(count, "count"), word: t("services.total.count") },
      { is: turnedAway > 0, number: number(turnedAway), word: t("services.total.turnedAway") },
    ].filter(({ is }) => is);
  };
  return (
    <div class={css["totals"]} role="status" aria-label={t("services.totals")}>
      <Show when={!props.isCounted}>{t("services.total.counting")}</Show>
      <For each={props.isCounted ? figures() : []}>
        {(figure) => (
          <span>
            <b>{figure.number}</b> {figure.word}
          </span>
        )}
      </For>
      <Show when={older() !== "here"}>
        <span class={css["part"]}>{t("services.total.part")}</span>
      </Show>
    </div>
  );
}
