import { untrack, type Accessor } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import type { RecordId } from "../../records/fields.ts";
import type { Store } from "../../store/store.ts";
import { useStore } from "../../store/store-context.tsx";
import { ANY, type Narrowing } from "../../records/directory/directory-rows.ts";

/** How many rows are shown at first, and how many more at a time. */
export const ROWS = 50;

const nothing: Narrowing = {
  typed: "",
  need: ANY,
  language: ANY,
  isOpenNow: false,
  hasRoom: false,
  isLive: false,
  within: ANY,
  hidesUnfit: false,
  shown: ROWS,
};

interface Kept {
  forClient: RecordId | undefined;
  narrowing: Narrowing;
  narrow: SetStoreFunction<Narrowing>;
}

const kept = new WeakMap<Store, Kept>();

/**
 * What narrows the directory for that client, or for nobody. In memory: the way back from a program finds it again, the
 * next client begins with nothing, and it goes with the records of whoever narrowed.
 */
export function useNarrowing(client: Accessor<RecordId | undefined>) {
  const store = useStore();
  // Another client has a page of her own.
  const forClient = untrack(client);
  const before = kept.get(store);
  if (before && before.forClient === forClient) return before;
  const [narrowing, narrow] = createStore<Narrowing>({ ...nothing });
  const begun = { forClient, narrowing, narrow };
  kept.set(store, begun);
  return begun;
}
