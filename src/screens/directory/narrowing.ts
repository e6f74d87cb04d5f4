import { createStore, type SetStoreFunction } from "solid-js/store";
import type { RecordId } from "../../records/fields.ts";
import type { Store } from "../../store/store.ts";
import { useStore } from "../../store/store-context.tsx";

/** Any of them: nothing is left out. */
export const ANY = "";

/** What is typed and ticked to find a program. */
export interface Narrowing {
  typed: string;
  /** A need type, or any. */
  need: RecordId;
  language: string;
  isOpenNow: boolean;
  hasRoom: boolean;
  isLive: boolean;
  /** In the units of the tablet's region: miles or kilometers. */
  within: string;
  /** Only for a client: what does not fit her is left out. */
  hidesUnfit: boolean;
}

const nothing: Narrowing = {
  typed: "",
  need: ANY,
  language: ANY,
  isOpenNow: false,
  hasRoom: false,
  isLive: false,
  within: ANY,
  hidesUnfit: false,
};

type Kept = [Narrowing, SetStoreFunction<Narrowing>];
const kept = new WeakMap<Store, Kept>();

/** In memory: the way back from a program finds it again, and it goes with the records of whoever narrowed. */
export function useNarrowing(): Kept {
  const store = useStore();
  const found = kept.get(store) ?? createStore<Narrowing>({ ...nothing });
  kept.set(store, found);
  return found;
}
