import { createMemo, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { keepEqual } from "../../store/answer.ts";
import { freeToGo } from "../../store/builds-on.ts";
import type { OutboxEntry } from "../../store/outbox.ts";
import { outboxGroups, type OutboxGroup, type OutboxLine } from "../../store/outbox-groups.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { Glyph } from "../../ui/icon.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GroupRow, GutterRow } from "../../ui/ledger.tsx";
import { StateChip } from "../../ui/state-chip.tsx";
import { showToast } from "../../ui/toast.tsx";
import { createClientNames } from "./client-names.ts";
import css from "./outbox-sheet.module.css";
import { entryIcon, EntryTitle } from "./record-title.tsx";
import { whyWaiting } from "./why-waiting.ts";

/** What waits here, by client, oldest first, each line with its own reason and `Undo`. */
export function WaitingRows(): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const groups = createMemo<readonly OutboxGroup[]>(
    (before) => keepEqual(before, outboxGroups(store.waiting()), keyOf),
    [],
  );
  const nameOf = createClientNames(() => groups().flatMap((group) => group.clientId ?? []));
  const titleOf = (group: OutboxGroup) =>
    group.clientId === null ? t("outbox.severalClients") : nameOf(group.clientId);
  // By id: a line that stays on the screen keeps the entries of an earlier answer.
  const free = createMemo(() => new Set(freeToGo(store.outbox.entries()).map(({ id }) => id)));
  return (
    <ForKeyed each={groups()} keyOf={keyOf}>
      {(group) => (
        <>
          <GroupRow
            title={titleOf(group())}
            count={group().lines.length > 1 ? number(group().lines.length) : undefined}
          />
          <ForKeyed each={group().lines} keyOf={(line) => line.key}>
            {(line) => <WaitingRow line={line()} isFree={({ id }) => free().has(id)} />}
          </ForKeyed>
        </>
      )}
    </ForKeyed>
  );
}

function keyOf(group: OutboxGroup): string {
  return group.clientId ?? "several";
}

function WaitingRow(props: {
  line: OutboxLine;
  isFree: (opened: OutboxEntry) => boolean;
}): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const { whenWords } = useTimeWords();
  const undo = useUndo();
  const clients = () => new Set(props.line.entries.map(({ entry }) => entry.clientId)).size;
  // A line always has an entry: it was made from one.
  const first = () => props.line.entries[0] as OutboxEntry;
  const isSending = () => props.line.entries.some(({ state }) => state === "sending");
  const takeBack = async (button: HTMLElement): Promise<void> => {
    const sheet = button.closest<HTMLElement>("[role='dialog']");
    await undo(props.line);
    // The row goes and its button with it: the focus stays in the sheet.
    sheet?.focus();
  };
  return (
    <GutterRow
      gutter={<Glyph icon={entryIcon(first().entry.rows)} size={24} />}
      title={
        <div class={css["head"]}>
          <span class={css["headWords"]}>
            <EntryTitle rows={first().entry.rows} />{" "}
            <span class={css["when"]}>{whenWords(first().entry.at)}</span>
          </span>
          <StateChip
            state={isSending() ? "sending" : "saved-here"}
            text={isSending() ? t("state.sending") : t("state.savedHere")}
          />
        </div>
      }
    >
      <div class={css["line"]}>
        <p class={css["why"]}>
          {t(`why.${whyWaiting(first(), store.sync.state(), props.isFree(first()))}`)}
          <Show when={clients() > 1}> · {tn("outbox.forClients", clients())}</Show>
        </p>
        <Button
          look="quiet"
          icon={icons.undo}
          onClick={(event) => void takeBack(event.currentTarget)}
        >
          {t("action.undo")}
        </Button>
      </div>
    </GutterRow>
  );
}

function useUndo(): (line: OutboxLine) => Promise<void> {
  const store = useStore();
  const { t } = useI18n();
  return async (line) => {
    const result = await store.undo(line.entries.map(({ id }) => id));
    const text = result.ok ? t("saved.undone") : t("outbox.undoFailed");
    showToast({ text, closeLabel: t("action.close"), isRefusal: !result.ok });
  };
}
