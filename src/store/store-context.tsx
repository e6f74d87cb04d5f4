import { createContext, useContext, type JSX } from "solid-js";
import type { Store } from "./store.ts";

const StoreContext = createContext<Store>();

/** Hands one person's open store to the screens beneath. */
export function StoreProvider(props: { store: Store; children: JSX.Element }): JSX.Element {
  // A provider keeps the value it is made with: another person's store is another provider.
  // oxlint-disable-next-line solid/reactivity
  return <StoreContext.Provider value={props.store}>{props.children}</StoreContext.Provider>;
}

/** The open store of the person signed in. Calling it outside `StoreProvider` is a bug. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useStore outside StoreProvider");
  return store;
}
