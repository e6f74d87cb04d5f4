// When what had arrived during the first fill, read from the browser's own record of the requests.
import type { Page } from "@playwright/test";

/** Milliseconds since the first request of sync: the passphrase is chosen, the databases are open. */
export interface Timeline {
  /** How many clients the office has for this person. */
  clients: number;
  /** The time of the requests for reference data and clients together; they follow each other. */
  fetching: number;
  /** What lies between those requests: checking, sealing, writing. */
  writing: number;
  clientsInTruth: number;
  firstListed: number;
  allListed: number;
  /** The addresses of those requests, to ask for the same bytes again. */
  pages: string[];
}

declare global {
  interface Window {
    /** How many clients the list could show, and since when. */
    benchListed: { at: number; count: number }[];
  }
}

/** Starts watching how many clients the list pane says there are. Call it before signing in. */
export async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    performance.setResourceTimingBufferSize(5000);
    window.benchListed = [];
    const count = (): number => {
      const links = [...document.querySelectorAll('a[href="/clients"]')];
      const said = links.map((link) => /[\d,]*\d/.exec(link.textContent ?? "")?.[0] ?? "0");
      return Math.max(0, ...said.map((text) => Number(text.replaceAll(",", ""))));
    };
    new MutationObserver(() => {
      const now = count();
      if (now <= (window.benchListed.at(-1)?.count ?? 0)) return;
      window.benchListed.push({ at: performance.now(), count: now });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Waits until every client is in the list, and tells how it went. */
export async function readTimeline(page: Page): Promise<Timeline> {
  const hello = await page.waitForResponse((response) => response.url().endsWith("/sync/hello"));
  const greeting = (await hello.json()) as { collections: { name: string; total: number }[] };
  const clients = greeting.collections.find(({ name }) => name === "clients")?.total ?? 0;
  await page.waitForFunction((all) => (window.benchListed.at(-1)?.count ?? 0) >= all, clients, {
    timeout: 300_000,
  });
  return page.evaluate(timelineOf, clients);
}

/** Runs in the page. */
function timelineOf(clients: number): Timeline {
  // Every entry of this type is a resource's.
  const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const of = (part: string) => requests.filter(({ name }) => name.includes(part));
  const begun = of("/sync/hello")[0]?.startTime ?? Number.NaN;
  const pulls = [...of("collection=reference"), ...of("collection=clients")];
  // The next collection is asked for when the clients are written (`fillOrder` in pull.ts).
  const next = of("collection=inbox")[0]?.startTime ?? Number.NaN;
  const first = pulls[0]?.startTime ?? Number.NaN;
  const filling = pulls.filter(({ startTime }) => startTime < next);
  const fetching = filling.reduce((sum, pull) => sum + pull.responseEnd - pull.startTime, 0);
  const listed = window.benchListed;
  return {
    clients,
    fetching,
    writing: next - first - fetching,
    clientsInTruth: next - begun,
    firstListed: (listed[0]?.at ?? Number.NaN) - begun,
    allListed: (listed.at(-1)?.at ?? Number.NaN) - begun,
    pages: filling.map(({ name }) => name),
  };
}
