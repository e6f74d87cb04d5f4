// The service worker keeps the app's own files, so that the app opens without a network. It never touches records:
// they live in the sealed store, and every request to the server goes straight to the network.
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;

/** Paths that the server answers itself; everything else opens the app. */
const serverPaths = [/^\/api(\/|$)/, /^\/sync(\/|$)/, /^\/healthz$/, /^\/readyz$/];

// Each entry carries the hash of its bytes (see vite.config.ts). A file changed on the way fails to install, and the
// version that is already here keeps serving.
// What was changed may lie in the browser's own cache for a year: an update asks the office itself, or the whole file
// would never be seen. At the first visit the page has just loaded some of them, and asks only whether they are still so.
addPlugins([
  {
    requestWillFetch: async ({ request, event }) =>
      event.type === "install"
        ? new Request(request, { cache: self.registration.active ? "reload" : "no-cache" })
        : request,
  },
]);
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: serverPaths }),
);

self.addEventListener("activate", (event) => {
  // The first visit must already be able to reload offline, not only the second.
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  // Only the page knows whether a form is half filled in, so only the page may bring the new version in.
  if (isSkipWaiting(event.data)) void self.skipWaiting();
});

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    message.type === "SKIP_WAITING"
  );
}
