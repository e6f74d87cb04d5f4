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
}

const MOST_SHOWN = 3;

/** Asks the cards of this tablet after each change; somebody new among them must be decided anew. */
export function createLookAlikes(
  store: Store,
  wanted: Accessor<Likeness>,
  except: Accessor<RecordId>,
): LookAlikes {
  const answer = createAnswer(async () => {
    store.cards.version();
    const likeness = wanted();
    return store.cards.index.lookAlikes(likeness, except(), MOST_SHOWN);
  });
  const found = () => answer() ?? [];
  const who = createMemo(() =>
    found()
      .map(({ card }) => card.id)
      .join(),
  );
  const [decided, setDecided] = createSignal<{ about: string; verdict: Verdict } | null>(null);
  const verdict = () => (decided()?.about === who() ? (decided()?.verdict ?? null) : null);
  return {
    found,
    verdict,
    decide: (said) => setDecided({ about: who(), verdict: said }),
    isOpen: () => found().length > 0 && verdict() === null,
  };
}
