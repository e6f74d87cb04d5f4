import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { sameValue } from "../records/same-value.ts";

/**
 * Asks again whenever something that `question` reads changes. Undefined until the first answer; after that the last
 * answer stays until the next one is there, and an answer that was overtaken is dropped. One that fails leaves the last
 * answer until something changes.
 */
export function createAnswer<T>(question: () => Promise<T>): Accessor<T | undefined> {
  const [latest, setLatest] = createSignal<T | undefined>(undefined);
  createEffect(
    on(question, (answering) => {
      let isOvertaken = false;
      onCleanup(() => (isOvertaken = true));
      void answering.then(
        (answer) => {
          if (!isOvertaken) setLatest(() => answer);
        },
        () => undefined,
      );
    }),
  );
  return latest;
}

/**
 * The rows of a new answer, with the objects of the one before where nothing changed in them: a list on the screen then
 * leaves those rows, their focus and their open menus alone. Answers of the card index are copies every time.
 */
export function keepEqual<T extends object>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (row: T) => string,
): T[] {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return now.map((row) => {
    const same = known.get(keyOf(row));
    return same !== undefined && sameValue(same, row) ? same : row;
  });
}
