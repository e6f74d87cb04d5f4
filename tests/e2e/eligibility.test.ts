import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { openClient, openOutbox, openRecent, pill, todays } from "../support/e2e/ways.ts";

/** A service on the page, by its name. */
function service(page: Page, result: string, name: string): Locator {
  return page
    .getByRole("list", { name: result, exact: true })
    .getByRole("listitem")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

test("S-43 S-44 what Maria may get, offline, and what is missing to tell", async ({
  office,
  tabletOf,
}) => {
  void office;
  const tablet = tabletOf("ana");
  const page = await tablet.open();
  await openRecent(page, /^Maria Gallardo/);
  await tablet.goOffline();
  await page.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
  await page.getByRole("menuitem", { name: "Service Eligibility" }).tap();
  await expect(page.getByRole("heading", { name: "Service Eligibility" })).toBeVisible();

  await test.step("each result says why, criterion by criterion, with the value found", async () => {
    const interpreting = service(page, "Eligible", "Interpreting");
    await expect(interpreting).toContainText("Fulfilled:Not: Language: English Spanish");
    const motel = service(page, "Not eligible", "Motel night");
    await expect(motel).toContainText("Fulfilled:Age: 18 or more 42");
    await expect(motel).toContainText("Not fulfilled:Open need: Emergency shelter no");
    const stateId = service(page, "Not eligible", "State ID fee");
    await expect(stateId).toContainText("State ID fee in the last 365 days: at most 0 times");
    await expect(stateId).toContainText("1 time");
    // Everything else may be given to everybody, and is listed, too.
    await expect(
      page.getByRole("list", { name: "No rule: everybody may get these" }),
    ).toContainText("Hygiene kit");
  });

  await test.step("a need nobody spoke of is added there, and the result follows", async () => {
    const box = service(page, "Cannot tell yet", "Household food box");
    await expect(box).toContainText("not entered");
    await box.getByRole("button", { name: "Add need: Food" }).tap();
    const sheet = page.getByRole("dialog", { name: "Add need: Food" });
    await sheet.getByRole("radio", { name: "high" }).check();
    // Two presses before the tablet has the first are one.
    await sheet.getByRole("button", { name: "Save" }).evaluate((save: HTMLElement) => {
      save.click();
      save.click();
    });
    await expect(sheet).toHaveCount(0);
    await expect(service(page, "Eligible", "Household food box")).toBeVisible();
    const outbox = await openOutbox(page);
    await expect(outbox.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await page.keyboard.press("Escape");
  });

  await test.step("a missing fact leads to its field, and back", async () => {
    const pass = service(page, "Cannot tell yet", "Bus month pass");
    await pass.getByRole("link", { name: "Enter Monthly income" }).tap();
    const income = page.getByLabel("Monthly income");
    await expect(income).toBeFocused();
    await income.fill("900");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(service(page, "Eligible", "Bus month pass")).toContainText("$900.00");
    await expect(openClient(page, /Maria Gallardo/)).toBeVisible();
    // Whether she served does not matter any more: that fact is asked for no longer.
    await expect(service(page, "Eligible", "Phone with plan")).toBeVisible();
    await expect(page.getByRole("link", { name: "Enter Veteran" })).toHaveCount(0);
  });

  await test.step("a form that was never asked is answered, and back", async () => {
    const club = service(page, "Cannot tell yet", "Job club");
    await club.getByRole("link", { name: "Enter Answer to “Do you work now?”" }).tap();
    await page
      .getByRole("radiogroup", { name: "Do you work now?" })
      .getByRole("radio", { name: "No", exact: true })
      .check();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(service(page, "Eligible", "Job club")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Service Eligibility" })).toBeVisible();
  });

  await test.step("a tile says it, too, and opens the why; who is not eligible can be given it", async () => {
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByLabel("Services screen").selectOption({ label: "Motel & Housing" });
    await page.getByRole("button", { name: "Not eligible" }).first().tap();
    await expect(service(page, "Not eligible", "Motel night")).toBeVisible();
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("checkbox", { name: "Motel night" }).check();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(todays(page, ["Motel night"])).toHaveCount(1);
  });

  await test.step("the office takes all of it", async () => {
    await tablet.comeBackOnline();
    await expect(pill(page)).toHaveAccessibleName(/All received/);
  });
});

test("R-33 R-34 what Maria may be referred for, offline, by the rules an administrator gave", async ({
  office,
  tabletOf,
}) => {
  void office;
  const tablet = tabletOf("ana");
  const page = await tablet.open();
  await openRecent(page, /^Maria Gallardo/);
  await tablet.goOffline();
  await page.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
  await page.getByRole("menuitem", { name: "Referral Eligibility" }).tap();
  await expect(page.getByRole("heading", { name: "Referral Eligibility" })).toBeVisible();

  await test.step("only those with criteria are there, each with its result and why", async () => {
    await expect(service(page, "Eligible", "Detox intake")).toContainText(
      "Fulfilled:Age: 18 or more 42",
    );
    await expect(service(page, "Not eligible", "Trauma therapy, child")).toContainText(
      "Not fulfilled:Age: 3 to 17 42",
    );
    await expect(page.getByText("Hot meals")).toHaveCount(0);
  });

  await test.step("a missing fact leads to its field and back here, and the result follows", async () => {
    const snap = service(page, "Cannot tell yet", "SNAP application");
    await snap.getByRole("link", { name: "Enter Monthly income" }).tap();
    await page.getByLabel("Monthly income").fill("900");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page).toHaveURL(/\/referral-eligibility$/);
    await expect(service(page, "Eligible", "SNAP application")).toContainText("$900.00");
  });
});
