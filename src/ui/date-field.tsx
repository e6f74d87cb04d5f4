import { splitProps } from "solid-js";
import { Field } from "./field.tsx";
import css from "./field.module.css";
import type { InputProps } from "./text-field.tsx";

export type DateFieldProps = InputProps & {
  /** `YYYY-MM-DD`, like the value. */
  min?: string | undefined;
  max?: string | undefined;
};

/** The platform's own date input; the value is `YYYY-MM-DD` or empty. */
export function DateField(props: DateFieldProps) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  return (
    <Field
      {...words}
      control={(own) => (
        <input
          {...own}
          ref={props.ref}
          class={css["input"]}
          type="date"
          value={props.value}
          name={props.name}
          min={props.min}
          max={props.max}
          required={props.required}
          disabled={props.disabled}
          autocomplete={props.autocomplete ?? "off"}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    />
  );
}
