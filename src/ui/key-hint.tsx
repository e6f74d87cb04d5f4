import css from "./key-hint.module.css";

/** One key of the keyboard, drawn as a key cap. */
export function KeyHint(props: { keyName: string }) {
  return <kbd class={css["key"]}>{props.keyName}</kbd>;
}
