import { Show, type JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { useStore } from "../../store/store-context.tsx";
import { Glyph, type Icon } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./outbox-sheet.module.css";

/** Both directions: what waits to go up, and how old what came down is. */
export function Freshness(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const { whenWords } = useTimeWords();
  const state = () => store.sync.state();
  const count = () => store.waiting().length;
  const upDetail = () => {
    const last = state().lastReceived;
    if (count() > 0) return t("outbox.keptHere");
    return last ? t("outbox.lastReceived", { when: whenWords(last) }) : undefined;
  };
  const down = () => {
    const from = state().dataFrom;
    return from ? t("outbox.officeData", { when: whenWords(from) }) : t("outbox.noOfficeData");
  };
  const tried = () => {
    const at = state().lastTried;
    return at ? t("outbox.lastTried", { when: whenWords(at) }) : t("outbox.neverTried");
  };
  return (
    <div class={css["freshness"]}>
      <Direction
        icon={icons.up}
        tone={count() > 0 ? "waiting" : undefined}
        title={count() > 0 ? tn("outbox.waitHere", count()) : t("outbox.noneWait")}
        detail={upDetail()}
      />
      <Direction icon={icons.down} title={down()} detail={tried()} />
    </div>
  );
}

function Direction(props: {
  icon: Icon;
  tone?: "waiting" | undefined;
  title: string;
  detail: string | undefined;
}): JSX.Element {
  return (
    <div class={css["direction"]}>
      <span class={css["arrow"]} data-tone={props.tone}>
        <Glyph icon={props.icon} size={24} />
      </span>
      <span class={css["directionWords"]}>
        <b>{props.title}</b>
        <Show when={props.detail}>
          <span class={css["directionDetail"]}>{props.detail}</span>
        </Show>
      </span>
    </div>
  );
}
