import { createSignal, For, onCleanup, Show, type JSX } from "solid-js";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { areKeysOn, isTyping, setKeysOn } from "../../ui/keys.ts";
import { createMedia } from "../../ui/media.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { Switch } from "../../ui/switch.tsx";
import type { ReviewDesk } from "./review-desk.tsx";
import css from "./review-keys.module.css";

const [isSheetOpen, setSheetOpen] = createSignal(false);

/** J and K move, Enter opens, A accepts, R returns, X selects, ? lists them; all can be switched off. */
export function followReviewKeys(desk: ReviewDesk): void {
  const focused = (): string | undefined =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset["reviewLine"]
      : undefined;
  // The open line though the filters hide its row: it stands there to be read, and its buttons act on it, too.
  const current = () =>
    desk.openId() === undefined
      ? desk.inTab().find((line) => line.id === focused())
      : desk.openLine();
  const move = (step: 1 | -1): void => {
    if (desk.openId() !== undefined) return desk.move(step);
    const rows = [...document.querySelectorAll<HTMLElement>("[data-review-line]")];
    const at = rows.findIndex((row) => row.dataset["reviewLine"] === focused());
    const next = rows[at === -1 ? 0 : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    a: () => {
      const line = current();
      const chosen = desk.selected().length > 0 ? desk.selected() : line ? [line] : [];
      void desk.accept(chosen);
    },
    r: () => {
      const line = current();
      if (line) desk.askReturn(line);
    },
    x: () => {
      // What has no row shows no tick: nobody would see that it is selected.
      const line = desk.inTab().find(({ id }) => id === current()?.id);
      if (line) desk.toggle(line);
    },
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!areKeysOn() || isTyping(event)) return;
    if (event.key === "?") setSheetOpen(true);
    else if (!event.shiftKey && acts[event.key]) acts[event.key]?.();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));
}

/** The keys at the foot of the list, for hands that have a keyboard. */
export function KeyHints(): JSX.Element {
  const { t } = useI18n();
  const hasKeyboard = createMedia("(hover: hover) and (pointer: fine) and (width >= 840px)");
  const hints = () =>
    [
      { keys: ["J", "K"], word: t("review.keys.move") },
      { keys: ["Enter"], word: t("review.keys.open") },
      { keys: ["A"], word: t("review.keys.accept") },
      { keys: ["R"], word: t("review.keys.return") },
      { keys: ["X"], word: t("review.keys.select") },
      { keys: ["?"], word: t("review.keys.all") },
    ] as const;
  return (
    <Show when={hasKeyboard()}>
      <div class={css["hints"]}>
        <Show when={areKeysOn()}>
          <For each={hints()}>{(hint) => <Hint keys={hint.keys} word={hint.word} />}</For>
        </Show>
        <button type="button" class={css["change"]} onClick={() => setSheetOpen(true)}>
          {t("review.keys.change")}
        </button>
      </div>
    </Show>
  );
}

function Hint(props: { keys: readonly string[]; word: string }): JSX.Element {
  return (
    <span class={css["hint"]}>
      <For each={props.keys}>{(key) => <KeyHint keyName={key} />}</For>
      {props.word}
    </span>
  );
}

/** All keys, and the switch that turns them off (WCAG 2.1.4). */
export function KeysSheet(): JSX.Element {
  const { t } = useI18n();
  const all = () =>
    [
      { key: "J", word: t("review.keys.next") },
      { key: "K", word: t("review.keys.previous") },
      { key: "Enter", word: t("review.keys.open") },
      { key: "A", word: t("review.keys.accept") },
      { key: "R", word: t("review.keys.return") },
      { key: "X", word: t("review.keys.select") },
      { key: "?", word: t("review.keys.all") },
    ] as const;
  return (
    <Sheet
      open={isSheetOpen()}
      onOpenChange={setSheetOpen}
      title={t("review.keys")}
      closeLabel={t("action.close")}
    >
      <div class={css["sheet"]}>
        <Switch
          label={t("review.keys.on")}
          hint={t("review.keys.onHint")}
          checked={areKeysOn()}
          onChange={setKeysOn}
        />
        <dl class={css["list"]}>
          <For each={all()}>
            {(one) => (
              <div class={css["pair"]}>
                <dt>
                  <KeyHint keyName={one.key} />
                </dt>
                <dd>{one.word}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </Sheet>
  );
}
