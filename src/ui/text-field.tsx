import { splitProps, type JSX } from "solid-js";
import { Field, type FieldText } from "./field.tsx";
import css from "./field.module.css";

/** What an input of any kind takes besides its words. `onInput` hands over the text itself. */
export type InputProps = FieldText & {
  value: string;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  autocomplete?: JSX.HTMLAutocomplete | undefined;
  maxLength?: number | undefined;
  ref?: ((input: HTMLInputElement) => void) | undefined;
};

export type TextFieldProps = InputProps & {
  type?: "text" | "email" | "tel" | "url" | undefined;
  /** `"auto"` for names and free words, so that each stands in its own direction. */
  dir?: "auto" | "ltr" | undefined;
  spellcheck?: boolean | undefined;
  /** `numeric` for digits: the keyboard of a tablet then has nothing else. */
  inputMode?: "numeric" | undefined;
};

/** One line of text under a visible label. */
export function TextField(props: TextFieldProps) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  return (
    <Field
      {...words}
      control={(own) => (
        <input
          {...own}
          ref={props.ref}
          class={css["input"]}
          type={props.type ?? "text"}
          dir={props.dir ?? "auto"}
          value={props.value}
          name={props.name}
          required={props.required}
          disabled={props.disabled}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete ?? "off"}
          maxLength={props.maxLength}
          spellcheck={props.spellcheck}
          inputMode={props.inputMode}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    />
  );
}
