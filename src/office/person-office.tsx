import { createContext, useContext, type JSX } from "solid-js";
import type { OfficeFetch } from "./renewing-fetch.ts";

const PersonOfficeContext = createContext<OfficeFetch>();

/** Hands the screens beneath the way to ask the office as the person whose records are open. */
export function PersonOfficeProvider(props: {
  fetch: OfficeFetch;
  children: JSX.Element;
}): JSX.Element {
  return (
    // A provider keeps the value it is made with.
    // oxlint-disable-next-line solid/reactivity
    <PersonOfficeContext.Provider value={props.fetch}>
      {props.children}
    </PersonOfficeContext.Provider>
  );
}

/** Requests as the person whose records are open. Calling it outside `PersonOfficeProvider` is a bug. */
export function usePersonOffice(): OfficeFetch {
  const fetch = useContext(PersonOfficeContext);
  if (!fetch) throw new Error("usePersonOffice outside PersonOfficeProvider");
  return fetch;
}
