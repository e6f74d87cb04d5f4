import { createSignal } from "solid-js";

// Single keys get in the way of speech input, so they can be switched off (WCAG 2.1.4).
const storageKey = "satchel.keys";

const [areOn, setOn] = createSignal(readKept());

/** Whether shortcuts of a single key (`/`, J, K, A, R …) work on this device. */
export const areKeysOn = areOn;

/** Switches them on or off, now and for the next start. */
export function setKeysOn(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // Storage may be refused or full: the choice then lasts until the app is closed.
  }
}

// A tick takes the space bar and no letter.
const ownsKeys =
  "input:not([type=checkbox], [type=radio]), textarea, select, [role=menu], [role=dialog]";

/** True when a key belongs to a field, an open menu or the browser, and not to a shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(ownsKeys) !== null)
  );
}

function readKept(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}
