import type { Page } from "@playwright/test";
import { unlock } from "../../support/e2e/template.ts";
import type { Figure } from "../figure.ts";
import { median } from "../measure.ts";

declare global {
  interface Window {
    /** When `Unlock` was pressed, when Argon2id ended, when Today could be used; since the address was opened. */
    benchUnlock: { pressed: number; derived: number };
    benchUsable: Promise<number>;
  }
}

/** Milliseconds of one unlock. Argon2id takes its time on purpose, and is told apart. */
export interface Unlocked {
  passphrase: number;
  beyond: number;
}

/** Gives each page of this tablet what measuring an unlock needs. Call it before the page is opened. */
export async function watchUnlock(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    window.benchUnlock = { pressed: Number.NaN, derived: Number.NaN };
    const pressed = (event: Event) => (window.benchUnlock.pressed = event.timeStamp);
    addEventListener("click", pressed, { capture: true });
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (!String(address).includes("argon2-worker")) return;
        const derived = () => (window.benchUnlock.derived = performance.now());
        this.addEventListener("message", derived);
      }
    };
    // Somebody can be looked for among all clients, and the recent ones are there to be opened.
    const isUsable = (): boolean => {
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      const recent = document.querySelector('[aria-label="Recent"] a');
      const all = [...document.querySelectorAll('a[href="/clients"]')];
      const hasAll = all.some((link) => /[1-9][\d,]{3,}/.test(link.textContent ?? ""));
      return box !== null && !box.disabled && recent !== null && hasAll;
    };
    window.benchUsable = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isUsable()) return;
        watch.disconnect();
        void window.benchPainted().then(resolve);
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
  });
}

/** Unlocks the page that asks for the passphrase. */
export async function unlockToToday(page: Page): Promise<Unlocked> {
  await unlock(page);
  return page.evaluate(async () => {
    const usable = await window.benchUsable;
    const { pressed, derived } = window.benchUnlock;
    return { passphrase: derived - pressed, beyond: usable - derived };
  });
}

export function unlockFigure(unlocks: readonly Unlocked[], holding: string): Figure {
  const beyond = unlocks.map((one) => one.beyond);
  const passphrase = median(unlocks.map((one) => one.passphrase));
  return {
    what: `unlock → usable Today beyond the passphrase work, ${holding}, CPU 4×`,
    unit: "ms",
    value: median(beyond),
    bound: { on: "value", most: 1000 },
    note: `slowest ${Math.max(...beyond).toFixed(0)} ms; passphrase work ${passphrase.toFixed(0)} ms in a worker`,
  };
}
