import { expect, test } from "../support/e2e/story.ts";
import { history, openClient, openRecent, turnTo } from "../support/e2e/ways.ts";

test("a client's file: who she is, four histories, and what to do next", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Maria Gallardo/);

  await test.step("who she is at a glance", async () => {
    await expect(openClient(page, "Maria Gallardo “Mari”")).toBeVisible();
    const main = page.getByRole("main");
    await expect(main).toContainText("~42 · she/her · Outreach · Spanish");
    await expect(main).toContainText("Has a dog");
    for (const tab of ["Services", "Referrals", "Plan", "Notes"]) {
      const link = page.getByRole("navigation", { name: "Maria Gallardo" });
      await expect(link.getByRole("link", { name: new RegExp(`^${tab}`) })).toBeVisible();
    }
  });

  await test.step("services, newest first, each with where it is", async () => {
    const services = history(page, "Services given");
    // Today's; told in the night, the demo's last shift was yesterday's.
    await expect(services.first()).toContainText("Hot meal");
    await expect(services.first()).toContainText(/Received/);
    const shown = await services.allInnerTexts();
    const days = shown.map(dayInGutter);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size).toBeGreaterThan(9);
    await expect(services.filter({ hasText: /Received/ })).toHaveCount(shown.length);
  });

  await test.step("referrals, newest first, and how each stands", async () => {
    await turnTo(page, "Referrals");
    const referrals = history(page, "Referrals");
    await expect(referrals).toHaveText([
      /Coordinated entry.*To County Access Line/,
      /Shelter bed, women.*To Lantern House/,
      /State ID replacement.*To Juniper Legal Aid/,
      /Dental check.*To Quayside Health Clinic/,
    ]);
    await expect(
      referrals.nth(3).getByRole("button", { name: "Status of Dental check: Got help" }),
    ).toBeVisible();
  });

  await test.step("the plan: where she is enrolled and what she needs", async () => {
    await turnTo(page, "Plan");
    await expect(page.getByRole("list", { name: "Enrollments" })).toContainText("Street Outreach");
    await expect(page.getByRole("list", { name: "Needs" })).toContainText("Emergency shelter");
  });

  await test.step("notes, newest first, by whom", async () => {
    await turnTo(page, "Notes");
    const notes = history(page, "Notes");
    await expect(notes).toHaveCount(12);
    await expect(notes.first()).toContainText("Prefers a lower bunk.");
    await expect(notes.first()).toContainText("you");
    await expect(notes.last()).toContainText("First long talk.");
    await expect(notes.filter({ hasText: "Told Ana." })).toContainText("Priya N.");
  });

  await test.step("the three acts stay in reach at the end of a long page", async () => {
    await turnTo(page, "Services");
    await history(page, "Services given").last().scrollIntoViewIfNeeded();
    for (const act of ["Quick services", "Quick referrals", "Note"]) {
      await expect(page.getByRole("link", { name: act, exact: true })).toBeInViewport({ ratio: 1 });
    }
  });
});

test("a tap on a menu's line is spent with it: nothing that lies beneath is pressed", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Maria Gallardo/);
  await page.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
  const line = page.getByRole("menuitem", { name: "Edit" });
  await expect(line).toBeVisible();
  // On a slow tablet the menu has gone before the browser makes its click of the touch: none may be made.
  await page.evaluate(() => {
    addEventListener("touchend", ({ defaultPrevented }) => {
      document.documentElement.dataset["touch"] = defaultPrevented ? "spent" : "clicks";
    });
  });
  await line.tap();
  await expect(page.getByRole("heading", { level: 1, name: "Edit Maria Gallardo" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-touch", "spent");
});

/** A row's day, larger the later it is: its gutter says "Today" over a time, "Mon" over "Jul 13", or "Jul 13" over a year. */
function dayInGutter(row: string): number {
  const [above = "", below = ""] = row.split(/\n+/);
  if (above === "Today") return Number.MAX_SAFE_INTEGER;
  const isOfAnotherYear = /^\d{4}$/.test(below);
  const words = isOfAnotherYear ? `${above} ${below}` : `${below} ${new Date().getFullYear()}`;
  const day = Date.parse(words);
  if (Number.isNaN(day)) throw new Error(`no day in the gutter: ${row}`);
  return day;
}
