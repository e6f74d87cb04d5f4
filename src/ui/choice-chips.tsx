import Check from "lucide-solid/icons/check";
import { createUniqueId, type JSX } from "solid-js";
import css from "./choice-chips.module.css";
import { describedBy, FieldWords } from "./field.tsx";
import fieldCss from "./field.module.css";
import { ForKeyed } from "./for-keyed.ts";
import { Glyph, type Icon } from "./icon.tsx";

export type Choice<T extends string> = {
  value: T;
  label: string;
  icon?: Icon | undefined;
  disabled?: boolean | undefined;
};

export type ChoiceChipsProps<T extends string> = {
  label: string;
  /** Keep the label for assistive technology only, where a heading already says it. */
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
  value: T | undefined;
  options: readonly Choice<T>[];
  onChange: (value: T) => void;
  /** What stands after the chips: a button for a reason that is not among them. */
  children?: JSX.Element;
};

/** One tap among a few: recent providers, reasons, outcomes. Real radio buttons underneath. */
export function ChoiceChips<T extends string>(props: ChoiceChipsProps<T>) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  return (
    <fieldset
      class={css["chips"]}
      role="radiogroup"
      aria-invalid={props.error ? "true" : undefined}
      aria-describedby={describedBy(id(), props)}
    >
      <legend class={props.labelHidden ? "visually-hidden" : fieldCss["legend"]}>
        {props.label}
      </legend>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <div class={css["row"]}>
        <ForKeyed each={props.options} keyOf={(option) => option.value}>
          {(option) => (
            <label class={css["chip"]}>
              <input
                id={option().value === props.options[0]?.value ? id() : undefined}
                class={css["radio"]}
                type="radio"
                autocomplete="off"
                name={made}
                value={option().value}
                checked={props.value === option().value}
                disabled={option().disabled}
                onChange={() => props.onChange(option().value)}
              />
              <span class={css["tick"]}>
                <Glyph icon={Check} size={16} />
              </span>
              <Glyph icon={option().icon} size={20} />
              <span dir="auto">{option().label}</span>
            </label>
          )}
        </ForKeyed>
        {props.children}
      </div>
    </fieldset>
  );
}
