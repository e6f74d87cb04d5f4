import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer, keepEqual } from "../../store/answer.ts";
import type { Card } from "../../store/cards.ts";
import type { Store } from "../../store/store.ts";

/** The others of a household who are on this tablet, in alphabetical order; undefined until they are found. */
export function createHousehold(
  store: Store,
  clientId: Accessor<RecordId>,
  household: Accessor<RecordId>,
): Accessor<readonly Card[] | undefined> {
  const answer = createAnswer(async () => {
    store.cards.version();
    const [self, home] = [clientId(), household()];
    const cards = await store.cards.index.household(home);
    return cards.filter(({ id }) => id !== self);
  });
  return createMemo<readonly Card[] | undefined>((before) => {
    const cards = answer();
    return cards && keepEqual(before ?? [], cards, ({ id }) => id);
  });
}
