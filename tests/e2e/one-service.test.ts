import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import { goTo, history, openOutbox, openRecent } from "../support/e2e/ways.ts";

const services = (page: Page) => history(page, "Services given");
const savedHere = (page: Page) => services(page).filter({ hasText: "Saved on this tablet" });
const options = (select: Locator) => select.locator("option").allTextContents();

test("S-11 S-12 S-13 S-14 S-15 S-16 S-18 S-19 S-20 S-22 one service with every field, recorded and corrected without a connection", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await page.getByRole("link", { name: "Add New Service" }).tap();
  const field = (label: string) => page.getByLabel(label, { exact: true });

  await test.step("nothing chosen is said at the field", async () => {
    await page.getByRole("button", { name: "Save" }).tap();
    const summary = page.getByRole("alert");
    await expect(summary.getByRole("link", { name: "Choose the service" })).toBeVisible();
    await expect(field("Service")).toHaveAccessibleDescription(/Choose the service/);
  });

  await test.step("the service brings its unit, units and value", async () => {
    await field("Service").selectOption({ label: "Motel night" });
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(field("Units of Measure")).toHaveValue("count");
    await expect(field("Service Units")).toHaveValue("1");
    await expect(field("Unit Value")).toHaveValue("82.00");
    await field("Service Units").fill("3");
    await expect(page.getByText("$246.00 in all")).toBeVisible();
  });

  await test.step("all that it is for", async () => {
    const grant = field("Grant");
    await grant.selectOption({ label: "No grant" });
    await expect(field("Provider")).toHaveValue(/Harbor Bridge/);
    expect((await options(field("Enrollment"))).length).toBeGreaterThan(1);
    for (const label of ["Reason", "Associated Need/Barrier", "Referral/Action Plan"]) {
      await field(label).selectOption({ index: 1 });
      await expect(field(label)).not.toHaveValue("none");
    }
    await page.getByLabel("Comments").fill("Until the room at the shelter is free.");
  });

  await test.step("unfinished it is a draft, and opens as it was left", async () => {
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await goTo(page, "Today");
    const drafts = page.getByRole("region", { name: "Drafts" }).getByRole("listitem");
    await expect(drafts.filter({ hasText: "Dan Pruett" })).toContainText("New service");
    await reopen(page);
    await drafts.filter({ hasText: "Dan Pruett" }).getByRole("link").tap();
    await expect(field("Service Units")).toHaveValue("3");
    await expect(page.getByLabel("Comments")).toHaveValue("Until the room at the shelter is free.");
  });

  await test.step("saved it stands in the history and in the outbox", async () => {
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(savedHere(page)).toHaveCount(1);
    await expect(savedHere(page)).toContainText("Motel night");
    await expect(savedHere(page)).toContainText("3 × $82.00");
    await expect(savedHere(page)).toContainText("$246.00");
    const outbox = await openOutbox(page);
    await expect(outbox.getByText("Motel night × 3")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("S-23 corrected, nothing else of it is lost", async () => {
    await savedHere(page)
      .getByRole("button", { name: /^More for Motel night/ })
      .tap();
    await page.getByRole("menuitem", { name: "Edit" }).tap();
    await field("Service Units").fill("2");
    for (const label of ["Reason", "Associated Need/Barrier", "Referral/Action Plan"]) {
      await expect(field(label)).not.toHaveValue("none");
    }
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(savedHere(page)).toHaveCount(1);
    await expect(savedHere(page)).toContainText("2 × $82.00");
    await savedHere(page).getByRole("link").tap();
    await expect(
      page.getByText(/^Recorded by you, today .* · changed by you, today/),
    ).toBeVisible();
  });
});

test("S-21 who is turned away has a reason instead of units, and is referred elsewhere at once", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await page.getByRole("link", { name: "Add New Service" }).tap();
  await page.getByLabel("Service", { exact: true }).selectOption({ label: "Motel night" });
  await expect(page.getByRole("button", { name: "Save & refer" })).toHaveCount(0);
  const reason = page.getByRole("combobox", { name: "Turn Away Reason" });
  await reason.selectOption({ index: 1 });
  const words = await reason.locator("option").nth(1).textContent();
  await expect(page.getByLabel("Service Units")).toHaveCount(0);
  await expect(page.getByText("Turned away: no units are counted.")).toBeVisible();
  await page.getByRole("button", { name: "Save & refer" }).tap();
  await expect(page.getByRole("list", { name: "Quick referrals" })).toBeVisible();

  await page.getByRole("link", { name: "Back" }).tap();
  await page.getByRole("link", { name: /^Services/ }).tap();
  await expect(savedHere(page)).toContainText(`Turned away: ${String(words)}`);
  await savedHere(page)
    .getByRole("button", { name: /^More for/ })
    .tap();
  await page.getByRole("menuitem", { name: "Refer elsewhere" }).tap();
  await expect(page.getByRole("list", { name: "Quick referrals" })).toBeVisible();
});

test("S-11 the history is filtered by date, service, grant and worker, and added up per unit", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  // Before everything that the demo made.
  const longAgo = "2025-01-15";
  const record = async (service: string, unitsOf: string): Promise<void> => {
    await page.getByRole("link", { name: "Add New Service" }).tap();
    await page.getByLabel("Service", { exact: true }).selectOption({ label: service });
    await page.getByLabel("Date", { exact: true }).fill(longAgo);
    await page.getByLabel("Service Units").fill(unitsOf);
    await page.getByLabel("Grant").selectOption({ label: "No grant" });
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(savedHere(page).filter({ hasText: service })).toHaveCount(1);
  };
  await record("Housing search", "1.25");
  await record("Street contact", "50");
  await record("Grocery card", "25");
  await record("Motel night", "2");
  const filter = (label: string) =>
    page.getByRole("main").getByRole("combobox", { name: label, exact: true });
  const totals = page.getByRole("status", { name: "Totals" });

  await page.getByRole("button", { name: "Filters and totals" }).tap();
  const all = await services(page).count();
  await filter("Date").selectOption({ label: "From … until" });
  await page.getByLabel("From", { exact: true }).fill(longAgo);
  await page.getByLabel("Until", { exact: true }).fill(longAgo);
  await filter("Grant").selectOption({ label: "No grant" });
  await expect(services(page)).toHaveCount(4);
  expect(all).toBeGreaterThan(4);
  for (const words of ["4 given", "2 h 5 min of time", "$25.00 given in dollars", "2 counted"]) {
    await expect(totals).toContainText(words);
  }

  await filter("Service").selectOption({ label: "Housing search" });
  await expect(services(page)).toHaveCount(1);
  await expect(totals).toHaveText(/^1 given\s*(\$[\d.]+ in all\s*)?1 h 15 min of time$/);
  await filter("Service").selectOption({ label: "Any service" });
  await filter("Worker").selectOption({ label: "Ana R." });
  await expect(services(page)).toHaveCount(4);

  await page.getByRole("button", { name: "Filters and totals" }).tap();
  await expect(totals).toHaveCount(0);
  await expect(services(page)).toHaveCount(all);
});

test("S-23 a deleted service leaves who and when, and is put back from the toast or from its row", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await expect(services(page).first()).toBeVisible();
  const before = await services(page).count();
  const first = services(page).first();
  const name = (await first.getByRole("link").textContent()) ?? "";
  const deleted = services(page).filter({ hasText: `${name}: deleted by you, today` });
  const remove = async (): Promise<void> => {
    await first.getByRole("button", { name: /^More for/ }).tap();
    await page.getByRole("menuitem", { name: "Delete" }).tap();
    await expect(deleted).toHaveCount(1);
  };

  await remove();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).tap();
  await expect(deleted).toHaveCount(0);

  await remove();
  await expect(deleted).toContainText("Saved on this tablet");
  await reopen(page);
  await expect(deleted).toHaveCount(1);
  await deleted.getByRole("button", { name: `Put back ${name}` }).tap();
  await expect(deleted).toHaveCount(0);
  await expect(services(page)).toHaveCount(before);
  await expect(first.getByRole("link")).toHaveText(name);

  await page.getByRole("status").getByRole("button", { name: "Undo" }).tap();
  await expect(deleted).toHaveCount(1);
});
