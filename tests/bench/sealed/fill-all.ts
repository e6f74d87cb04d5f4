import type { Page } from "@playwright/test";
import { origin } from "../../support/e2e/template.ts";
import { fetchAndWrite } from "../fill/floor.ts";
import { allReceived, openTablet, signIn, visit } from "../tablet.ts";

/** One first fill of everything, sealed, and the least that the same bytes could cost, in milliseconds. */
export interface FilledAll {
  took: number;
  floor: number;
  /** The requests for pages, of which some run while the page before is sealed and written. */
  fetching: number;
  /** From the last answer until everything is on the disk and the pill says so. */
  afterLast: number;
  /** How much of it the page's own thread worked without a pause. */
  longTasks: number;
  pages: number;
}

declare global {
  interface Window {
    /** When the pill said that everything was received. */
    benchReceived: Promise<number>;
    benchLong: number[];
  }
}

/** Fills a new tablet in `profile`, then fetches and writes the same pages by the shortest way there is. */
export async function fillAll(profile: string, port: number): Promise<FilledAll> {
  const page = await openTablet(profile, port);
  try {
    await visit(page);
    await watchReceived(page);
    await signIn(page);
    await allReceived(page);
    const { addresses, ...told } = await page.evaluate(readRequests);
    // Without the app, but with its session and behind its service worker.
    await page.goto(`${origin}/healthz`);
    const floor = await fetchAndWrite(page, addresses);
    return { ...told, floor, pages: addresses.length };
  } finally {
    await page.context().close();
  }
}

async function watchReceived(page: Page): Promise<void> {
  await page.evaluate(() => {
    performance.setResourceTimingBufferSize(5000);
    window.benchLong = [];
    new PerformanceObserver((seen) => {
      for (const task of seen.getEntries()) window.benchLong.push(task.duration);
    }).observe({ type: "longtask" });
    window.benchReceived = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!/All received · .*\d/.test(document.body.textContent ?? "")) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
}

/** Runs in the page. */
async function readRequests() {
  const received = await window.benchReceived;
  // Every entry of this type is a resource's.
  const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const begun = requests.find(({ name }) => name.endsWith("/sync/hello"))?.startTime ?? Number.NaN;
  const pulls = requests.filter(
    ({ name, startTime }) => name.includes("/sync/pull?") && startTime < received,
  );
  return {
    took: received - begun,
    fetching: pulls.reduce((sum, pull) => sum + pull.responseEnd - pull.startTime, 0),
    afterLast: received - Math.max(...pulls.map(({ responseEnd }) => responseEnd)),
    longTasks: window.benchLong.reduce((sum, task) => sum + task, 0),
    addresses: pulls.map(({ name }) => name),
  };
}
