import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import {
  edit,
  findAndOpen,
  goTo,
  history,
  openClient,
  openOutbox,
  openRecent,
  pill,
  turnTo,
} from "../support/e2e/ways.ts";

const noteText = "Slept at pier 9. Asks for a lower bunk, and whether the dog may come.";

/** Somebody's own address, as a bookmark or a reload has it. */
function addressOf(page: Page): string {
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

test("a whole day in airplane mode: everything is recorded, closed, opened again, and goes in the evening", async ({
  office,
  tabletOf,
}) => {
  test.slow();
  const ana = tabletOf("ana");
  // The server's process ends, the tablet has no network, and the browser was closed all night.
  await office.stop();
  let page = await ana.open("/", { offline: true, motion: "no-preference" });
  await expect(pill(page)).toHaveAccessibleName("Offline");

  await test.step("quick services for somebody seen lately", async () => {
    await openRecent(page, /^Dan Pruett/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Hygiene kit" }).tap();
    await page.getByRole("checkbox", { name: "Socks" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const saved = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
    await expect(saved).toHaveCount(2);
  });

  await test.step("quick referrals", async () => {
    await page.getByRole("link", { name: "Quick referrals" }).tap();
    await page.getByRole("checkbox", { name: "Storage for belongings" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Referrals").first()).toContainText("Saved on this tablet");
  });

  await test.step("a referral in", async () => {
    await page.getByRole("link", { name: "Referral In" }).tap();
    await page
      .getByRole("radiogroup", { name: "Recent providers" })
      .getByRole("radio")
      .first()
      .tap();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(
      history(page, "Referrals").filter({ hasText: "Saved on this tablet" }),
    ).toHaveCount(2);
  });

  await test.step("somebody new, found by search, with a service", async () => {
    await goTo(page, "Today");
    await page.getByRole("link", { name: "New client" }).tap();
    await page.getByLabel("Alias or street name").first().fill("Silver Whistle");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(openClient(page, "“Silver Whistle”")).toBeVisible();
    await goTo(page, "Today");
    await findAndOpen(page, "silver w", /Silver Whistle/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Blanket" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given")).toHaveCount(1);
  });

  await test.step("an edit, and a note", async () => {
    await goTo(page, "Today");
    await openRecent(page, /Red Jacket/);
    await edit(page, "“Red Jacket”");
    await page.getByLabel("Alert", { exact: true }).fill("Afraid of uniforms");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page.getByRole("main")).toContainText("Afraid of uniforms");
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByLabel("Note", { exact: true }).fill("Took the soup, not the bed.");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(history(page, "Notes").first()).toContainText("Took the soup, not the bed.");
  });

  await test.step("two forms are left unfinished, and the browser is closed", async () => {
    await goTo(page, "Today");
    await openRecent(page, /^Maria Gallardo/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Laundry" }).tap();
    await page.getByRole("button", { name: "Details of Laundry" }).tap();
    await page.getByRole("dialog").getByLabel("Service Units").fill("3");
    await page.getByRole("dialog").getByRole("button", { name: "Done" }).tap();
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByLabel("Note", { exact: true }).fill(noteText);
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await ana.close();
  });

  page = await ana.open("/", { offline: true, motion: "no-preference" });

  await test.step("opened again, they are where they were left", async () => {
    const drafts = page.getByRole("region", { name: "Drafts" });
    const maria = drafts.getByRole("listitem").filter({ hasText: "Maria Gallardo" });
    await expect(maria).toHaveCount(2);
    await maria.filter({ hasText: "Note" }).getByRole("link").tap();
    await expect(page.getByLabel("Note", { exact: true })).toHaveValue(noteText);
    await expect(page.getByLabel("Note", { exact: true })).toBeFocused();
    await goTo(page, "Today");
    await maria.filter({ hasText: "Quick services" }).getByRole("link").tap();
    await expect(page.getByRole("checkbox", { name: "Laundry" })).toBeChecked();
    await expect(page.getByText("1 service · 3 units · $8.25")).toBeVisible();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given").first()).toContainText("Saved on this tablet");
  });

  await test.step("everything that was saved is there, and waits", async () => {
    const outbox = await openOutbox(page);
    await expect(outbox).toContainText("8 saves wait here");
    for (const words of ["Hygiene kit", "Referral to", "Referral from", "New client", "Blanket"]) {
      await expect(outbox.getByRole("listitem").filter({ hasText: words })).not.toHaveCount(0);
    }
    await outbox.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("in the evening the office is there, and all of it goes by itself", async () => {
    await office.start();
    await ana.comeBackOnline();
    await expect(pill(page)).toHaveAccessibleName(/^All received/, { timeout: 90_000 });
    await goTo(page, "Today");
    await findAndOpen(page, "silver w", /Silver Whistle/);
    await expect(history(page, "Services given")).toHaveCount(1);
    await expect(history(page, "Services given").first()).toContainText(/Received/);
    await goTo(page, "Today");
    await openRecent(page, /Red Jacket/);
    await turnTo(page, "Notes");
    await expect(
      history(page, "Notes").filter({ hasText: "Took the soup, not the bed." }),
    ).toContainText(/Received/);
  });
});

test("every address opens without a network", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Maria Gallardo/);
  await expect(history(page, "Services given").first()).toBeVisible();
  const maria = addressOf(page);
  const service = await history(page, "Services given")
    .first()
    .getByRole("link")
    .getAttribute("href");
  await turnTo(page, "Referrals");
  const referral = await history(page, "Referrals").first().getByRole("link").getAttribute("href");

  const addresses: [address: string, heading: string | RegExp][] = [
    ["/", /day, /],
    ["/clients", "Clients"],
    ["/clients/new", "New client"],
    [maria, /^Maria Gallardo/],
    [`${maria}/services`, /^Maria Gallardo/],
    [`${maria}/referrals`, /^Maria Gallardo/],
    [`${maria}/plan`, /^Maria Gallardo/],
    [`${maria}/notes`, /^Maria Gallardo/],
    [`${maria}/quick-services`, /^Maria Gallardo/],
    [`${maria}/services/new`, /^Add New Service for Maria Gallardo/],
    [`${maria}/quick-referrals`, /^Maria Gallardo/],
    [`${maria}/referral-in`, "Referral In for Maria Gallardo"],
    [`${maria}/note`, "Note for Maria Gallardo"],
    [`${maria}/edit`, "Edit Maria Gallardo"],
    [String(service), /^Edit service/],
    [String(referral), /^Edit referral/],
    ["/record", "Who is it for?"],
    ["/referral-in", "Who was referred?"],
    ["/more", "More"],
    ["/nowhere", "There is no page at this address"],
  ];
  for (const [address, heading] of addresses) {
    await test.step(address.replace(maria, "/clients/maria"), async () => {
      await reopen(page, address);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await reopen(page);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    });
  }
});

test("Review opens without a network, too, and what is decided there waits", async ({
  tabletOf,
}) => {
  const page = await tabletOf("sam").open("/review", { offline: true });
  const meal = page.getByRole("row").filter({ hasText: /Twice in a day.*Hot meal/ });
  await meal.getByRole("link").click();
  const record = page.getByRole("region", { name: "The record" });
  await record.getByRole("button", { name: "Accept" }).click();
  await expect(meal).toHaveCount(0);
  await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
  await reopen(page);
  await expect(page.getByRole("row").filter({ hasText: "Grant ended" })).not.toHaveCount(0);
  await expect(meal).toHaveCount(0);
});
