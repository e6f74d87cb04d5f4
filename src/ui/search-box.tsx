import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import { createUniqueId, Show, type JSX } from "solid-js";
import css from "./search-box.module.css";
import { Glyph } from "./icon.tsx";

export type SearchBoxProps = {
  /** The name of the box; also shown inside it until something is typed. */
  label: string;
  placeholder?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  clearLabel: string;
  /** "8 of 80": spoken politely after each change. */
  status?: string | undefined;
  /** The id of the list that it filters. */
  controls?: string | undefined;
  /** Arrow down, Enter: the list's business. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** A `KeyHint` for the key that leads here. */
  keyHint?: JSX.Element;
  ref?: ((input: HTMLInputElement) => void) | undefined;
};

/** Search as you type. */
export function SearchBox(props: SearchBoxProps) {
  const statusId = createUniqueId();
  let input: HTMLInputElement | undefined;
  const clear = () => {
    props.onInput("");
    input?.focus();
  };
  return (
    <search class={css["search"]}>
      <Glyph icon={Search} class={css["icon"]} size={24} />
      <input
        ref={(element) => {
          input = element;
          props.ref?.(element);
        }}
        class={css["input"]}
        type="search"
        role="searchbox"
        dir="auto"
        aria-label={props.label}
        aria-controls={props.controls}
        placeholder={props.placeholder ?? props.label}
        value={props.value}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        enterkeyhint="search"
        spellcheck={false}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && props.value) clear();
          props.onKeyDown?.(event);
        }}
      />
      <Show when={props.value} fallback={<span class={css["hint"]}>{props.keyHint}</span>}>
        <button type="button" class={css["clear"]} aria-label={props.clearLabel} onClick={clear}>
          <Glyph icon={X} size={20} />
        </button>
      </Show>
      <span id={statusId} class="visually-hidden" role="status">
        {props.status}
      </span>
    </search>
  );
}
