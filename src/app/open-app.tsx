import { RouterProvider } from "@tanstack/solid-router";
import { onCleanup, onMount, type JSX } from "solid-js";
import { PersonSessionProvider } from "../office/person-session.tsx";
import { StoreProvider } from "../store/store-context.tsx";
import type { Store } from "../store/store.ts";
import { LinkProvider } from "../ui/link.tsx";
import { loadEveryPage, makeRouter } from "./router.tsx";
import type { Session } from "./session.ts";

export { fetchPageAt } from "./router.tsx";

/** Everything behind the sign-in: one person's store and the screens over it. */
export function OpenApp(props: { store: Store; session: Session }): JSX.Element {
  const router = makeRouter();
  onMount(() => {
    const isKept = navigator.serviceWorker?.controller;
    // Cut off before all of it came: the service worker's copy serves the next start, as ever.
    if (!isKept) void loadEveryPage().catch(() => undefined);
  });
  // Whoever signs in next begins at Today, not at the client that the one before had open.
  onCleanup(() => window.history.replaceState(null, "", "/"));
  return (
    <StoreProvider store={props.store}>
      <PersonSessionProvider session={props.session}>
        <LinkProvider navigate={(href) => router.history.push(href)}>
          <RouterProvider router={router} />
        </LinkProvider>
      </PersonSessionProvider>
    </StoreProvider>
  );
}
