import { Show } from "solid-js";
import { RecordChip } from "../../casework/record-chip.tsx";
import { useRecordWords } from "../../casework/record-words.ts";
import { BarBand } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createMedia } from "../../ui/media.ts";
import { ALL_SERVICES } from "./catalogue.ts";
import css from "./quick-services.module.css";
import { RepeatLastVisit } from "./repeat-last-visit.tsx";
import type { QuickServices } from "./quick-services.ts";

const MOST_SHOWN = 2;

/**
 * What was given that day already, or else the last visit to repeat, and the way to the whole catalogue. A phone has no
 * room for it.
 */
export function TodayBand(props: { quick: QuickServices }) {
  const { t, number } = useI18n();
  const { titleOf } = useRecordWords();
  const hasRoom = createMedia("(width >= 600px)");
  const soFar = () => props.quick.given.on(props.quick.date()).slice(0, MOST_SHOWN);
  const all = () => props.quick.catalogue.inOrder().length;
  const isAll = () => props.quick.screen() === ALL_SERVICES;
  const hasWords = () => soFar().length > 0 || props.quick.lastVisit() !== null;
  return (
    <Show when={hasRoom() && (hasWords() || !isAll())}>
      <BarBand
        end={
          <Show when={!isAll()}>
            <Button look="quiet" onClick={() => props.quick.chooseScreen(ALL_SERVICES)}>
              {t("quickServices.allCount", { count: number(all()) })}
            </Button>
          </Show>
        }
      >
        <Show when={soFar().length > 0} fallback={<RepeatLastVisit quick={props.quick} />}>
          <b>{t("quickServices.todaySoFar")}</b>
          <ForKeyed each={soFar()} keyOf={(view) => view.id}>
            {(view) => (
              <span class={css["soFar"]}>
                {titleOf("service", view().fields)} <RecordChip view={view()} />
              </span>
            )}
          </ForKeyed>
        </Show>
      </BarBand>
    </Show>
  );
}
