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
  const moving = createMoving((id, by) => props.move(id, by));
  return (
    <ul class={css["lines"]} ref={moving.list} aria-label={props.label}>
      <ForKeyed each={props.lines} keyOf={({ id }) => id}>
        {(line) => (
          <li class={css["line"]} onKeyDown={(event) => moving.onKeyDown(event, line().id)}>
            <div class={css["words"]}>{props.line(line)}</div>
            <MoveButtons id={line().id} name={line().name} lines={props.lines} move={moving.move} />
            <Show when={props.end}>{(end) => end()(line)}</Show>
          </li>
        )}
      </ForKeyed>
    </ul>
  );
}

/** How the lines of a list are moved: the focus goes with them, since it is in the line that is put elsewhere. */
export interface Moving {
  list: (list: HTMLElement) => void;
  move: (id: string, by: 1 | -1) => void;
  /** Goes on each line. Lines may hold lines: the innermost is moved. */
  onKeyDown: (event: KeyboardEvent, id: string) => void;
}

/** Makes the moving of a list whose lines each have their `MoveButtons`. */
export function createMoving(put: (id: string, by: 1 | -1) => void): Moving {
  let list: HTMLElement | undefined;
  const move = (id: string, by: 1 | -1): void => {
    put(id, by);
    queueMicrotask(() => {
      const buttons = `[data-moves="${CSS.escape(id)}"] button`;
      const [up, down] = list?.querySelectorAll<HTMLButtonElement>(buttons) ?? [];
      const [wanted, other] = by === -1 ? [up, down] : [down, up];
      // At an end the other button takes it.
      (wanted?.disabled ? other : wanted)?.focus();
    });
  };
  return {
    list: (made) => (list = made),
    move,
    onKeyDown: (event, id) => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      event.stopPropagation();
      move(id, event.key === "ArrowUp" ? -1 : 1);
    },
  };
}

/** The two buttons by which a line is moved among the others. */
export function MoveButtons(props: {
  id: string;
  name: string;
  lines: readonly { id: string }[];
  move: (id: string, by: 1 | -1) => void;
}): JSX.Element {
  const { t } = useI18n();
  const place = () => props.lines.findIndex(({ id }) => id === props.id);
  return (
    <div class={css["moves"]} data-moves={props.id}>
      <IconButton
        icon={icons.up}
        label={t("lists.up", { name: props.name })}
        disabled={place() === 0}
        onClick={() => props.move(props.id, -1)}
      />
      <IconButton
        icon={icons.down}
        label={t("lists.down", { name: props.name })}
        disabled={place() === props.lines.length - 1}
        onClick={() => props.move(props.id, 1)}
      />
    </div>
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
