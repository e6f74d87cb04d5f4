// A worker's tablet: a browser profile that survives closing, slowed to the reference device when asked.
import type { BrowserContext, Page } from "@playwright/test";
import { askIn, openProfile, origin, people, unlock } from "../support/e2e/template.ts";

/** How much slower than this machine the page of the reference device is (ux "Budgets"). Workers are not slowed. */
const SLOWED = 4;

/** Opens a profile as a tablet whose office listens on `port`; the page is still empty. */
export async function openTablet(profile: string, port: number): Promise<Page> {
  const context = await openProfile(profile, port);
  await knowNames(context);
  return context.pages()[0] ?? (await context.newPage());
}

// tsx wraps named functions in a call to `__name`, also in those that run in the page, where nobody defines it.
async function knowNames(context: BrowserContext): Promise<void> {
  await context.addInitScript("globalThis.__name ??= (named) => named");
}

/** From now on the page runs as slowly as on the reference device. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
}

/** Opens the app and waits until its service worker has everything, so that it competes with nothing later. */
export async function visit(page: Page): Promise<void> {
  await page.goto(origin);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve));
  });
}

/** Signs in on a new tablet and enrols with a passphrase: from then on everything is sealed. */
export async function signIn(page: Page): Promise<void> {
  await askIn(page, people.ana);
  await unlock(page);
}

/** Waits for the end of the first fill. */
export async function allReceived(page: Page): Promise<void> {
  const pill = page.getByRole("status", { name: "Sync" });
  // With the time at which it was whole: a tablet that asked for nothing yet says the words alone.
  await pill.filter({ hasText: /All received · .*\d/ }).waitFor({ timeout: 900_000 });
}

/** Makes a profile of a worker who signed in and received everything. */
export async function fillTablet(profile: string, port: number): Promise<void> {
  const begun = performance.now();
  const page = await openTablet(profile, port);
  await visit(page);
  await signIn(page);
  await allReceived(page);
  // Packs are written a second and a half after the last change.
  await page.waitForTimeout(3000);
  await page.context().close();
  console.log(`a tablet is filled (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
}
