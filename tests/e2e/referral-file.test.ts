import { expect, test } from "../support/e2e/story.ts";
import { history, openRecent, turnTo } from "../support/e2e/ways.ts";

const LONG = `<b>Bring</b> the letter. ${"مرحبا بكم في المأوى ".repeat(490)}`.slice(0, 10_000);

test("M-10 M-11 M-20 R-22 notes, a goal and the services of a referral, offline", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await openRecent(page, /^Dan Pruett/);
  await turnTo(page, "Plan");
  await ana.goOffline();
  await page.getByRole("link", { name: "Add goal" }).tap();
  await page.getByLabel("What is to be reached").fill("A place of his own");
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await turnTo(page, "Referrals");
  const first = history(page, "Referrals").first();
  const title = await first.getByRole("link").first().innerText();

  await test.step("M-20 added to a goal from the list, and taken out again", async () => {
    const more = first.getByRole("button", { name: /^More for/ });
    await more.tap();
    await page.getByRole("menuitem", { name: /^(Add to a Goal|Move to another Goal)/ }).tap();
    await page.getByRole("dialog").getByRole("radio", { name: "A place of his own" }).tap();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(first).toContainText("Saved on this tablet");
    await more.tap();
    await page.getByRole("menuitem", { name: "Move to another Goal or remove" }).tap();
    const goal = page.getByRole("dialog").getByRole("radio", { name: "A place of his own" });
    await expect(goal).toBeChecked();
    await page.getByRole("dialog").getByRole("radio", { name: "No goal" }).tap();
    await more.tap();
    await page.getByRole("menuitem", { name: "Add to a Goal" }).tap();
    await expect(
      page.getByRole("dialog").getByRole("radio", { checked: true }),
    ).toHaveAccessibleName("No goal");
    await page.getByRole("dialog").getByRole("radio", { name: "A place of his own" }).tap();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("M-10 a note of 10,000 characters with markup and right-to-left words", async () => {
    await first.getByRole("link", { name: title }).tap();
    await expect(page.getByLabel("Goal", { exact: true }).locator("option:checked")).toHaveText(
      "A place of his own",
    );
    await page.getByRole("link", { name: "Add Note" }).tap();
    await page.getByLabel("Note", { exact: true }).fill(LONG);
    await page.getByRole("button", { name: "Save" }).tap();
    const notes = history(page, "Referral Notes");
    await expect(notes).toHaveCount(1);
    await expect(notes).toContainText("<b>Bring</b> the letter.");
    await expect(notes).toContainText("Visible to the team");
    await expect(notes.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  });

  await test.step("M-11 removed, it leaves who and when", async () => {
    const notes = history(page, "Referral Notes");
    await notes.getByRole("button", { name: /^More for/ }).tap();
    await page.getByRole("menuitem", { name: "Remove" }).tap();
    await expect(notes).toContainText(/Removed by you, /);
    await expect(notes).not.toContainText("the letter");
  });

  await test.step("R-22 a service is recorded in answer to it", async () => {
    const answers = page.getByRole("region", { name: "Services that Reference the Referral" });
    await answers.getByRole("link", { name: "Record a service for it" }).tap();
    await expect(page.getByLabel("Referral/Action Plan", { exact: true })).not.toHaveValue("none");
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Hygiene kit" });
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(history(page, "Services given").first()).toContainText("Hygiene kit");
    await turnTo(page, "Referrals");
    await first.getByRole("link", { name: title }).tap();
    await expect(answers.getByRole("listitem")).toContainText("Hygiene kit");
  });
});
