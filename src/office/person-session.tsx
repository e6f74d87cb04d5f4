import { createContext, useContext, type JSX } from "solid-js";
import type { Parcel } from "../protocol/parcels.ts";
import type { Office } from "./office.ts";

/** Signing in again and signing out, for the screens of the person whose records are open. */
export interface PersonSession {
  /** The same person again: her records stay open and what waits goes out. */
  signIn: Office["signIn"];
  /** What of hers the office does not have yet, sealed for it; null where this tablet cannot seal. */
  sealUnsent: () => Promise<Parcel[] | null>;
  /**
   * Leaves her records on the tablet, and what waits sealed for the office, which gets it at the next contact; asks
   * nothing, so the caller asks first.
   */
  signOut: () => Promise<void>;
}

const PersonSessionContext = createContext<PersonSession>();

/** Hands signing in and out to the screens beneath. */
export function PersonSessionProvider(props: {
  session: PersonSession;
  children: JSX.Element;
}): JSX.Element {
  return (
    // A provider keeps the value it is made with.
    // oxlint-disable-next-line solid/reactivity
    <PersonSessionContext.Provider value={props.session}>
      {props.children}
    </PersonSessionContext.Provider>
  );
}

/** Signing in again and out. Calling it outside `PersonSessionProvider` is a bug. */
export function usePersonSession(): PersonSession {
  const session = useContext(PersonSessionContext);
  if (!session) throw new Error("usePersonSession outside PersonSessionProvider");
  return session;
}
