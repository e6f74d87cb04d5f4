import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { findAndOpen, openOutbox, openRecent, pill } from "../support/e2e/ways.ts";

function authorization(page: Page, service: string): Locator {
  return page
    .getByRole("list", { name: "Service Authorizations" })
    .getByRole("listitem")
    .filter({ hasText: service });
}

async function openAuthorizations(page: Page, client: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${client}`, exact: true }).tap();
  await page.getByRole("menuitem", { name: "Service Authorizations" }).tap();
  await expect(page.getByRole("heading", { name: "Service Authorizations" })).toBeVisible();
}

test("S-32 … S-42 Ana proposes, Sam approves, and what is left follows what is given", async ({
  office,
  tabletOf,
}) => {
  void office;
  const anas = tabletOf("ana");
  const page = await anas.open();
  await openRecent(page, /^Maria Gallardo/);
  await anas.goOffline();

  await test.step("what is authorized says how often, until when, and what is left", async () => {
    await openAuthorizations(page, "Maria Gallardo");
    const pass = authorization(page, "Bus day pass");
    await expect(pass).toContainText("every Tuesday until");
    await expect(pass).toContainText("Approved");
    await expect(pass).toContainText("23 of 24 left");
  });

  await test.step("a tile shows it, and counts before anything is sent", async () => {
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByLabel("Services screen").selectOption({ label: "All services" });
    await expect(page.getByText("23 of 24 left")).toBeVisible();
    await page.getByRole("checkbox", { name: "Bus day pass" }).check();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await openAuthorizations(page, "Maria Gallardo");
    const pass = authorization(page, "Bus day pass");
    await expect(pass).toContainText("22 of 24 left");
    await expect(pass).toContainText("1 of them not sent yet");
    await pass.getByRole("button", { name: "Bus day pass", exact: true }).tap();
    const planned = page.getByRole("dialog", { name: "Planned and given" });
    await expect(planned.getByRole("listitem")).toHaveCount(12);
    await expect(planned).toContainText("1 on today");
    await page.keyboard.press("Escape");
  });

  await test.step("S-35 a new one is refused without an end, and is pending", async () => {
    await page.getByRole("link", { name: "Add New Service Authorization" }).tap();
    await page.getByRole("checkbox", { name: "Transit Hardship Fund" }).check();
    await expect(page.getByLabel("Service Code")).toHaveValue("");
    await page.getByLabel("Service Code").selectOption({ label: "Blanket (BLANKET)" });
    await page.getByLabel("Units", { exact: true }).fill("2");
    await page.getByRole("checkbox", { name: "Tuesday" }).check();
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(page.getByRole("alert")).toContainText("Enter an end date or a number of times");
    await page.getByLabel("At most so many times").fill("3");
    await page.getByLabel("Goals").fill("Warm nights.");
    await page.getByRole("button", { name: "Finish" }).tap();
    const blanket = authorization(page, "Blanket");
    await expect(blanket).toContainText("2 × $14.00 every Tuesday, 3 times");
    await expect(blanket).toContainText("Pending");
    await expect(blanket.getByRole("button", { name: "Approve or deny" })).toHaveCount(0);
    await anas.comeBackOnline();
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
  });

  const sams = await tabletOf("sam").open();
  await test.step("S-33 her supervisor denies with a reason, then approves", async () => {
    await sams
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: /^Clients/ })
      .tap();
    await findAndOpen(sams, "gallardo", /^Maria Gallardo/);
    await openAuthorizations(sams, "Maria Gallardo");
    const blanket = authorization(sams, "Blanket");
    await blanket.getByRole("button", { name: "Approve or deny" }).tap();
    const sheet = sams.getByRole("dialog", { name: "Approve or deny" });
    await expect(sheet).toContainText("every Tuesday, 3 times");
    await expect(sheet).toContainText("2 × $14.00");
    await expect(sheet).toContainText("Warm nights.");
    await sheet.getByRole("button", { name: "Deny" }).tap();
    await expect(sheet).toContainText("Say why it is denied");
    await sheet.getByLabel("Why").fill("Three are enough.");
    // Both at once, before the tablet has the first: she decided once, and not against herself.
    await sams.context().setOffline(true);
    await sheet.evaluate((dialog) => {
      const [approve, deny] = ["Approve", "Deny"].map((word) =>
        [...dialog.querySelectorAll("button")].find((one) => one.textContent?.trim() === word),
      );
      approve?.click();
      deny?.click();
    });
    await expect(blanket).toContainText("Approved");
    await expect(blanket).toContainText("6 of 6 left");
    const outbox = await openOutbox(sams);
    await expect(outbox.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await sams.keyboard.press("Escape");
    await sams.context().setOffline(false);
    await expect(pill(sams)).toHaveAccessibleName(/^All received/);
  });

  await test.step("Ana sees it, edits it, and it is pending again", async () => {
    const blanket = authorization(page, "Blanket");
    await expect(blanket).toContainText("Three are enough.");
    await blanket.getByRole("button", { name: "More for Blanket" }).tap();
    await expect(page.getByRole("menuitem", { name: "Delete" })).toHaveCount(0);
    await page.getByRole("menuitem", { name: "Edit" }).tap();
    await expect(page.getByText("Changed, it is pending again")).toBeVisible();
    await page.getByLabel("At most so many times").fill("5");
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(blanket).toContainText("Pending");
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
  });

  await test.step("S-42 what was approved is her supervisor's to delete", async () => {
    const blanket = authorization(sams, "Blanket");
    await expect(blanket).toContainText("Pending");
    await blanket.getByRole("button", { name: "More for Blanket" }).tap();
    await sams.getByRole("menuitem", { name: "Delete" }).tap();
    await expect(blanket).toHaveCount(0);
    await expect(pill(sams)).toHaveAccessibleName(/^All received/);
  });
});
