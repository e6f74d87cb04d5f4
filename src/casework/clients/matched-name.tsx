import { createMemo, type JSX } from "solid-js";
import { matchedParts } from "../../records/client/matched-part.ts";
import css from "./matched-name.module.css";

/**
 * A name with what the search matched set apart. Made anew when the name or the search changes, in one go: two dozen of
 * them stand in a list, and a key changes them all.
 */
export function MatchedName(props: { name: string; typed: string }): JSX.Element {
  const pieces = createMemo(() => {
    const name = props.name;
    const typed = props.typed;
    const matches = typed === "" ? [] : matchedParts(name, typed);
    if (matches.length === 0) return name;
    const made: JSX.Element[] = [];
    let from = 0;
    for (const [start, end] of matches) {
      if (start > from) made.push(<span class={css["rest"]}>{name.slice(from, start)}</span>);
      made.push(<mark class={css["match"]}>{name.slice(start, end)}</mark>);
      from = end;
    }
    if (from < name.length) made.push(<span class={css["rest"]}>{name.slice(from)}</span>);
    return made;
  });
  return <>{pieces()}</>;
}
