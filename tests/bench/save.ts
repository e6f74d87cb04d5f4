import type { Page } from "@playwright/test";
import type { RecordId } from "../../src/records/fields.ts";
import { origin, unlock } from "../support/e2e/template.ts";
import type { Bench } from "./bench.ts";
import type { Ground } from "./ground.ts";
import { inTurns, percentile } from "./measure.ts";
import { watchPaint } from "./painted.ts";
import { openTablet, slowDown } from "./tablet.ts";

declare global {
  interface Window {
    /** When the pressed `Save` had its answer on the screen. */
    benchSaved: Promise<number>;
  }
}

const SAVES = 30;
const SERVICES = 10;
const TOASTS = "Notifications";
const SAID = "Saved on this tablet";

/** Ten quick services in the field: from `Save` pressed to `Saved on this tablet` on the screen. */
export const save: Bench = {
  name: "save",
  run: async (ground) => {
    const page = await openOffline(ground);
    const clients = await someClients(ground, SAVES + 1);
    try {
      // The first save of a day compiles what the others run.
      await saveFor(page, clients.pop() ?? "");
      const turns = await inTurns(
        SAVES,
        () => strictWrite(page),
        (round) => saveFor(page, clients[round] ?? ""),
      );
      return [
        {
          what: "ten quick services, Save → “Saved on this tablet” painted, CPU 4×",
          unit: "ms",
          value: percentile(turns.subject, 0.95),
          p50: percentile(turns.subject, 0.5),
          floor: { what: "one strict write", value: percentile(turns.floor, 0.5) },
          ratio: turns.ratio,
          bound: { on: "value", most: 100 },
          note: `${String(SAVES)} saves, slowest ${Math.max(...turns.subject).toFixed(0)} ms`,
        },
      ];
    } finally {
      await page.context().close();
    }
  },
};

// Without a network, as in the field: nothing is sent meanwhile.
async function openOffline(ground: Ground): Promise<Page> {
  const office = await ground.office();
  const page = await openTablet(await ground.filledProfile("save"), office.port);
  await watchPaint(page);
  await page.context().setOffline(true);
  await slowDown(page);
  await page.goto(origin);
  await unlock(page);
  await page.getByRole("list", { name: "Recent" }).getByRole("listitem").first().waitFor();
  return page;
}

async function someClients(ground: Ground, count: number): Promise<RecordId[]> {
  const { records } = await ground.stress();
  const served = new Set(
    records.flatMap(({ kind, clientId }) => (kind === "service" && clientId ? [clientId] : [])),
  );
  return [...served].slice(0, count);
}

/** One client's visit: ten tiles ticked and saved. Milliseconds from the press to the painted answer. */
async function saveFor(page: Page, clientId: RecordId): Promise<number> {
  await page.evaluate((to) => history.pushState({}, "", to), `/clients/${clientId}/quick-services`);
  // Not who lives with her: ticked, they would be given all of it, too.
  const tiles = page.locator("#quick-services").getByRole("checkbox", { checked: false });
  await tiles.nth(SERVICES).waitFor();
  for (let tile = 0; tile < SERVICES; tile += 1) await tiles.first().check();
  // The draft of the last tick reaches the disk while a finger travels to the button.
  await page.waitForTimeout(1000);
  await watchSave(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const took = await page.evaluate(() => window.benchSaved);
  const toast = page.getByRole("region", { name: TOASTS });
  await toast.getByRole("button", { name: "Close" }).click();
  await toast.getByText(SAID).waitFor({ state: "detached" });
  return took;
}

/**
 * Lets `benchSaved` resolve with the milliseconds from the next press to the painted answer.
 */
// The toast, not the chips of the services beneath: they say the same words about earlier saves.
export async function watchSave(page: Page): Promise<void> {
  await page.evaluate(
    ([region, said]) => {
      window.benchSaved = new Promise((resolve) => {
        let pressed = 0;
        addEventListener("click", (event) => (pressed = event.timeStamp), {
          capture: true,
          once: true,
        });
        const watch = new MutationObserver(() => {
          const toasts = document.querySelector(`[role="region"][aria-label^="${region}"]`);
          if (!toasts?.textContent?.includes(said)) return;
          watch.disconnect();
          void window.benchPainted().then((at) => resolve(at - pressed));
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
    },
    [TOASTS, SAID] as const,
  );
}

/** Milliseconds of one strict write of the bytes that the last save left on the disk. */
async function strictWrite(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("the database failed"));
      });
    const opening = indexedDB.open("bench-floor");
    opening.onupgradeneeded = () => opening.result.createObjectStore("saves", { keyPath: "id" });
    const database = await done(opening);
    const saves = (await indexedDB.databases()).find(({ name }) => /work-.*saves/.test(name ?? ""));
    const work = await done(indexedDB.open(saves?.name ?? ""));
    const docs = [...work.objectStoreNames].includes("docs") ? "docs" : work.objectStoreNames[0];
    const kept: unknown[] = await done(
      work
        .transaction(docs ?? "")
        .objectStore(docs ?? "")
        .getAll(),
    );
    const last = JSON.stringify(kept.at(-1));
    work.close();
    const begun = performance.now();
    const transaction = database.transaction("saves", "readwrite", { durability: "strict" });
    transaction.objectStore("saves").put({ id: crypto.randomUUID(), body: last });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    const took = performance.now() - begun;
    database.close();
    return took;
  });
}
