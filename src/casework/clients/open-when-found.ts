import { createEffect, createSignal, type Accessor } from "solid-js";
import type { Card } from "../../store/cards.ts";
import type { Found } from "./card-lists.ts";

/**
 * What Enter does in a search: opens what is found for the text as it stands. A quick Enter comes before the answer and
 * waits for it; the rows of the text before are never meant.
 */
export function createOpenWhenFound(
  found: Accessor<Found | undefined>,
  typed: Accessor<string>,
  open: (cards: readonly Card[]) => void,
): () => void {
  const [wanted, setWanted] = createSignal<string | null>(null);
  createEffect(() => {
    const answer = found();
    if (wanted() === null) return;
    // Typed on: another text, another Enter.
    if (wanted() !== typed()) setWanted(null);
    else if (answer?.typed === typed()) {
      setWanted(null);
      open(answer.cards);
    }
  });
  return () => setWanted(typed());
}
