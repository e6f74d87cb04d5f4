import { createSignal } from "solid-js";
import { Workbox } from "workbox-window";
import { ownScripts } from "./trusted-types.ts";

/** How an update stands: `ready` waits for the person, `taken` was brought in by another tab. */
export type UpdateState = "none" | "ready" | "taken";

const [state, setState] = createSignal<UpdateState>("none");

/** How the update stands; the shell shows a bar for it. */
export const updateState = state;

const LOOK_AGAIN_MS = 60 * 60_000;
/** How long after the page was opened it may still be replaced unasked. */
const START_MS = 10_000;
let worker: Workbox | undefined;
let isAsked = false;
let isTouched = false;

/** Keeps the app's files for work without a network, and learns of updates. Called once, from main.tsx. */
export function registerServiceWorker(): void {
  // In development every file changes all the time: a kept one would only be in the way.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const wasControlled = navigator.serviceWorker.controller !== null;
  worker = new Workbox(ownScripts.serviceWorker);
  const isAlone = registerPage();
  worker.addEventListener("waiting", () => {
    // Just opened, nothing touched and no other page that may hold a form: nothing can be lost, so the new version
    // opens in place of the old one.
    const isFresh = () => wasControlled && !isTouched && performance.now() < START_MS;
    void isAlone().then((alone) => (alone && isFresh() ? takeUpdate() : setState("ready")));
  });
  worker.addEventListener("controlling", () => {
    if (isAsked) location.reload();
    // Another tab brought the new version in; the files of this one will go, so it is told as well.
    else if (wasControlled) setState("taken");
  });
  noteFirstTouch();
  // Without a network on the very first visit there is nothing to register; the next start tries again.
  void worker.register().catch(() => undefined);
  setInterval(lookAgain, LOOK_AGAIN_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lookAgain();
  });
}

/** Brings the new version in and loads the page anew. The caller has kept every form first. */
export function takeUpdate(): void {
  isAsked = true;
  if (state() === "taken") location.reload();
  else worker?.messageSkipWaiting();
}

// Every open page holds a share of one lock for as long as it lives.
function registerPage(): () => Promise<boolean> {
  const name = "satchel-page";
  void navigator.locks.request(name, { mode: "shared" }, () => new Promise(() => undefined));
  return async () => {
    const { held = [] } = await navigator.locks.query();
    return held.filter((lock) => lock.name === name).length <= 1;
  };
}

function lookAgain(): void {
  // Without a network there is no news: the next look finds it.
  void worker?.update().catch(() => undefined);
}

function noteFirstTouch(): void {
  const touched = (event: Event): void => {
    // RxDB moves a mouse of its own every 20 seconds.
    if (event.isTrusted) isTouched = true;
  };
  for (const name of ["pointerdown", "keydown"]) {
    document.addEventListener(name, touched, { capture: true, passive: true });
  }
}
