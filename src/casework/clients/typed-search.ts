import { createSignal, type Signal } from "solid-js";
import type { Store } from "../../store/store.ts";
import { useStore } from "../../store/store-context.tsx";

const searches = new WeakMap<Store, Signal<string>>();

/**
 * What is typed to find a client. In memory, never in the address: a tablet that is turned and the way back from a
 * client find it again, and it goes with the records of whoever typed it.
 */
export function useTypedSearch(): Signal<string> {
  const store = useStore();
  const kept = searches.get(store) ?? createSignal("");
  searches.set(store, kept);
  return kept;
}
