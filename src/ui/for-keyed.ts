import { createMemo, mapArray, type Accessor, type JSX } from "solid-js";

/**
 * `For` over rows that are made anew whenever they are asked for. What is drawn for a key stays while the key stays, and
 * only the words in it change: a press that began on it ends on it, the focus and an open menu survive. Each row has a key
 * of its own: of several with the same one, the last alone is drawn.
 */
export function ForKeyed<T extends object>(props: {
  each: readonly T[] | undefined;
  keyOf: (row: T) => string;
  children: (row: Accessor<T>) => JSX.Element;
}): JSX.Element {
  const byKey = createMemo(() => new Map((props.each ?? []).map((row) => [props.keyOf(row), row])));
  const drawn = mapArray(
    () => [...byKey().keys()],
    (key) => {
      const first = byKey().get(key);
      if (first === undefined) return undefined;
      // The row of a key that has just left is disposed of after this has run once more.
      const row = createMemo((last: T) => byKey().get(key) ?? last, first);
      return props.children(row);
    },
  );
  // What `For` itself returns: an accessor of what was drawn, which whatever surrounds it inserts and follows.
  return createMemo(drawn) as unknown as JSX.Element;
}
