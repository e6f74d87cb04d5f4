import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { findAndOpen, history, openRecent, pill, turnTo } from "../support/e2e/ways.ts";

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).tap();
const checks = (page: Page): Locator =>
  page
    .getByRole("list", { name: "Assessments", exact: true })
    .getByRole("listitem")
    .filter({ hasText: "Housing and safety check" });
const slept = (page: Page, words: string) =>
  page
    .getByRole("radiogroup", { name: "Where did you sleep last night?" })
    .getByRole("radio", { name: words, exact: true })
    .check();

/** Corrects the newest check of the client, fills in another one, and pays much out of one grant. */
async function work(
  page: Page,
  said: { corrected: string; pet: boolean; now: string; dollars: string },
) {
  await turnTo(page, "Plan");
  await checks(page).first().getByRole("link").tap();
  await slept(page, said.corrected);
  await page.getByRole("checkbox", { name: "A pet" }).setChecked(said.pet);
  await save(page);
  await page.getByRole("button", { name: "Add assessment" }).tap();
  await page.getByRole("dialog").getByRole("link", { name: "Housing and safety check" }).tap();
  await slept(page, said.now);
  await save(page);
  await expect(checks(page)).toHaveCount(3);
  await turnTo(page, "Services");
  await page.getByRole("link", { name: "Add New Service" }).tap();
  await field(page, "Service").selectOption({ label: "Financial Assistance" });
  await field(page, "Service Units").fill(said.dollars);
  await field(page, "Grant").selectOption({ label: "Community Fund" });
  await save(page);
  await expect(history(page, "Services given").first()).toContainText("Financial Assistance");
}

test("S-13 S-45 what two tablets did offline stands, and the supervisor compares it answer by answer", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(240_000);
  expect(office.log).toContain("Satchel is ready");
  const [ana, dan] = [tabletOf("ana"), tabletOf("dan")];
  const [hers, his] = [await ana.open(), await dan.open()];
  await openRecent(hers, /^Dan Pruett/);
  await findAndOpen(his, "pruett", /^Dan Pruett/);
  await expect(history(his, "Services given").first()).toBeVisible();
  await ana.goOffline();
  await dan.goOffline();
  const outside = "Outside or in a car";
  await work(hers, { corrected: outside, pet: true, now: outside, dollars: "3000" });
  const shelter = "In a shelter";
  await work(his, {
    corrected: "With family or friends",
    pet: false,
    now: shelter,
    dollars: "2000",
  });
  await ana.comeBackOnline();
  await expect(pill(hers)).toHaveAccessibleName(/^All received/);
  await dan.comeBackOnline();
  await expect(history(his, "Services given").first()).toContainText("Received");

  await test.step("who corrected it reads both answers, and no others", async () => {
    await turnTo(hers, "Plan");
    const its = hers.getByRole("main");
    await checks(hers).filter({ hasText: "5 answers" }).getByRole("link").tap();
    await expect(its).toContainText("What stands now is by you; what Dan O. said is kept, too.");
    await expect(its).toContainText(/Stands now: Outside or in a car \(you, /);
    await expect(its).toContainText(/Also said: With family or friends \(Dan O\., /);
  });

  const sam = await tabletOf("sam").open("/review?show=two-values");
  const lineOf = (record: string) =>
    sam.getByRole("row").filter({ hasText: "Dan Pruett" }).filter({ hasText: record });
  const record = sam.getByRole("region", { name: "The record" });

  await test.step("two corrections: only what they answer differently, side by side", async () => {
    await lineOf("Assessment").getByRole("link").click();
    const diff = record.getByRole("table", { name: "Where they differ" });
    await expect(diff).toContainText(
      /Where did you sleep last night\?Outside or in a carWith family/,
    );
    await expect(diff).toContainText(/Who or what is with you\?A petnone/);
    await expect(diff).not.toContainText("How safe do you feel there?");
    await record.getByRole("button", { name: "Keep this version" }).click();
    await expect(lineOf("Assessment")).toHaveCount(0);
  });

  await test.step("asked twice on one day: the other one beside it", async () => {
    await sam.getByRole("link", { name: /^Oddities \d/ }).click();
    await lineOf("Assessed twice").getByRole("link").click();
    const diff = record.getByRole("table", { name: "Where they differ" });
    await expect(diff).toContainText("Outside or in a carIn a shelter");
    await expect(record.getByRole("link", { name: "Open the one of Ana R." })).toBeVisible();
    await record.getByRole("button", { name: "Accept" }).click();
    await expect(lineOf("Assessed twice")).toHaveCount(0);
  });

  await test.step("the grant is overdrawn: one line says it, and what to do", async () => {
    await expect(lineOf("Over budget")).toHaveCount(1);
    await lineOf("Over budget").getByRole("link").click();
    await expect(record).toContainText(
      "With this service Harbor Community Fund has paid more than its budget of $120,000.00.",
    );
    await expect(record).toContainText("ask an administrator about the budget");
    await record.getByRole("button", { name: "Return" }).click();
    await expect(record.getByLabel("Field")).toContainText("Grant");
  });
});
