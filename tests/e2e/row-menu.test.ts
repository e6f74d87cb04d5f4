import { expect, test } from "../support/e2e/story.ts";
import { openRecent, turnTo } from "../support/e2e/ways.ts";

test("R-19 a referral's actions by keyboard alone: opened, walked, left, used", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await openRecent(page, /^Maria Gallardo/);
  await turnTo(page, "Referrals");
  await ana.goOffline();
  const more = page.getByRole("button", { name: /^More for/ }).last();
  const line = (name: string) => page.getByRole("menuitem", { name });

  await test.step("Enter opens it at its first line, the arrows walk, Escape leaves", async () => {
    await more.focus();
    await page.keyboard.press("Enter");
    await expect(line("Edit Referral")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(line("View Referral Outcome")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(more).toBeFocused();
  });

  await test.step("an arrow up opens it at its last line, the second time as the first", async () => {
    await page.keyboard.press("ArrowUp");
    await expect(line("Delete")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(more).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(line("Edit Referral")).toBeFocused();
  });

  await test.step("and a line does what it says", async () => {
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/referrals\//);
  });
});

test("a menu is opened by a press and left by Escape, in one row after the other", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Maria Gallardo/);
  const menus = page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("button", { name: /^More for/ });
  await menus.first().click();
  await expect(page.getByRole("menu")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(menus.first()).toBeFocused();
  await menus.nth(1).tap();
  await expect(page.getByRole("menu")).toHaveCount(1);
  await expect(page.getByRole("menuitem", { name: "Delete" })).toBeVisible();
});
