import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";

/**
 * Asks again whenever something that `question` reads changes. Undefined until the first answer; after that the last
 * answer stays until the next one is there, and an answer that was overtaken is dropped.
 */
export function createAnswer<T>(question: () => Promise<T>): Accessor<T | undefined> {
  const [latest, setLatest] = createSignal<T | undefined>(undefined);
  createEffect(
    on(question, (answering) => {
      let isOvertaken = false;
      onCleanup(() => (isOvertaken = true));
      void answering.then((answer) => {
        if (!isOvertaken) setLatest(() => answer);
      });
    }),
  );
  return latest;
}
