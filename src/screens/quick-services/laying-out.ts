import { createMemo, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { addDays } from "../../records/days.ts";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer } from "../../store/answer.ts";
import type { Store } from "../../store/store.ts";

/** How far back habits go: what was given in another season says little about today. */
const LATELY_DAYS = 60;

/** The form is not kept waiting longer than this for what only arranges it. */
const WITHIN_MS = 300;

/** Turns true when a form has waited long enough for habits and household, and is drawn without them. */
export function createPatience(): Accessor<boolean> {
  const [isOver, setOver] = createSignal(false);
  const timer = setTimeout(() => setOver(true), WITHIN_MS);
  onCleanup(() => clearTimeout(timer));
  return isOver;
}

/**
 * What this worker gave lately, the most often given first, as it was when the form was opened: no tile moves under the
 * thumb while it is open. Undefined until that is known; nothing where it is not known in time.
 */
export function createOften(
  store: Store,
  isLate: Accessor<boolean>,
): Accessor<readonly RecordId[] | undefined> {
  const answer = createAnswer(() =>
    store.cards.index.mostGiven(addDays(untrack(store.today), -LATELY_DAYS)),
  );
  return createMemo<readonly RecordId[] | undefined>(
    (before) => before ?? answer() ?? (isLate() ? [] : undefined),
  );
}
