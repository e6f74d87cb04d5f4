import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import { goTo, openOutbox, openRecent, turnTo } from "../support/e2e/ways.ts";

const part = (page: Page, name: string): Locator =>
  page.getByRole("main").getByRole("list", { name, exact: true }).getByRole("listitem");
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).tap();

async function choose(page: Page, row: Locator, act: string): Promise<void> {
  await row.getByRole("button", { name: /^More for/ }).tap();
  await page.getByRole("menuitem", { name: act }).tap();
}

test("S-08 S-17 S-45 enrollments, needs and goals are added, corrected, closed and deleted without a connection", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await turnTo(page, "Plan");
  const stays = part(page, "Enrollments");
  const needs = part(page, "Needs");
  const goals = part(page, "Goals");

  await test.step("a stay needs a program, and an exit after its entry", async () => {
    await page.getByRole("link", { name: "Add enrollment" }).tap();
    await field(page, "Entry").fill("2026-03-02");
    await field(page, "Exit (optional)").fill("2026-03-01");
    await save(page);
    await expect(field(page, "Program")).toHaveAccessibleDescription(/Choose the program/);
    await expect(field(page, "Exit (optional)")).toHaveAccessibleDescription(/before the entry/);
    await field(page, "Program").selectOption({ label: "Rapid Re-Housing" });
    await field(page, "Exit (optional)").fill("");
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
  });

  await test.step("unfinished it is a draft, and opens as it was left", async () => {
    await goTo(page, "Today");
    const drafts = page.getByRole("region", { name: "Drafts" }).getByRole("listitem");
    const draft = drafts.filter({ hasText: "Dan Pruett" });
    await expect(draft).toContainText("Enrollment");
    await reopen(page);
    await draft.getByRole("link").tap();
    await expect(field(page, "Entry")).toHaveValue("2026-03-02");
    await save(page);
    const stay = stays.filter({ hasText: "Rapid Re-Housing" });
    await expect(stay).toContainText("Saved on this tablet");
    await expect(stay).toContainText("since");
  });

  await test.step("its exit is recorded, and frames what is given", async () => {
    const stay = stays.filter({ hasText: "Rapid Re-Housing" });
    await choose(page, stay, "Record the exit");
    await field(page, "Exit (optional)").fill("2026-03-20");
    await field(page, "Reason for the exit (optional)").fill("Moved in with his brother");
    await save(page);
    await expect(stay).toContainText("Moved in with his brother");
    await turnTo(page, "Services");
    await page.getByRole("link", { name: "Add New Service" }).tap();
    await field(page, "Service").selectOption({ label: "Housing search" });
    const enrollment = field(page, "Enrollment");
    const label = await enrollment.locator("option", { hasText: "Rapid" }).textContent();
    await enrollment.selectOption({ label: String(label) });
    await expect(page.getByText("Outside the enrollment")).toBeVisible();
    await field(page, "Date").fill("2026-03-10");
    await expect(page.getByText("Outside the enrollment")).toHaveCount(0);
    await page.getByRole("link", { name: "Discard draft" }).tap();
    await turnTo(page, "Plan");
  });

  await test.step("a need is added, met at one tap, and that is taken back", async () => {
    await page.getByRole("link", { name: "Add need" }).tap();
    await page
      .getByRole("combobox", { name: "Need/Barrier" })
      .selectOption({ label: "Legal help" });
    await page.getByRole("radio", { name: "high" }).check();
    await save(page);
    const need = needs.filter({ hasText: "Legal help" });
    await expect(need).toContainText("open · high");
    await choose(page, need, "Mark as met");
    await expect(need).toContainText("met · high");
    await page.getByRole("status").getByRole("button", { name: "Undo" }).tap();
    await expect(need).toContainText("open · high");
  });

  await test.step("a goal names the needs behind it", async () => {
    await page.getByRole("link", { name: "Add goal" }).tap();
    await field(page, "What is to be reached").fill("Clear the old fine");
    await page.getByRole("checkbox", { name: "Legal help" }).check();
    await save(page);
    await expect(goals.filter({ hasText: "Clear the old fine" })).toContainText("working on it");
    const outbox = await openOutbox(page);
    await expect(outbox.getByText("Goal: Clear the old fine")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("S-17 a service and a referral are for the goal, and its page shows both", async () => {
    await turnTo(page, "Services");
    await page.getByRole("link", { name: "Add New Service" }).tap();
    await field(page, "Service").selectOption({ label: "State ID fee" });
    await field(page, "Goal").selectOption({ label: "Clear the old fine" });
    await save(page);
    await page.getByRole("link", { name: "Quick referrals" }).tap();
    await page.getByLabel("Referral Screen").selectOption({ label: "Legal & ID" });
    await expect(page.getByText("For the open need: Legal help").first()).toBeVisible();
    await page.getByRole("main").getByRole("button").filter({ hasText: "(change)" }).tap();
    await field(page, "Goal").selectOption({ label: "Clear the old fine" });
    await page.getByRole("button", { name: "Done" }).tap();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await turnTo(page, "Plan");
    await goals.filter({ hasText: "Clear the old fine" }).getByRole("link").tap();
    const work = part(page, "Services and referrals for this goal");
    await expect(work).toHaveCount(2);
    await expect(work.filter({ hasText: "State ID fee" })).toHaveCount(1);
    await expect(page.getByRole("checkbox", { name: "Legal help" })).toBeChecked();
    await page.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("deleted it leaves who and when, and is put back", async () => {
    const goal = goals.filter({ hasText: "Clear the old fine" });
    await choose(page, goal, "Delete");
    await expect(goal).toContainText("deleted by you");
    await reopen(page);
    await goal.getByRole("button", { name: /^Put back/ }).tap();
    await expect(goal).toContainText("working on it");
    await expect(needs.filter({ hasText: "Legal help" })).toHaveCount(1);
  });
});

test("S-45 an assessment is filled without a connection, corrected, and keeps the version it was asked by", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Dan Pruett/);
  await turnTo(page, "Plan");
  const assessments = part(page, "Assessments");
  const check = assessments.filter({ hasText: "Housing and safety check" });
  const mine = check.filter({ hasText: "Saved on this tablet" });
  const question = (text: string) => page.getByRole("radiogroup", { name: text });
  const answer = (to: string, words: string) =>
    question(to).getByRole("radio", { name: words, exact: true }).check();

  await test.step("an earlier one asks what was asked then", async () => {
    await expect(check).toHaveCount(2);
    await check.last().getByRole("link").tap();
    await expect(question("Where did you sleep last night?")).toBeVisible();
    await expect(
      page.getByRole("radio", { name: "Outside or in a car", exact: true }),
    ).toBeChecked();
    await expect(question("Has anybody threatened you?")).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("what must be answered is said at the question, and an answer asks more", async () => {
    await page.getByRole("button", { name: "Add assessment" }).tap();
    await page.getByRole("dialog").getByRole("link", { name: "Housing and safety check" }).tap();
    await save(page);
    await expect(question("Where did you sleep last night?")).toHaveAccessibleDescription(
      /^Answer this/,
    );
    const nights = field(page, "How many nights outside in the last 30 days? (optional)");
    await expect(nights).toHaveCount(0);
    await answer("Where did you sleep last night?", "Outside or in a car");
    await nights.fill("40");
    await answer("How safe do you feel there?", "2");
    await answer("Has anybody threatened you?", "Yes");
    await page.getByRole("checkbox", { name: "A pet" }).check();
    await save(page);
    await expect(nights).toHaveAccessibleDescription(/from 0 to 30/);
    await nights.fill("20");
    await field(page, "Who can help you to be safe tonight?").fill("The night desk");
    await save(page);
    await expect(mine).toContainText("6 answers");
    const outbox = await openOutbox(page);
    await expect(outbox.getByText("Assessment: Housing and safety check")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("corrected, what is not asked any more is not kept", async () => {
    await mine.getByRole("link").tap();
    await expect(page.getByRole("checkbox", { name: "A pet" })).toBeChecked();
    await answer("Has anybody threatened you?", "No");
    await expect(field(page, "Who can help you to be safe tonight?")).toHaveCount(0);
    await save(page);
    await expect(mine).toContainText("5 answers");
    await reopen(page);
    await expect(mine).toContainText("5 answers");
  });
});
