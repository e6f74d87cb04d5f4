import { createEffect, createSignal, on, onMount, type Accessor } from "solid-js";
import type { Asked, PlainRefusal } from "./ask-office.ts";

/** Something that only the office has. */
export interface FromOffice<T> {
  /** What it answered last; a later refusal takes nothing away. */
  latest: Accessor<T | undefined>;
  refusal: Accessor<PlainRefusal | undefined>;
  isAsking: Accessor<boolean>;
  ask: () => Promise<void>;
}

/** Asks at once, and again when the office can be reached after it could not. */
export function createFromOffice<T>(
  question: () => Promise<Asked<T>>,
  isReached: Accessor<boolean>,
): FromOffice<T> {
  const [latest, setLatest] = createSignal<T>();
  const [refusal, setRefusal] = createSignal<PlainRefusal>();
  const [isAsking, setAsking] = createSignal(false);
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const own = asked;
    setAsking(true);
    const answer = await question();
    // An answer that a later question overtook is old.
    if (own !== asked) return;
    setAsking(false);
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setLatest(() => answer.value);
  };
  onMount(() => void ask());
  createEffect(
    on(
      isReached,
      (isNow) => {
        if (isNow && refusal() === "unreachable") void ask();
      },
      { defer: true },
    ),
  );
  return { latest, refusal, isAsking, ask };
}
