import { createSignal } from "solid-js";

/** The event by which Chromium offers to install; it is not in the standard's types. */
interface InstallPrompt extends Event {
  prompt: () => Promise<{ outcome: "accepted" | "dismissed" }>;
}

const notNowKey = "satchel.install-not-now";
const NOT_NOW_MS = 14 * 86_400_000;

const [prompt, setPrompt] = createSignal<InstallPrompt>();
const [isInstalled, setInstalled] = createSignal(isStandalone());
const [notNowSince, setNotNowSince] = createSignal(readNotNow());

/** How this device can put the app on its home screen; null when it is there or cannot. */
export function installWay(): "prompt" | "share-sheet" | null {
  if (isInstalled()) return null;
  if (prompt()) return "prompt";
  return isApple() ? "share-sheet" : null;
}

/** True when the offer may be shown unasked: possible, and not put off in the last 14 days. */
export function mayOfferInstall(now: number): boolean {
  return installWay() !== null && now - notNowSince() > NOT_NOW_MS;
}

/** True when the app runs from the home screen. */
export const isOnHomeScreen = isInstalled;

/** Puts the offer off for 14 days. */
export function notNow(now: number): void {
  setNotNowSince(now);
  try {
    localStorage.setItem(notNowKey, String(now));
  } catch {
    // Storage may be refused or full: the offer then comes back at the next start.
  }
}

/** Opens the browser's own question; only from a tap. */
export async function install(): Promise<void> {
  const offered = prompt();
  if (!offered) return;
  // The browser lets an offer be used once.
  setPrompt(undefined);
  const { outcome } = await offered.prompt();
  if (outcome === "accepted") setInstalled(true);
}

/** Catches the browser's offer, which comes once and early. Called once, before the first render. */
export function startInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    // The name of the event says what it is.
    setPrompt(event as InstallPrompt);
  });
  window.addEventListener("appinstalled", () => {
    setInstalled(true);
    setPrompt(undefined);
    void navigator.storage?.persist?.();
  });
  // WebKit tells nobody that it was installed: the first start from the home screen is the sign.
  if (isStandalone()) void navigator.storage?.persist?.();
}

function isStandalone(): boolean {
  const isIosStandalone = "standalone" in navigator && navigator.standalone === true;
  return isIosStandalone || matchMedia("(display-mode: standalone)").matches;
}

function isApple(): boolean {
  // An iPad says that it is a Mac, but no Mac has a touch screen.
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/u.test(userAgent) || (/Macintosh/u.test(userAgent) && maxTouchPoints > 1);
}

function readNotNow(): number {
  try {
    return Number(localStorage.getItem(notNowKey) ?? 0);
  } catch {
    return 0;
  }
}
