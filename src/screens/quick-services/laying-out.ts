import { createMemo, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { addDays } from "../../records/days.ts";
import type { RecordId } from "../../records/fields.ts";
import { openNeedTypes } from "../../records/service/for-needs.ts";
import { createAnswer } from "../../store/answer.ts";
import type { Store } from "../../store/store.ts";

/** How far back habits go: what was given in another season says little about today. */
const LATELY_DAYS = 60;

/** The form is not kept waiting longer than this for what only arranges it. */
const WITHIN_MS = 300;

/** Turns true when a form has waited long enough for habits, needs and household, and is drawn without them. */
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
  return createOnceKnown(answer, isLate);
}

const MOST_NEEDS = 100;

/** The types of the client's open needs, the gravest first; undefined until they are read from this tablet. */
export function createOpenNeeds(
  store: Store,
  clientId: Accessor<RecordId>,
): Accessor<readonly RecordId[] | undefined> {
  const needs = store.createCasework(() => ({
    clientId: clientId(),
    kind: "need",
    size: MOST_NEEDS,
  }));
  return createMemo(() => {
    const known = needs();
    return known && openNeedTypes(known.map(({ fields }) => fields));
  });
}

/** An answer as it was when the form was opened: what is added or met meanwhile moves no tile. Nothing where it is late. */
export function createOnceKnown<T>(
  answer: Accessor<readonly T[] | undefined>,
  isLate: Accessor<boolean>,
): Accessor<readonly T[] | undefined> {
  return createMemo<readonly T[] | undefined>(
    (before) => before ?? answer() ?? (isLate() ? [] : undefined),
  );
}
