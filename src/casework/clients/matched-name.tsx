import { For, Show, type JSX } from "solid-js";
import { matchedParts } from "../../records/client/matched-part.ts";
import css from "./matched-name.module.css";

/** A name with what the search matched set apart. */
export function MatchedName(props: { name: string; typed: string }): JSX.Element {
  const pieces = () => {
    const made: { text: string; isMatch: boolean }[] = [];
    let from = 0;
    for (const [start, end] of matchedParts(props.name, props.typed)) {
      if (start > from) made.push({ text: props.name.slice(from, start), isMatch: false });
      made.push({ text: props.name.slice(start, end), isMatch: true });
      from = end;
    }
    if (from < props.name.length) made.push({ text: props.name.slice(from), isMatch: false });
    return made;
  };
  const isMarked = () => pieces().some((piece) => piece.isMatch);
  return (
    <For each={pieces()}>
      {(piece) => (
        <Show
          when={piece.isMatch}
          fallback={<span class={isMarked() ? css["rest"] : ""}>{piece.text}</span>}
        >
          <mark class={css["match"]}>{piece.text}</mark>
        </Show>
      )}
    </For>
  );
}
