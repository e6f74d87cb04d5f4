import type { Page } from "@playwright/test";
import { origin } from "../support/e2e/template.ts";
import type { Bench } from "./bench.ts";
import type { Ground } from "./ground.ts";
import { inTurns, median } from "./measure.ts";
import { watchPaint } from "./painted.ts";
import { openTablet, slowDown, visit } from "./tablet.ts";

declare global {
  interface Window {
    /** When Today could be used; milliseconds since the address was opened. */
    benchUsable: Promise<number>;
  }
}

const STARTS = 7;

/** The first minute of a day without a signal: browser closed, office unreachable, and Today must be there. */
export const coldStart: Bench = {
  name: "cold-start",
  run: async (ground) => {
    const profile = await ground.filledProfile("cold-start");
    const shell = await visitedProfile(ground);
    const { port } = await ground.office();
    await ground.stopOffice();
    const turns = await inTurns(
      STARTS,
      () => started(shell, port, firstPaint),
      () => started(profile, port, usableToday),
    );
    return [
      {
        what: "offline cold start → usable Today, 10,000 clients, CPU 4×",
        unit: "ms",
        value: median(turns.subject),
        floor: { what: "empty shell’s first paint", value: median(turns.floor) },
        ratio: turns.ratio,
        bound: { on: "value", most: 1500 },
        note: `${String(STARTS)} starts, slowest ${Math.max(...turns.subject).toFixed(0)} ms`,
      },
    ];
  },
};

/** A tablet that has the app and nobody signed in: it opens on index.html and the entry script alone. */
async function visitedProfile(ground: Ground): Promise<string> {
  const profile = ground.freshProfile("shell");
  const page = await openTablet(profile, (await ground.office()).port);
  await visit(page);
  await page.context().close();
  return profile;
}

/** Opens the browser anew, then the app in it. */
async function started(
  profile: string,
  port: number,
  measure: (page: Page) => Promise<number>,
): Promise<number> {
  const page = await openTablet(profile, port);
  try {
    await watchPaint(page);
    await watchToday(page);
    await slowDown(page);
    await page.goto(origin, { waitUntil: "commit" });
    return await measure(page);
  } finally {
    await page.context().close();
  }
}

async function firstPaint(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  return page.evaluate(async () => {
    await window.benchPainted();
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (!paint) throw new Error("nothing was painted");
    return paint.startTime;
  });
}

async function usableToday(page: Page): Promise<number> {
  return page.evaluate(() => window.benchUsable);
}

// Usable: somebody can be looked for among all clients, and the recent ones are there to be opened.
async function watchToday(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
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
