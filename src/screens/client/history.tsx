import {
  createEffect,
  createMemo,
  createSignal,
  on,
  Show,
  type Accessor,
  type JSX,
} from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import type { KindIn } from "../../records/registry.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";
import { useStore } from "../../store/store-context.tsx";
import { isFilled } from "../../store/sync-state.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./client.module.css";
import { useOlderRecords } from "./older-records.tsx";

const PAGE = 50;

// More than a client is given in years; a list that is searched or added up is read whole.
const WHOLE = 10_000;

/** A client's records of one kind, newest first, fifty at a time. */
export interface History<K extends KindIn<"casework">> {
  views: Accessor<RecordView<K>[] | undefined>;
  /** How many are to be shown; of a history that is read whole there are more in `views`. */
  size: Accessor<number>;
  hasOlder: Accessor<boolean>;
  /**
   * True once every one that is on this tablet is in `views`, and none is on its way in the first fill: before, adding
   * them up would be wrong.
   */
  isCounted: Accessor<boolean>;
  showOlder: () => void;
}

/** Follows a history; another client begins at the top again. */
export function createHistory<K extends KindIn<"casework">>(
  store: Store,
  list: Accessor<{
    clientId: RecordId;
    kind: K;
    withWithdrawn?: boolean;
    /** All there is on this tablet, at once: to find some of them, or to add them up. */
    isWhole?: boolean;
  }>,
): History<K> {
  const [size, setSize] = createSignal(PAGE);
  createEffect(
    on(
      () => list().clientId,
      () => setSize(PAGE),
      { defer: true },
    ),
  );
  const page = store.createCasework<K>(() => ({ ...list(), size: size() }));
  const isWhole = createMemo(() => list().isWhole ?? false);
  // Two lists, not one that grows: a list keeps its last answer until the next one comes, and nobody could tell them apart.
  const whole = createMemo(() =>
    isWhole() ? store.createCasework<K>(() => ({ ...list(), size: WHOLE })) : undefined,
  );
  const views = () => whole()?.() ?? page();
  return {
    views,
    size,
    isCounted: () => {
      const isRead = (page()?.length ?? size()) < size() || (whole()?.()?.length ?? WHOLE) < WHOLE;
      return isRead && isFilled(store.sync.state());
    },
    hasOlder: () => (views()?.length ?? 0) >= size(),
    showOlder: () => setSize((before) => before + PAGE),
  };
}

/** The rows of a history, or one sentence where there are none, and the way to older ones. */
export function HistoryList(props: {
  history: Pick<History<KindIn<"casework">>, "hasOlder" | "showOlder">;
  isEmpty: boolean | undefined;
  emptyText: string;
  /** Nothing else stands on the page: the sentence gets its drawing. */
  isWholePage?: boolean | undefined;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const store = useStore();
  const older = useOlderRecords();
  // While records are still to come nothing here does not mean that there is nothing.
  const emptyWords = () => {
    if (older() === "at-office") return t("history.atOffice");
    const isFilling = !isFilled(store.sync.state()) || older() === "coming";
    return isFilling ? t("history.filling") : props.emptyText;
  };
  return (
    <Show
      when={props.isEmpty === false}
      fallback={
        <Show when={props.isEmpty}>
          <Show when={props.isWholePage} fallback={<p class={css["empty"]}>{emptyWords()}</p>}>
            <EmptyState drawing="empty-today" text={emptyWords()} />
          </Show>
        </Show>
      }
    >
      {props.children}
      <Show when={props.history.hasOlder()}>
        <div class={css["older"]}>
          <Button onClick={() => props.history.showOlder()}>{t("history.showOlder")}</Button>
        </div>
      </Show>
    </Show>
  );
}
