import { Show } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import type { QuickServices } from "./quick-services.ts";

/**
 * While nothing is ticked: the same again as the last time. Never above the tiles: it leaves with the first tick, and
 * they would move under the thumb.
 */
export function RepeatLastVisit(props: { quick: QuickServices }) {
  const { t, tn } = useI18n();
  const { shortDayWords } = useTimeWords();
  return (
    <Show when={props.quick.lastVisit()}>
      {(visit) => (
        <Button look="quiet" icon={icons.repeat} onClick={() => props.quick.repeatLastVisit()}>
          {t("quickServices.repeat", {
            day: shortDayWords(visit().date),
            services: tn("quickServices.sum", visit().services.length),
          })}
        </Button>
      )}
    </Show>
  );
}
