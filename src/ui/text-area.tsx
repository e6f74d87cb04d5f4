import { splitProps } from "solid-js";
import { Field, type FieldText } from "./field.tsx";
import { NEVER_KEPT } from "./never-kept.ts";
import css from "./field.module.css";

export type TextAreaProps = FieldText & {
  value: string;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  rows?: number | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  ref?: ((area: HTMLTextAreaElement) => void) | undefined;
};

/** Several lines; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  return (
    <Field
      {...words}
      control={(own) => (
        <textarea
          {...own}
          ref={props.ref}
          form={NEVER_KEPT}
          class={css["input"]}
          dir="auto"
          value={props.value}
          name={props.name}
          rows={props.rows ?? 3}
          required={props.required}
          disabled={props.disabled}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    />
  );
}
