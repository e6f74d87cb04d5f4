import ChevronDown from "lucide-solid/icons/chevron-down";
import { createUniqueId, Index, Show } from "solid-js";
import { describedBy, FieldWords, type FieldText } from "./field.tsx";
import fieldCss from "./field.module.css";
import { ForKeyed } from "./for-keyed.ts";
import { Glyph, type Icon } from "./icon.tsx";
import { NEVER_KEPT } from "./never-kept.ts";
import css from "./select.module.css";

export type Option<T extends string> = {
  value: T;
  label: string;
  disabled?: boolean | undefined;
};

/** Options under a heading; one group without a heading is a plain list. */
export type OptionGroup<T extends string> = {
  heading?: string | undefined;
  options: readonly Option<T>[];
};

export type SelectProps<T extends string> = FieldText & {
  labelHidden?: boolean | undefined;
  value: T | undefined;
  options: readonly Option<T>[] | readonly OptionGroup<T>[];
  onChange: (value: T) => void;
  /** The words while nothing is chosen. */
  placeholder?: string | undefined;
  icon?: Icon | undefined;
  /** `bare` shows its box only under the pointer or in a ticked row. */
  look?: "box" | "bare" | undefined;
  tone?: "live" | "quiet" | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
};

/**
 * The platform's own select: on a tablet its picker is one tap to open and one to choose, with large
 * rows, type-ahead and a reader's full support, in no JavaScript. `Combobox` is for finding.
 */
export function Select<T extends string>(props: SelectProps<T>) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  return (
    <div class={fieldCss["field"]} data-invalid={props.error ? "" : undefined}>
      <label class={props.labelHidden ? "visually-hidden" : fieldCss["label"]} for={id()}>
        {props.label}
        <Show when={props.optional}> {props.optional}</Show>
      </label>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <span
        class={css["box"]}
        data-look={props.look ?? "box"}
        data-tone={props.tone}
        data-icon={props.icon ? "" : undefined}
        data-empty={props.value === undefined ? "" : undefined}
      >
        <Glyph icon={props.icon} class={css["icon"]} size={20} />
        <select
          id={id()}
          class={`${fieldCss["input"]} ${css["select"]}`}
          name={props.name}
          form={NEVER_KEPT}
          disabled={props.disabled}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={describedBy(id(), props)}
          // The browser holds only values that stand in `options`, which are all T.
          onChange={(event) => props.onChange(event.currentTarget.value as T)}
        >
          <Show when={props.value === undefined}>
            <option value="" selected disabled>
              {props.placeholder}
            </option>
          </Show>
          <Index each={groupsOf(props.options)}>
            {(group) => (
              <Show
                when={group().heading}
                fallback={<Choices options={group().options} value={props.value} />}
              >
                <optgroup label={group().heading}>
                  <Choices options={group().options} value={props.value} />
                </optgroup>
              </Show>
            )}
          </Index>
        </select>
        <Glyph icon={ChevronDown} class={css["chevron"]} size={18} />
      </span>
    </div>
  );
}

function Choices<T extends string>(props: { options: readonly Option<T>[]; value: T | undefined }) {
  return (
    <ForKeyed each={props.options} keyOf={(option) => option.value}>
      {(option) => (
        <option
          value={option().value}
          selected={option().value === props.value}
          disabled={option().disabled}
        >
          {option().label}
        </option>
      )}
    </ForKeyed>
  );
}

function groupsOf<T extends string>(
  options: readonly Option<T>[] | readonly OptionGroup<T>[],
): readonly OptionGroup<T>[] {
  const loose = options.filter((option): option is Option<T> => "value" in option);
  const groups = options.filter((option): option is OptionGroup<T> => "options" in option);
  return loose.length > 0 ? [{ options: loose }, ...groups] : groups;
}
