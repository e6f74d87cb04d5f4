import { expect, test } from "../support/e2e/story.ts";
import { goTo, history, openClient, openRecent } from "../support/e2e/ways.ts";

test("recent clients stand newest first whenever she comes back to Today, and never move under her finger", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  const recent = page.getByRole("list", { name: "Recent" }).getByRole("link");
  const names = async () => (await recent.allInnerTexts()).map((text) => text.split("\n")[0]);
  await expect(recent).toHaveCount(8);
  const atFirst = await names();
  const [first, second, third] = atFirst;
  if (!first || !second || !third) throw new Error("there are too few recent clients");
  const openNamed = async (name: string) => {
    await recent.filter({ hasText: name }).first().tap();
    await expect(openClient(page, name)).toBeVisible();
  };

  await openNamed(third);
  await openNamed(second);
  expect(await names()).toEqual(atFirst);
  await goTo(page, "Today");
  await expect(async () =>
    expect((await names()).slice(0, 3)).toEqual([second, third, first]),
  ).toPass();

  await openNamed(third);
  await goTo(page, "Today");
  await expect(async () =>
    expect((await names()).slice(0, 3)).toEqual([third, second, first]),
  ).toPass();
});

test("Today shows whom she saw, what she began, what is due and what waits", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  const glance = page.getByRole("list", { name: "At a glance" }).getByRole("listitem");
  const due = glance.filter({ hasText: "follow-ups due" });

  await test.step("search on top, recent clients before anything is typed", async () => {
    await expect(page.getByRole("searchbox", { name: "Find a client" })).toBeVisible();
    const recent = page.getByRole("list", { name: "Recent" }).getByRole("link");
    await expect(recent).toHaveCount(8);
    await expect(recent.filter({ hasText: "Maria Gallardo" })).toContainText(
      // By night the demo's last shift was yesterday's.
      /seen (today|yesterday)/,
    );
    await expect(glance.filter({ hasText: "waiting here" })).toContainText("nothing to send");
    await expect(page.getByText("No unfinished forms.")).toBeVisible();
  });

  await test.step("an outcome is updated in two taps and the follow-up is done", async () => {
    const before = Number(/^\d+/.exec(await due.innerText())?.[0]);
    expect(before).toBeGreaterThan(0);
    const followUps = page.getByRole("list", { name: "Follow-ups" });
    const first = followUps.getByRole("button", { name: /^Status of/ }).first();
    await first.tap();
    await page.getByRole("menuitemradio", { name: "Got help" }).tap();
    await expect(due).toHaveText(new RegExp(`^${String(before - 1)}\\D`));
    await expect(glance.filter({ hasText: "waiting here" })).toContainText("1");
  });

  await test.step("a form that was begun waits among the drafts", async () => {
    await openRecent(page, /^Maria Gallardo/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Blanket" }).tap();
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await goTo(page, "Today");
    const drafts = page.getByRole("region", { name: "Drafts" });
    await expect(drafts.getByRole("listitem").filter({ hasText: "Maria Gallardo" })).toContainText(
      "Quick services",
    );
    await drafts.getByRole("link", { name: "Maria Gallardo" }).tap();
    await expect(page.getByRole("checkbox", { name: "Blanket" })).toBeChecked();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given").first()).toContainText("Saved on this tablet");
  });

  await test.step("the draft is gone, and two records wait", async () => {
    await goTo(page, "Today");
    await expect(page.getByText("No unfinished forms.")).toBeVisible();
    await expect(glance.filter({ hasText: "waiting here" })).toContainText("2");
  });
});
