import { RouterProvider } from "@tanstack/solid-router";
import { onMount, type JSX } from "solid-js";
import { LockSettingsProvider } from "../casework/lock-settings.tsx";
import { PersonOfficeProvider } from "../office/person-office.tsx";
import { PersonSessionProvider } from "../office/person-session.tsx";
import type { OfficeFetch } from "../office/renewing-fetch.ts";
import { StoreProvider } from "../store/store-context.tsx";
import type { Store } from "../store/store.ts";
import { LinkProvider } from "../ui/link.tsx";
import { LockWarning } from "./lock/lock-warning.tsx";
import { loadFrontPages } from "./front-pages.tsx";
import { loadEveryPage, makeRouter, preloadPage } from "./router.tsx";
import type { Session } from "./session-seams.ts";

/** Loads what the page at an address is made of, before anybody may see it. */
export const preparePage = preloadPage;

/** Everything behind the unlock page: one person's store and the screens over it. */
export function OpenApp(props: {
  store: Store;
  session: Session;
  fetch: OfficeFetch;
}): JSX.Element {
  const router = makeRouter();
  onMount(() => {
    const isKept = navigator.serviceWorker?.controller;
    // Cut off before all of it came: the service worker's copy serves the next start, as ever.
    if (!isKept)
      void loadFrontPages()
        .then(loadEveryPage)
        .catch(() => undefined);
  });
  return (
    <StoreProvider store={props.store}>
      <PersonSessionProvider session={props.session}>
        <PersonOfficeProvider fetch={props.fetch}>
          <LockSettingsProvider settings={props.session.lockSettings}>
            <LinkProvider navigate={(href) => router.history.push(href)}>
              <RouterProvider router={router} />
              <LockWarning warning={props.session.warning} />
            </LinkProvider>
          </LockSettingsProvider>
        </PersonOfficeProvider>
      </PersonSessionProvider>
    </StoreProvider>
  );
}
