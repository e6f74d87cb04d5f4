import { For, type JSX } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { TabletLine } from "../../../office/administration.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { useRoomWords } from "./room-words.ts";
import css from "./tablets.module.css";

/** Somebody who works on the tablet, and what it said last while she did. */
export function OnTablet(props: { one: TabletLine["people"][number] }): JSX.Element {
  const store = useStore();
  const { t, tn, age } = useI18n();
  const { briefOf } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const roomWords = useRoomWords();
  const lines = (): string[] => {
    const { lastSeen, waiting, oldestWaiting, storageUsed, lastError, appVersion } = props.one;
    const since = oldestWaiting === null ? 0 : Date.parse(store.now()) - Date.parse(oldestWaiting);
    const waits =
      waiting === null
        ? t("tablets.neverSaid")
        : oldestWaiting === null || waiting === 0
          ? t("tablets.nothingWaited")
          : tn("tablets.waited", waiting, { age: age(since) });
    return [
      t("tablets.heard", { when: dayAndTimeWords(lastSeen) }),
      waits,
      ...(storageUsed === null ? [] : [t("tablets.used", { room: roomWords(storageUsed) })]),
      ...(appVersion === null ? [] : [t("more.versionDetail", { version: appVersion })]),
      ...(lastError === null ? [] : [t("tablets.error", { code: lastError })]),
    ];
  };
  return (
    <li class={css["one"]}>
      <p class={css["name"]}>
        <bdi>{briefOf(props.one.person)}</bdi>
      </p>
      <For each={lines()}>{(line) => <p class={css["muted"]}>{line}</p>}</For>
    </li>
  );
}
