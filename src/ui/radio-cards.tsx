import { createUniqueId, For, Show } from "solid-js";
import { describedBy, FieldWords, type FieldText } from "./field.tsx";
import fieldCss from "./field.module.css";
import { ForKeyed } from "./for-keyed.ts";
import css from "./radio-cards.module.css";

export type RadioCard<T extends string> = {
  value: T;
  title: string;
  /** In bold under the title: who. */
  byline?: string | undefined;
  /** Muted lines: when, why it stands. */
  lines?: readonly string[] | undefined;
  disabled?: boolean | undefined;
};

export type RadioCardsProps<T extends string> = Omit<FieldText, "optional"> & {
  labelHidden?: boolean | undefined;
  value: T | undefined;
  cards: readonly RadioCard<T>[];
  onChange: (value: T) => void;
};

/** A choice between a few things that need more than a word: two values of one field. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={props.error ? "true" : undefined}
      aria-describedby={describedBy(id(), props)}
    >
      <legend class={props.labelHidden ? "visually-hidden" : fieldCss["legend"]}>
        {props.label}
      </legend>
      <FieldWords id={id()} hint={props.hint} error={props.error} />
      <div class={css["cards"]}>
        <ForKeyed each={props.cards} keyOf={(card) => card.value}>
          {(card) => (
            <label class={css["card"]}>
              <input
                id={card().value === props.cards[0]?.value ? id() : undefined}
                class={css["radio"]}
                type="radio"
                autocomplete="off"
                name={made}
                value={card().value}
                checked={props.value === card().value}
                disabled={card().disabled}
                onChange={() => props.onChange(card().value)}
              />
              <span class={css["dot"]} aria-hidden="true" />
              <span class={css["words"]}>
                <span class={css["title"]}>
                  <bdi>{card().title}</bdi>
                </span>
                <Show when={card().byline}>
                  <span class={css["byline"]}>{card().byline}</span>
                </Show>
                <For each={card().lines}>{(line) => <span class={css["line"]}>{line}</span>}</For>
              </span>
            </label>
          )}
        </ForKeyed>
      </div>
    </fieldset>
  );
}
