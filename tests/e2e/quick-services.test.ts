import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { password } from "../support/e2e/secrets.ts";
import { findAndOpen, goTo, history, openRecent, turnTo } from "../support/e2e/ways.ts";
import { patchRow, Tablet as OfficeTablet } from "../support/server/tablet.ts";

/** What the bar says of all that is ticked. */
const sum = (page: Page, words: string) => page.getByRole("main").getByText(words, { exact: true });

test("S-24 S-28 three services for somebody seen lately take six taps from Today", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  await ana.startCountingTaps();

  await openRecent(page, /^Dan Pruett/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  await page.getByRole("checkbox", { name: "Hygiene kit" }).tap();
  await page.getByRole("checkbox", { name: "Socks" }).tap();
  await page.getByRole("checkbox", { name: "Bus day pass" }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();

  const saved = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
  await expect(saved).toHaveCount(3);
  for (const service of ["Hygiene kit", "Socks", "Bus day pass"]) {
    await expect(saved.filter({ hasText: service })).toHaveCount(1);
  }
  expect(await ana.taps()).toBeLessThanOrEqual(6);
});

test("S-25 S-26 S-29 S-30 S-31 units, unit values and the grant are at hand, and Save keeps the screen for more", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();

  await test.step("the running total follows units and unit value", async () => {
    await expect(sum(page, "Nothing ticked yet")).toBeVisible();
    await page.getByRole("checkbox", { name: "Socks" }).tap();
    await expect(sum(page, "1 service · 2 units · $4.40")).toBeVisible();
    const socks = page.getByRole("group", { name: "Units of Socks" });
    await socks.getByRole("button", { name: "One more" }).tap();
    await expect(sum(page, "1 service · 3 units · $6.60")).toBeVisible();
    await socks.getByRole("button", { name: "One less" }).tap();
    await expect(sum(page, "1 service · 2 units · $4.40")).toBeVisible();
    await page.getByRole("checkbox", { name: "Street contact" }).tap();
    await expect(page.getByText(/^2 services · 2 units · \d+ min · \$4\.40$/)).toBeVisible();
    await page.getByRole("checkbox", { name: "Street contact" }).tap();
    await page.getByRole("button", { name: "Details of Socks" }).tap();
    const sheet = page.getByRole("dialog", { name: "Socks" });
    await expect(sheet.getByLabel("Unit Value")).toHaveValue("2.20");
    await sheet.getByLabel("Service Units").fill("3");
    await sheet.getByLabel("Unit Value").fill("2.50");
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(sum(page, "1 service · 3 units · $7.50")).toBeVisible();
  });

  await test.step("another grant and no enrollment, for everything that is ticked", async () => {
    await page.getByRole("button", { name: /\(change\)/ }).tap();
    const sheet = page.getByRole("dialog", { name: "What these services carry" });
    await sheet.getByLabel("Grant").selectOption({ label: "No grant" });
    await sheet.getByLabel("Enrollment").selectOption({ label: "No enrollment" });
    await expect(sheet.getByLabel("Provider")).toHaveValue(/Harbor Bridge/);
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(page.getByRole("button", { name: "Today · No grant · Outreach" })).toBeVisible();
  });

  await test.step("Save keeps the screen", async () => {
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(
      page.getByRole("status").filter({ hasText: "Saved on this tablet" }),
    ).toBeVisible();
    await expect(sum(page, "Nothing ticked yet")).toBeVisible();
    await expect(page.getByRole("button", { name: "Today · No grant · Outreach" })).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Services screen" })).toBeVisible();
  });

  await test.step("from another services screen, then Save & Close", async () => {
    await page
      .getByRole("combobox", { name: "Services screen" })
      .selectOption({ label: "Pantry Line" });
    await page.getByRole("checkbox", { name: "Household food box" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const saved = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
    await expect(saved).toHaveCount(2);
    await expect(saved.filter({ hasText: "Socks" })).toContainText("3 × $2.50");
    await expect(saved.filter({ hasText: "Socks" })).toContainText("$7.50");
    await expect(saved.filter({ hasText: "Household food box" })).toContainText("$38.00");
  });
});

test("S-26 S-27 another grant, enrollment and provider are in each saved record", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await findAndOpen(page, "jonathan", /^Jonathan Weller/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  for (const service of ["Socks", "Blanket"]) {
    await page.getByRole("checkbox", { name: service }).tap();
  }

  const chosen = await test.step("of his two enrollments the other one", async () => {
    await page.getByRole("button", { name: /\(change\)/ }).tap();
    const sheet = page.getByRole("dialog", { name: "What these services carry" });
    const [grant, enrollment] = [sheet.getByLabel("Grant"), sheet.getByLabel("Enrollment")];
    const suggested = [await grant.inputValue(), await enrollment.inputValue()];
    await grant.selectOption({ label: "Block Grant" });
    const other = enrollment.locator("option", { hasText: /^Rapid Re-Housing, since/ });
    await enrollment.selectOption(await other.getAttribute("value"));
    await sheet.getByLabel("Provider").tap();
    await expect(page.getByRole("option", { name: /^Harbor Bridge/ })).toBeVisible();
    await sheet.getByLabel("Provider").fill("saltmarsh");
    await page.getByRole("option", { name: "Saltmarsh Eye Project" }).tap();
    const now = [await grant.inputValue(), await enrollment.inputValue()] as const;
    for (const [index, value] of now.entries()) expect(value).not.toBe(suggested[index]);
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(
      page.getByRole("button", { name: "Today · Block Grant · Saltmarsh Eye Project" }),
    ).toBeVisible();
    return now;
  });

  await page.getByRole("button", { name: "Save & Close" }).tap();
  const saved = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
  await expect(saved).toHaveCount(2);
  for (const service of ["Socks", "Blanket"]) {
    await test.step(`the record of ${service} carries all three`, async () => {
      await saved.filter({ hasText: service }).getByRole("link").tap();
      const [grant, enrollment] = chosen;
      await expect(page.getByLabel("Grant")).toHaveValue(grant);
      await expect(page.getByLabel("Enrollment")).toHaveValue(enrollment);
      await expect(page.getByLabel("Provider")).toHaveValue("Saltmarsh Eye Project");
      await page.getByRole("link", { name: "Back" }).tap();
    });
  }
});

test("what has no meaning is said at the field, and the form stays as it is", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();

  await test.step("nothing is ticked", async () => {
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link", { name: "Tick at least one service" })).toBeVisible();
    await expect(page).toHaveTitle(/^Error:/);
    await page.getByRole("checkbox", { name: "Blanket" }).tap();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  const refusals = [
    ["-2", "Enter a number above zero, without a minus"],
    ["0", "Enter more than zero, or untick the service"],
    ["two", "Enter a number, like 2 or 1.5"],
    ["999999999", /^That is more than 100,000\. Check the number/],
  ] as const;
  for (const [typed, words] of refusals) {
    await test.step(`"${typed}" units`, async () => {
      await page.getByRole("button", { name: "Details of Blanket" }).tap();
      const sheet = page.getByRole("dialog", { name: "Blanket" });
      await sheet.getByLabel("Service Units").fill(typed);
      await sheet.getByRole("button", { name: "Done" }).tap();
      await expect(sheet.getByLabel("Service Units")).toHaveAccessibleDescription(words);
      await expect(sheet.getByLabel("Service Units")).toHaveValue(typed);
      await sheet.getByRole("button", { name: "Close" }).tap();
    });
  }

  await test.step("two sensible numbers that come to an absurd total", async () => {
    await page.getByRole("button", { name: "Details of Blanket" }).tap();
    const sheet = page.getByRole("dialog", { name: "Blanket" });
    await sheet.getByLabel("Service Units").fill("100000");
    await sheet.getByLabel("Unit Value").fill("1000000");
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(sheet.getByLabel("Unit Value")).toHaveAccessibleDescription(
      "Units and value come to more than $100,000,000.00. Check both numbers",
    );
    await sheet.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("the tick and its first amounts are still there", async () => {
    await expect(page.getByRole("checkbox", { name: "Blanket" })).toBeChecked();
    await expect(sum(page, "1 service · 1 unit · $14.00")).toBeVisible();
  });
});

test("amounts are in the agency's own currency", async ({ office, tabletOf }) => {
  const address = `http://127.0.0.1:${String(office.port)}`;
  const ada = new OfficeTablet((path, init) => fetch(address + path, init));
  await ada.signIn("ada.novak@harborbridge.example", password);
  await ada.pull(500, ["reference"]);
  const [settings] = ada.held("settings");
  if (!settings) throw new Error("the agency has no settings");
  expect((await ada.save(patchRow(settings, { currency: "EUR" }))).result).toBe("applied");

  const page = await tabletOf("ana").open();
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  await page.getByRole("checkbox", { name: "Blanket" }).tap();
  await expect(sum(page, "1 service · 1 unit · €14.00")).toBeVisible();
  await page.getByRole("button", { name: "Details of Blanket" }).tap();
  await expect(page.getByRole("dialog", { name: "Blanket" })).toContainText("€");
});

test("S-16 S-20 S-21 a tile carries a reason and comments, or that she was turned away; the last visit is repeated", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  const repeat = page.getByRole("button", { name: /^Repeat last visit \(/ });

  await test.step("an unticked tile is described, and is ticked by it", async () => {
    await page.getByRole("button", { name: "Details of Socks" }).tap();
    const sheet = page.getByRole("dialog", { name: "Socks" });
    await sheet
      .getByLabel("Reason", { exact: true })
      .selectOption({ label: "Cold, heat or smoke" });
    await sheet.getByLabel("Comments").fill("Wet through");
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(page.getByRole("checkbox", { name: "Socks" })).toBeChecked();
    await expect(sum(page, "1 service · 2 units · $4.40")).toBeVisible();
    await expect(page.getByText("Wet through")).toBeVisible();
    await expect(repeat, "something is ticked").toHaveCount(0);
  });

  await test.step("turned away counts no units, and neither does a slip in them", async () => {
    await page.getByRole("button", { name: "Details of Laundry" }).tap();
    const sheet = page.getByRole("dialog", { name: "Laundry" });
    await sheet.getByLabel("Service Units").fill("-3");
    await sheet.getByLabel("Turn Away Reason").selectOption({ label: "No room or none left" });
    await expect(sheet.getByLabel("Service Units")).toHaveCount(0);
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(sum(page, "1 service · 2 units · 1 turned away · $4.40")).toBeVisible();
    await expect(page.getByText("Turned away: No room or none left")).toBeVisible();
  });

  await test.step("both are kept as they were said, and the refusal offers another door", async () => {
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const rows = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
    await expect(rows).toHaveCount(2);
    const refused = rows.filter({ hasText: "Laundry" });
    await expect(refused).toContainText("Turned away: No room or none left");
    await rows.filter({ hasText: "Socks" }).getByRole("link", { name: "Socks" }).tap();
    await expect(page.getByLabel("Comments")).toHaveValue("Wet through");
    await page.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("the visit before is ticked with one press, as it was", async () => {
    // On a wide page what she was given today stands in its place; a phone has both.
    await page.setViewportSize({ width: 390, height: 844 });
    await goTo(page, "Today");
    await openRecent(page, /^Maria Gallardo/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    const words = (await repeat.textContent()) ?? "";
    const count = Number(/(\d+) services?\)/.exec(words)?.[1]);
    expect(count).toBeGreaterThan(0);
    await repeat.tap();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByText(new RegExp(`^${String(count)} services? · `))).toBeVisible();
    await expect(repeat).toHaveCount(0);
  });
});

test("S-45 what answers an open need of hers stands first and says so, until it is met", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  const tiles = page.getByRole("main").getByRole("checkbox");
  const forNeeds = page.getByRole("group", { name: /^For .*Public benefits/ });
  const showTiles = async () => {
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByLabel("Services screen").selectOption({ label: "Street Kit" });
  };
  await openRecent(page, /^Dan Pruett/);
  await showTiles();
  await expect(page.getByRole("checkbox", { name: "SNAP help" })).toBeVisible();
  await expect(forNeeds).toHaveCount(0);
  await page.getByRole("link", { name: "Back" }).tap();

  await turnTo(page, "Plan");
  await page.getByRole("link", { name: "Add need" }).tap();
  await page
    .getByRole("combobox", { name: "Need/Barrier" })
    .selectOption({ label: "Public benefits" });
  await page.getByRole("radio", { name: "high" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  const need = page.getByRole("list", { name: "Needs" }).getByRole("listitem");
  await expect(need.filter({ hasText: "Public benefits" })).toContainText("open · high");
  await showTiles();
  await expect(tiles.first()).toHaveAccessibleName("SNAP help");
  await expect(forNeeds.getByRole("checkbox", { name: "SNAP help" })).toBeVisible();
  // Ticking moves nothing.
  const kit = page.getByRole("checkbox", { name: "Hygiene kit" });
  const before = await kit.boundingBox();
  await tiles.first().check();
  expect(await kit.boundingBox()).toEqual(before);
  await tiles.first().uncheck();
  await page.getByRole("link", { name: "Back" }).tap();

  await turnTo(page, "Plan");
  await need
    .filter({ hasText: "Public benefits" })
    .getByRole("button", { name: /^More for/ })
    .tap();
  await page.getByRole("menuitem", { name: "Mark as met" }).tap();
  await showTiles();
  await expect(page.getByRole("checkbox", { name: "SNAP help" })).toBeVisible();
  await expect(forNeeds).toHaveCount(0);
  await expect(tiles.first()).not.toHaveAccessibleName("SNAP help");
});
