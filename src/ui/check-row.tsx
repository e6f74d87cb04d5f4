import { children, createUniqueId, Show, type JSX } from "solid-js";
import css from "./check-row.module.css";
import { TickBox } from "./tick-box.tsx";

export type CheckRowProps = {
  /** The name of the checkbox and of the row. */
  name: JSX.Element;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  /** What stands under the name. */
  detail?: JSX.Element;
  /** What is marked of it, after the detail. */
  mark?: JSX.Element;
  /** The further columns (suggested provider and why); they do not tick. */
  children?: JSX.Element;
  /** Controls at the row's end (mode, search); they do not tick. */
  end?: JSX.Element;
};

/** A row of a `Ledger` ticked in its gutter: quick referrals, people of a group service. */
export function CheckRow(props: CheckRowProps) {
  const id = createUniqueId();
  const mark = children(() => props.mark);
  return (
    <li class={css["row"]} data-ticked={props.checked ? "" : undefined}>
      <label class={css["head"]}>
        <input
          class={css["input"]}
          type="checkbox"
          autocomplete="off"
          checked={props.checked}
          disabled={props.disabled}
          aria-labelledby={`${id}-name`}
          aria-describedby={props.detail || mark() ? `${id}-detail` : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class={css["gutter"]}>
          <TickBox ticked={props.checked} />
        </span>
        <span class={css["words"]}>
          {/* A name in another script stands above its detail like any other. */}
          <span class={css["name"]} id={`${id}-name`}>
            <bdi>{props.name}</bdi>
          </span>
          <Show when={props.detail || mark()}>
            <span class={css["detail"]} id={`${id}-detail`}>
              <span>{props.detail}</span>
              <span>{mark()}</span>
            </span>
          </Show>
        </span>
      </label>
      <Show when={props.children}>{(columns) => <div class={css["middle"]}>{columns()}</div>}</Show>
      <Show when={props.end}>{(end) => <div class={css["end"]}>{end()}</div>}</Show>
    </li>
  );
}
