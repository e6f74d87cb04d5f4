import { createUniqueId, Show, type JSX } from "solid-js";
import css from "./check-tile.module.css";
import { TickBox } from "./tick-box.tsx";

export type CheckTileProps = {
  /** The name of the checkbox and of the tile. */
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  /** Unit and cost: "count · $6.50". */
  detail?: JSX.Element;
  /** "last Jul 9", or a `Mark` saying "given today 9:31". */
  last?: JSX.Element;
  /** Eligibility, at the tile's foot while resting. */
  mark?: JSX.Element;
  /** The one line that replaces the three above while ticked. */
  tickedLine?: JSX.Element;
  /** A `Stepper`, while ticked. */
  stepper?: JSX.Element;
  /** "$4.40" and "2 × $2.20", end-aligned beside the stepper. */
  total?: JSX.Element;
  totalDetail?: JSX.Element;
  /** The row's `⋯` (`Menu`). On a phone it leaves while ticked. */
  menu?: JSX.Element;
};

/**
 * A quick-entry tile. Resting, the whole cell is the checkbox's target; ticked, only its first line
 * is, so that a thumb aiming at the stepper never unticks. Ticking changes no height and no order.
 */
export function CheckTile(props: CheckTileProps) {
  const id = createUniqueId();
  return (
    <div class={css["tile"]} data-ticked={props.checked ? "" : undefined}>
      <label class={css["head"]}>
        <input
          class={css["input"]}
          type="checkbox"
          autocomplete="off"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={id}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <TickBox ticked={props.checked} />
        <span class={css["name"]} dir="auto">
          {props.name}
        </span>
      </label>
      <Show when={props.menu}>{(menu) => <div class={css["menu"]}>{menu()}</div>}</Show>
      <Show
        when={props.checked}
        fallback={
          <div class={css["lines"]} id={id}>
            <p>{props.detail}</p>
            <p>{props.last}</p>
            <div class={css["mark"]}>{props.mark}</div>
          </div>
        }
      >
        <div class={css["tickedLine"]} id={id}>
          {props.tickedLine}
        </div>
        <div class={css["amounts"]}>
          {props.stepper}
          <p class={css["total"]}>
            <b>{props.total}</b>
            <span>{props.totalDetail}</span>
          </p>
        </div>
      </Show>
    </div>
  );
}

/** The ruled sheet of tiles: shared hairlines, 3 columns beside a list, 2 in Sun and on a phone. */
export function TileGrid(props: { label: string; children: JSX.Element }) {
  return (
    <div class={css["grid"]} role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}
