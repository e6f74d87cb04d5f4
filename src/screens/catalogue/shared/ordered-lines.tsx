import { Show, type JSX } from "solid-js";
import { ForKeyed } from "../../../ui/for-keyed.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import css from "./ordered-lines.module.css";

/** Lines in an order of their own, moved by buttons and by Alt with the arrow keys. */
export function OrderedLines<L extends { id: string; name: string }>(props: {
  label: string;
  lines: readonly L[];
  move: (id: string, by: 1 | -1) => void;
  /** A line's content. */
  line: (line: () => L) => JSX.Element;
  /** The act at a line's end. */
  end?: (line: () => L) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const placeOf = (id: string) => props.lines.findIndex((line) => line.id === id);
  let list: HTMLUListElement | undefined;
  // The buttons go with their line, and so does the focus; at an end the other button takes it.
  const move = (id: string, by: 1 | -1): void => {
    props.move(id, by);
    queueMicrotask(() => {
      const row = list?.querySelector(`[data-line="${CSS.escape(id)}"]`);
      const [up, down] = row?.querySelectorAll<HTMLButtonElement>("[data-moves] button") ?? [];
      const [wanted, other] = by === -1 ? [up, down] : [down, up];
      (wanted?.disabled ? other : wanted)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <ul class={css["lines"]} ref={(made) => (list = made)} aria-label={props.label}>
      <ForKeyed each={props.lines} keyOf={({ id }) => id}>
        {(line) => (
          <li
            class={css["line"]}
            data-line={line().id}
            onKeyDown={(event) => onKeyDown(event, line().id)}
          >
            <div class={css["words"]}>{props.line(line)}</div>
            <div class={css["moves"]} data-moves="">
              <IconButton
                icon={icons.up}
                label={t("lists.up", { name: line().name })}
                disabled={placeOf(line().id) === 0}
                onClick={() => move(line().id, -1)}
              />
              <IconButton
                icon={icons.down}
                label={t("lists.down", { name: line().name })}
                disabled={placeOf(line().id) === props.lines.length - 1}
                onClick={() => move(line().id, 1)}
              />
            </div>
            <Show when={props.end}>{(end) => end()(line)}</Show>
          </li>
        )}
      </ForKeyed>
    </ul>
  );
}

/** The same lines with one of them a place further up or down. */
export function moved<L extends { id: string }>(lines: readonly L[], id: string, by: 1 | -1): L[] {
  const from = lines.findIndex((line) => line.id === id);
  const [line] = lines.slice(from, from + 1);
  const to = from + by;
  if (!line || to < 0 || to >= lines.length) return [...lines];
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}
