import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { findAndOpen, history, openOutbox, pill } from "../support/e2e/ways.ts";

const counts = (page: Page): Locator =>
  page.getByRole("list", { name: "Head counts" }).getByRole("listitem");

test("S-09 a head count is turned into named people later, offline, as one act, and the rest stays counted", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });

  await test.step("five people are counted", async () => {
    await page.getByRole("link", { name: "Group entry" }).tap();
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Socks" });
    const others = page.getByRole("group", { name: "More people, not named" });
    for (let count = 0; count < 5; count += 1) {
      await others.getByRole("button", { name: "One more" }).tap();
    }
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(page.getByRole("status").filter({ hasText: "Saved on this" })).toBeVisible();
  });

  const socks = counts(page).filter({ hasText: "Saved on this tablet" });
  await test.step("found again behind group entry, two of them get names", async () => {
    await page.getByRole("link", { name: "Group entry" }).tap();
    await page.getByRole("link", { name: "Head counts" }).tap();
    await expect(socks).toContainText("5 people");
    await socks.getByRole("link", { name: "Socks" }).tap();
    await page.getByRole("main").getByLabel("Find a client").fill("gallardo");
    await page.getByRole("list", { name: "Found" }).getByRole("checkbox").first().tap();
    await page.getByRole("main").getByLabel("Find a client").fill("Tin Cup");
    await page.getByRole("button", { name: "Add “Tin Cup”, not on this tablet" }).tap();
    await expect(page.getByText("2 named, 3 counted")).toBeVisible();
    const people = page.getByRole("group", { name: "People counted" });
    for (let less = 0; less < 4; less += 1) {
      await people.getByRole("button", { name: "One less" }).tap();
    }
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(page.getByRole("alert")).toContainText("Count at least 2");
    for (let more = 0; more < 4; more += 1) {
      await people.getByRole("button", { name: "One more" }).tap();
    }
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(socks).toContainText("3 people · 6");
  });

  await test.step("taken back it is as it was, and done again", async () => {
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(socks).toContainText("5 people");
    await socks.getByRole("link", { name: "Socks" }).tap();
    await page.getByRole("main").getByLabel("Find a client").fill("koranteng");
    await page.getByRole("list", { name: "Found" }).getByRole("checkbox").first().tap();
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(socks).toContainText("4 people");
    const outbox = await openOutbox(page);
    await expect(outbox.getByRole("button", { name: "Undo" }).first()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the office takes it all", async () => {
    await ana.comeBackOnline();
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
    await expect(counts(page).filter({ hasText: "Socks" })).toContainText("Received");
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: /^Clients/ })
      .tap();
    await findAndOpen(page, "koranteng", /^Ama Koranteng/);
    await expect(
      history(page, "Services given").filter({ hasText: "Socks" }).first(),
    ).toBeVisible();
  });
});
