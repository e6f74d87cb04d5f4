import { createStore, type SetStoreFunction } from "solid-js/store";
import type { Store } from "../../store/store.ts";
import { useStore } from "../../store/store-context.tsx";
import { ANY, type Narrowing } from "./rows.ts";

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
