import { createMemo, Index, Show, type JSX } from "solid-js";
import { matchedParts } from "../../records/client/matched-part.ts";
import css from "./matched-name.module.css";

interface Piece {
  text: string;
  isMatch: boolean;
}

/** A name with what the search matched set apart. */
export function MatchedName(props: { name: string; typed: string }): JSX.Element {
  const pieces = createMemo(() => {
    const made: Piece[] = [];
    let from = 0;
    for (const [start, end] of matchedParts(props.name, props.typed)) {
      if (start > from) made.push({ text: props.name.slice(from, start), isMatch: false });
      made.push({ text: props.name.slice(start, end), isMatch: true });
      from = end;
    }
    if (from < props.name.length) made.push({ text: props.name.slice(from), isMatch: false });
    return made;
  });
  const isMarked = () => pieces().some((piece) => piece.isMatch);
  return (
    // By place: while somebody types, a row's words change and its elements stay.
    <Index each={pieces()}>
      {(piece) => (
        <Show
          when={piece().isMatch}
          fallback={<span class={isMarked() ? css["rest"] : ""}>{piece().text}</span>}
        >
          <mark class={css["match"]}>{piece().text}</mark>
        </Show>
      )}
    </Index>
  );
}
