import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import { createSignal, Show, splitProps } from "solid-js";
import { Field } from "./field.tsx";
import css from "./field.module.css";
import type { InputProps } from "./text-field.tsx";
import { Glyph } from "./icon.tsx";

export type PassphraseFieldProps = InputProps & {
  /** "Show passphrase"; pressed while shown. */
  revealLabel: string;
  /** `numeric` for digits: the keyboard of a tablet then has nothing else. */
  inputMode?: "numeric" | undefined;
};

/** A secret that can be shown; paste and password managers are welcome (WCAG 3.3.8). */
export function PassphraseField(props: PassphraseFieldProps) {
  const [words] = splitProps(props, ["label", "hint", "error", "optional", "id"]);
  const [isShown, setShown] = createSignal(false);
  return (
    <Field
      {...words}
      control={(own) => (
        <span class={css["box"]} data-reveal="">
          <input
            {...own}
            ref={props.ref}
            class={css["input"]}
            type={isShown() ? "text" : "password"}
            value={props.value}
            name={props.name}
            required={props.required}
            disabled={props.disabled}
            autocomplete={props.autocomplete ?? "current-password"}
            inputMode={props.inputMode}
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <button
            type="button"
            class={css["reveal"]}
            aria-label={props.revealLabel}
            aria-pressed={isShown()}
            onClick={() => setShown(!isShown())}
          >
            <Show when={isShown()} fallback={<Glyph icon={Eye} size={24} />}>
              <Glyph icon={EyeOff} size={24} />
            </Show>
          </button>
        </span>
      )}
    />
  );
}
