import { Combobox as Finder } from "@kobalte/core/combobox";
import Search from "lucide-solid/icons/search";
import { createMemo, createUniqueId, Show } from "solid-js";
import css from "./combobox.module.css";
import { describedBy, FieldWords, type FieldText } from "./field.tsx";
import fieldCss from "./field.module.css";
import { Glyph } from "./icon.tsx";

export type Finding = {
  value: string;
  label: string;
  /** Under the label: "Spanish spoken · 4 beds, 3 h ago". */
  detail?: string | undefined;
  /** At the end: "0.8 mi". */
  end?: string | undefined;
  disabled?: boolean | undefined;
};

export type ComboboxProps = FieldText & {
  value: Finding | undefined;
  onChange: (value: Finding | undefined) => void;
  /** What to offer for the text typed so far; the screen searches, best first. */
  options: readonly Finding[];
  onSearch: (text: string) => void;
  placeholder?: string | undefined;
  /** Said when the search finds nothing. */
  emptyText: string;
  disabled?: boolean | undefined;
};

/** Find and choose one of many: a provider, a program, a worker. Opens on focus with recents. */
export function Combobox(props: ComboboxProps) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const found = createMemo(() => new Set(props.options.map(({ value }) => value)));
  // Kobalte knows the name of what is chosen only from its options: left out of them, the box would stand empty.
  const known = () =>
    props.value && !found().has(props.value.value)
      ? [...props.options, props.value]
      : [...props.options];
  return (
    <Finder<Finding>
      class={fieldCss["field"]}
      data-invalid={props.error ? "" : undefined}
      options={known()}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      optionDisabled={(option) => option.disabled ?? false}
      value={props.value ?? null}
      onChange={(value) => props.onChange(value ?? undefined)}
      onInputChange={(text) => props.onSearch(text)}
      // The screen has already searched: Kobalte offers exactly what was found.
      defaultFilter={(option) => found().has(option.value)}
      triggerMode="focus"
      allowsEmptyCollection
      disabled={props.disabled ?? false}
      validationState={props.error ? "invalid" : "valid"}
      placeholder={props.placeholder}
      gutter={4}
      itemComponent={(item) => (
        <Finder.Item item={item.item} class={css["item"]}>
          <span class={css["words"]}>
            <Finder.ItemLabel dir="auto">{item.item.rawValue.label}</Finder.ItemLabel>
            <Show when={item.item.rawValue.detail}>
              <span class={css["detail"]}>{item.item.rawValue.detail}</span>
            </Show>
          </span>
          <Show when={item.item.rawValue.end}>
            <span class={css["detail"]}>{item.item.rawValue.end}</span>
          </Show>
        </Finder.Item>
      )}
    >
      <Finder.Label class={fieldCss["label"]} for={id()}>
        {props.label}
        <Show when={props.optional}> {props.optional}</Show>
      </Finder.Label>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <Finder.Control class={css["control"]}>
        <Finder.Input
          id={id()}
          class={`${fieldCss["input"]} ${css["input"]}`}
          aria-describedby={describedBy(id(), props)}
        />
        <Glyph icon={Search} class={css["icon"]} size={20} />
      </Finder.Control>
      <Finder.Portal>
        {/* In a sheet Kobalte takes the list for a part of the page behind, and hides it from screen readers. */}
        <Finder.Content class={css["content"]} data-kb-top-layer="">
          <Show when={props.options.length === 0}>
            <p class={css["empty"]} role="status">
              {props.emptyText}
            </p>
          </Show>
          <Finder.Listbox class={css["list"]} />
        </Finder.Content>
      </Finder.Portal>
    </Finder>
  );
}
