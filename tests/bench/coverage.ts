import type { Page } from "@playwright/test";
import type { RecordId } from "../../src/records/fields.ts";
import { askIn, origin, people, unlock } from "../support/e2e/template.ts";
import type { Bench } from "./bench.ts";
import type { Ground } from "./ground.ts";
import { percentile } from "./measure.ts";
import { watchPaint } from "./painted.ts";
import { allReceived, openTablet, visit } from "./tablet.ts";

declare global {
  interface Window {
    /** When another record stood first in the history that is open, by the clock of the machine. */
    benchArrived: Promise<number>;
  }
}

const ROUNDS = 12;
const SERVICES = 3;
const GIVEN = "Services given";

/** A worker comes back into coverage: until what she recorded stands on a colleague's screen, with nothing pressed. */
export const coverage: Bench = {
  name: "coverage",
  run: async (ground) => {
    const [worker, colleague] = [await openWorker(ground), await openColleague(ground)];
    try {
      const took: number[] = [];
      const clients = await sharedClients(worker, ROUNDS);
      for (const client of clients) took.push(await comeBack(worker, colleague, client));
      return [
        {
          what: "back in coverage → three services painted in a colleague’s browser",
          unit: "ms",
          value: percentile(took, 0.95),
          p50: percentile(took, 0.5),
          bound: { on: "value", most: 2000 },
          note: `${String(ROUNDS)} rounds, 10,000 clients on both tablets, slowest ${Math.max(...took).toFixed(0)} ms`,
        },
      ];
    } finally {
      await worker.context().close();
      await colleague.context().close();
    }
  },
};

async function openWorker(ground: Ground): Promise<Page> {
  const { port } = await ground.office();
  const page = await openTablet(await ground.filledProfile("coverage"), port);
  await page.goto(origin);
  await unlock(page);
  await page.getByRole("list", { name: "Recent" }).getByRole("listitem").first().waitFor();
  return page;
}

async function openColleague(ground: Ground): Promise<Page> {
  const { port } = await ground.office();
  const page = await openTablet(ground.freshProfile("colleague"), port);
  await watchPaint(page);
  await visit(page);
  await askIn(page, people.sam);
  await unlock(page);
  await allReceived(page);
  return page;
}

/** Clients of the worker's own list. */
async function sharedClients(page: Page, count: number): Promise<RecordId[]> {
  await goTo(page, "/clients");
  const rows = page.getByRole("list", { name: "All clients" }).getByRole("link");
  await rows.nth(count).waitFor();
  const addresses = await rows.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")),
  );
  return addresses
    .flatMap((address) => /clients\/([^/]+)/.exec(address ?? "")?.[1] ?? [])
    .slice(0, count);
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, "", to), address);
}

/** Milliseconds from the line's return to the painted records. */
async function comeBack(worker: Page, colleague: Page, client: RecordId): Promise<number> {
  await goTo(colleague, `/clients/${client}/services`);
  await colleague.getByRole("heading", { name: GIVEN }).waitFor();
  await worker.context().setOffline(true);
  await goTo(worker, `/clients/${client}/quick-services`);
  const tiles = worker.getByRole("checkbox", { checked: false });
  await tiles.nth(SERVICES).waitFor();
  for (let tile = 0; tile < SERVICES; tile += 1) await tiles.first().check();
  await worker.getByRole("button", { name: "Save & Close" }).click();
  await worker.getByRole("status").filter({ hasText: "Saved on this tablet" }).first().waitFor();
  // In the field for a while: whatever was tried at once has failed by now.
  await worker.waitForTimeout(3000);
  await watchArrival(colleague);
  const back = Date.now();
  await worker.context().setOffline(false);
  return (await colleague.evaluate(() => window.benchArrived)) - back;
}

async function watchArrival(page: Page): Promise<void> {
  await page.evaluate((given) => {
    const first = () =>
      document.querySelector(`[aria-label="${given}"] li a`)?.getAttribute("href") ?? "";
    const before = first();
    window.benchArrived = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (first() === before) return;
        watch.disconnect();
        void window.benchPainted().then(() => resolve(Date.now()));
      });
      watch.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
  }, GIVEN);
}
