import { Show, splitProps } from "solid-js";
import { Field } from "./field.tsx";
import css from "./field.module.css";
import type { InputProps } from "./text-field.tsx";

export type NumberFieldProps = InputProps & {
  /** Whole numbers open the keypad without a point. */
  whole?: boolean | undefined;
  /** "$" before the number; a longer sign gets the room it needs. */
  prefix?: string | undefined;
  /** "nights" after the number. */
  suffix?: string | undefined;
};

/**
 * A number typed as text: `type="number"` drops what it cannot read and changes under the wheel.
 * The screen reads the text with its own bounds.
 */
export function NumberField(props: NumberFieldProps) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  return (
    <Field
      {...words}
      control={(own) => (
        <span
          class={css["box"]}
          data-prefix={props.prefix ? "" : undefined}
          data-suffix={props.suffix ? "" : undefined}
          style={{
            "--prefix-size": `${props.prefix?.length ?? 0}ch`,
            "--suffix-size": `${props.suffix?.length ?? 0}ch`,
          }}
        >
          <Show when={props.prefix}>
            <span class={css["prefix"]} aria-hidden="true">
              {props.prefix}
            </span>
          </Show>
          <input
            {...own}
            ref={props.ref}
            class={css["input"]}
            type="text"
            inputmode={props.whole ? "numeric" : "decimal"}
            value={props.value}
            name={props.name}
            required={props.required}
            disabled={props.disabled}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete ?? "off"}
            maxLength={props.maxLength}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <Show when={props.suffix}>
            <span class={css["suffix"]} aria-hidden="true">
              {props.suffix}
            </span>
          </Show>
        </span>
      )}
    />
  );
}
