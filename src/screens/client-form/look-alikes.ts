import { createMemo, createSignal, type Accessor } from "solid-js";
import type { Likeness } from "../../records/duplicates/look-alikes.ts";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer } from "../../store/answer.ts";
import type { LookAlike } from "../../store/card-index.ts";
import type { Store } from "../../store/store.ts";

/** What the worker said about people who look alike. */
export type Verdict = "different" | "later";

/** Those on this tablet who look like the person being entered (N-11); it warns and never blocks. */
export interface LookAlikes {
  found: Accessor<readonly LookAlike[]>;
  verdict: Accessor<Verdict | null>;
  decide: (verdict: Verdict) => void;
  /** True while somebody looks alike and nothing was said about it. */
  isOpen: Accessor<boolean>;
  /** The same about the person exactly as she is entered now: waits for the cards' answer. */
  isOpenNow: () => Promise<boolean>;
}

const MOST_SHOWN = 3;

/** Asks the cards of this tablet after each change; somebody new among them must be decided anew. */
export function createLookAlikes(
  store: Store,
  wanted: Accessor<Likeness>,
  except: Accessor<RecordId>,
): LookAlikes {
  const asked = createMemo(() => {
    store.cards.version();
    return store.cards.index.lookAlikes(wanted(), except(), MOST_SHOWN);
  });
  const answer = createAnswer(asked);
  const found = () => answer() ?? [];
  const [decided, setDecided] = createSignal<{ about: string; verdict: Verdict } | null>(null);
  const verdictOn = (people: readonly LookAlike[]) => {
    const said = decided();
    return said?.about === idsOf(people) ? said.verdict : null;
  };
  const isOpenAbout = (people: readonly LookAlike[]) =>
    people.length > 0 && verdictOn(people) === null;
  return {
    found,
    verdict: () => verdictOn(found()),
    decide: (said) => setDecided({ about: idsOf(found()), verdict: said }),
    isOpen: () => isOpenAbout(found()),
    // Cards that cannot answer are no reason to keep a person from being recorded.
    isOpenNow: () => asked().then(isOpenAbout, () => false),
  };
}

function idsOf(people: readonly LookAlike[]): string {
  return people.map(({ card }) => card.id).join();
}
