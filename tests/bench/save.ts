import type { Page } from "@playwright/test";
import { origin } from "../support/e2e/template.ts";
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
    const page = await openForm(ground);
    try {
      await tickAndSave(page);
      const turns = await inTurns(
        SAVES,
        () => strictWrite(page),
        () => tickAndSave(page),
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
async function openForm(ground: Ground): Promise<Page> {
  const office = await ground.office();
  const page = await openTablet(await ground.filledProfile("save"), office.port);
  await watchPaint(page);
  await page.context().setOffline(true);
  await slowDown(page);
  await page.goto(`${origin}/clients/${await someClient(ground)}/quick-services`);
  await page.getByRole("checkbox").nth(SERVICES).waitFor();
  return page;
}

async function someClient(ground: Ground): Promise<string> {
  const { records } = await ground.stress();
  const service = records.find(({ kind, clientId }) => kind === "service" && clientId !== null);
  if (!service?.clientId) throw new Error("nobody was given anything");
  return service.clientId;
}

/** Milliseconds from the press to the painted answer. */
async function tickAndSave(page: Page): Promise<number> {
  const tiles = page.getByRole("checkbox");
  for (let tile = 0; tile < SERVICES; tile += 1) await tiles.nth(tile).check();
  // Let the draft of the last tick reach the disk, as it does while a finger travels to the button.
  await page.waitForTimeout(600);
  await watchSave(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const took = await page.evaluate(() => window.benchSaved);
  const toast = page.getByRole("region", { name: TOASTS });
  await toast.getByRole("button", { name: "Close" }).click();
  await toast.getByText(SAID).waitFor({ state: "detached" });
  return took;
}

// The toast, not the chips of the services beneath: they say the same words about earlier saves.
async function watchSave(page: Page): Promise<void> {
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
