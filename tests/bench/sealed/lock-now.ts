import type { Page } from "@playwright/test";

// In the tab's own storage: it outlives the page that is replaced.
const GONE = "bench.gone";

/** Presses `Lock`. Milliseconds until the page that held the records and the key is gone. */
export async function lockNow(page: Page): Promise<number> {
  await page.evaluate((gone) => {
    let pressed = Number.NaN;
    addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true });
    addEventListener("pagehide", () => {
      sessionStorage.setItem(gone, String(performance.now() - pressed));
    });
  }, GONE);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  return page.evaluate((gone) => Number(sessionStorage.getItem(gone)), GONE);
}
