import { createUniqueId } from "solid-js";
import { describedBy, FieldWords } from "./field.tsx";
import css from "./switch.module.css";

export type SwitchProps = {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (checked: boolean) => void;
};

/** Something that is on or off at once, without a Save. */
export function Switch(props: SwitchProps) {
  const id = createUniqueId();
  return (
    <div>
      <label class={css["line"]}>
        <input
          id={id}
          class={css["input"]}
          type="checkbox"
          autocomplete="off"
          role="switch"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={describedBy(id, { hint: props.hint })}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class={css["track"]} aria-hidden="true">
          <span class={css["knob"]} />
        </span>
        <span class={css["word"]}>{props.label}</span>
      </label>
      <FieldWords id={id} hint={props.hint} error={undefined} />
    </div>
  );
}
