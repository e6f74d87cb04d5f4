import { createUniqueId, Show, type JSX } from "solid-js";
import css from "./checkbox.module.css";
import { describedBy, FieldWords } from "./field.tsx";
import { TickBox } from "./tick-box.tsx";

export type CheckboxProps = {
  label: JSX.Element;
  /** The name alone for assistive technology: a cell of a table has no room for a label. */
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (checked: boolean) => void;
};

/** A tick with words beside it. A filter list uses the filled box in every theme. */
export function Checkbox(props: CheckboxProps) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  return (
    <div class={css["checkbox"]}>
      <label class={css["line"]} data-invalid={props.error ? "" : undefined}>
        <input
          id={id()}
          class={css["input"]}
          type="checkbox"
          autocomplete="off"
          checked={props.checked}
          disabled={props.disabled}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={describedBy(id(), props)}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <TickBox ticked={props.checked} />
        <span class={props.labelHidden ? "visually-hidden" : undefined}>{props.label}</span>
      </label>
      <Show when={props.hint ?? props.error}>
        <div class={css["words"]}>
          <FieldWords id={id()} hint={props.hint} error={props.error} />
        </div>
      </Show>
    </div>
  );
}
