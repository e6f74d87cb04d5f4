import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { unlock } from "../support/e2e/template.ts";
import { openRecent } from "../support/e2e/ways.ts";

const note = (page: Page) => page.getByLabel("Note", { exact: true });
const warning = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "locks in half a minute" });
const minutes = (count: number) => count * 60_000;

/** Opens Ana's tablet with a clock of its own and a note for Ama that is half written. */
async function beginNote(page: Page): Promise<void> {
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Note", exact: true }).tap();
  await note(page).fill("Waits for the bus at pier nine, and");
}

test("left alone it warns and locks; the half-written note is there again", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true, unlock: false });
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await beginNote(page);

  await test.step("half a minute before, it says so; a key is enough to stay", async () => {
    await page.clock.runFor(minutes(4) + 25_000);
    await expect(warning(page)).toHaveCount(0);
    await page.clock.runFor(10_000);
    await expect(warning(page)).toBeVisible();
    await page.keyboard.press("Shift");
    await expect(warning(page)).toHaveCount(0);
    await page.clock.runFor(minutes(4));
    await expect(note(page)).toHaveValue("Waits for the bus at pier nine, and");
  });

  await test.step("so is its button", async () => {
    await page.clock.runFor(40_000);
    await page.getByRole("button", { name: "Stay" }).tap();
    await expect(warning(page)).toHaveCount(0);
  });

  await test.step("what a script moves is no hand", async () => {
    await page.clock.runFor(minutes(4) + 40_000);
    await expect(warning(page)).toBeVisible();
    await page.evaluate(() => {
      for (const name of ["mousemove", "pointerdown", "keydown"]) {
        document.dispatchEvent(new Event(name, { bubbles: true }));
      }
    });
    await page.clock.runFor(1000);
    await expect(warning(page)).toBeVisible();
  });

  await test.step("at the limit nothing of a client is left in the page", async () => {
    await page.clock.runFor(20_000);
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    expect(await page.content()).not.toMatch(/Ama|Koranteng|pier nine/);
  });

  await unlock(page);
  await expect(note(page)).toHaveValue("Waits for the bus at pier nine, and");
  await expect(note(page)).toBeFocused();
});

/** Writes down, at every frame that is painted, whether a client could be read in it. */
function watchFrames(): void {
  const seen: boolean[] = [];
  Object.assign(window, { seenFrames: seen });
  const look = (): void => {
    const isCovered = document.documentElement.hasAttribute("data-covered");
    seen.push(!isCovered && document.body.innerText.includes("Koranteng"));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** As the browser tells a page that it went out of sight, or came back. */
async function setVisibility(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((as) => {
    Object.defineProperty(document, "visibilityState", { value: as, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

test("after a sleep it is locked before anything is painted", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true, unlock: false });
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await beginNote(page);
  await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();

  await test.step("out of sight for a minute: bare meanwhile, open again after", async () => {
    await setVisibility(page, "hidden");
    await expect(page.locator("html")).toHaveAttribute("data-covered", "");
    await page.clock.runFor(minutes(1));
    await setVisibility(page, "visible");
    await expect(page.locator("html")).not.toHaveAttribute("data-covered", "");
    await expect(note(page)).toHaveValue("Waits for the bus at pier nine, and");
  });

  await test.step("asleep for an hour: not one frame shows her client", async () => {
    await setVisibility(page, "hidden");
    await page.evaluate(watchFrames);
    // Timers sleep with the tablet: the clock jumps.
    await page.clock.setSystemTime(new Date(Date.now() + minutes(60)));
    await setVisibility(page, "visible");
    const frames = page.evaluate(
      () => (window as unknown as { seenFrames?: boolean[] }).seenFrames ?? [],
    );
    expect((await frames.catch(() => [])).filter(Boolean)).toEqual([]);
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    expect(await page.content()).not.toMatch(/Ama|Koranteng|pier nine/);
  });

  await unlock(page);
  await expect(note(page)).toHaveValue("Waits for the bus at pier nine, and");
});

test("a phone call made from here gets ten minutes, any other absence two", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true, unlock: false });
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await beginNote(page);
  const call = page.getByRole("link", { name: "555-0142" });
  await page.evaluate(() => {
    // As a directory page has it; the browser of this test makes no calls.
    const link = Object.assign(document.createElement("a"), { href: "tel:555-0142" });
    link.textContent = "555-0142";
    link.addEventListener("click", (event) => event.preventDefault());
    document.getElementById("page")?.prepend(link);
  });

  await call.tap();
  await setVisibility(page, "hidden");
  await page.clock.runFor(minutes(9));
  await setVisibility(page, "visible");
  await expect(note(page)).toHaveValue("Waits for the bus at pier nine, and");
  await page.clock.runFor(minutes(4));
  await expect(note(page)).toBeVisible();

  await page.keyboard.press("Shift");
  await setVisibility(page, "hidden");
  await page.clock.runFor(minutes(2) + 1000);
  // It locks while nobody looks: by now this may be another page, which nobody hid.
  await setVisibility(page, "visible").catch(() => undefined);
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
});

test("two tabs: locking one locks both, unlocking one does not unlock the other", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const first = await ana.open("/", { offline: true });
  const second = await ana.context.newPage();
  await second.goto("/clients");
  await expect(second.getByLabel("Passphrase", { exact: true })).toBeVisible();
  await unlock(second);
  await expect(second.getByRole("list", { name: "All clients" })).toBeVisible();
  await expect(first.getByRole("list", { name: "Recent" })).toBeVisible();

  await second.getByRole("button", { name: "Lock" }).tap();
  await expect(second.getByLabel("Passphrase", { exact: true })).toBeVisible();
  await expect(first.getByLabel("Passphrase", { exact: true })).toBeVisible();
  await unlock(first);
  await expect(first.getByRole("list", { name: "Recent" })).toBeVisible();
  await expect(second.getByLabel("Passphrase", { exact: true })).toBeVisible();
});
