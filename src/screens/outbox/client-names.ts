import { useClientWords } from "../../casework/client-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer } from "../../store/answer.ts";
import { useStore } from "../../store/store-context.tsx";

/** Names for the clients of a list; empty until the cards have answered. */
export function createClientNames(ids: () => readonly RecordId[]): (id: RecordId | null) => string {
  const store = useStore();
  const { nameOf } = useClientWords();
  const found = createAnswer(async () => {
    store.cards.version();
    const cards = await store.cards.index.cards(ids());
    return new Map(cards.map((card) => [card.id, card.identity]));
  });
  return (id) => {
    const identity = id === null ? undefined : found()?.get(id);
    return identity ? nameOf(identity) : "";
  };
}
