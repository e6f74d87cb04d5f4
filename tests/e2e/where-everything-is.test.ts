import { expect, test } from "../support/e2e/story.ts";
import { goTo, history, openOutbox, openRecent, pill } from "../support/e2e/ways.ts";

test("chip, pill and outbox say where each record is, why, and how to take it back", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();

  await test.step("with nothing to send, everything is at the office", async () => {
    await expect(pill(page)).toHaveAccessibleName(/^All received · \d+:\d\d$/);
    const outbox = await openOutbox(page);
    await expect(outbox).toContainText("Nothing waits");
    await expect(outbox).toContainText("Everything you recorded is at the office.");
    await outbox.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("without a signal a save is on the tablet, and the pill counts it in grey words", async () => {
    await ana.goOffline();
    await openRecent(page, /^Dan Pruett/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Blanket" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given").first()).toContainText("Saved on this tablet");
    await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
  });

  await test.step("a live referral tells nobody before the office has it", async () => {
    await page.getByRole("link", { name: "Quick referrals" }).tap();
    await page.getByRole("checkbox", { name: "Family room" }).tap();
    await page
      .getByRole("combobox", { name: "What happens with Family room" })
      .selectOption({ label: "Live" });
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(pill(page)).toHaveAccessibleName("Offline · 2 waiting");
  });

  const outbox = await openOutbox(page);
  const line = (text: string) => outbox.getByRole("listitem").filter({ hasText: text });

  await test.step("the outbox lists each with its own reason", async () => {
    await expect(outbox).toContainText("2 saves wait here");
    await expect(line("Blanket")).toContainText("Saved on this tablet");
    await expect(line("Blanket")).toContainText("Waits for a connection");
    await expect(line("Referral to")).toContainText(
      "Waits for a connection; nobody is told before",
    );
    await expect(outbox.getByText("Dan Pruett")).toBeVisible();
  });

  await test.step("Send now says what came of it", async () => {
    await outbox.getByRole("button", { name: "Send now" }).tap();
    await expect(outbox.getByRole("status")).toHaveText(
      "No connection yet. It goes by itself when there is one.",
    );
  });

  await test.step("Undo takes one back, and it is nowhere", async () => {
    await line("Blanket").getByRole("button", { name: "Undo" }).tap();
    await expect(line("Blanket")).toHaveCount(0);
    await expect(outbox).toContainText("1 save waits here");
  });

  await test.step("Send now, back in coverage, and it is received", async () => {
    await ana.comeBackOnline();
    await outbox.getByRole("button", { name: "Send now" }).tap();
    await expect(outbox).toContainText("Everything you recorded is at the office.");
    await outbox.getByRole("button", { name: "Close" }).tap();
    await expect(pill(page)).toHaveAccessibleName(/^All received · /);
    await expect(history(page, "Referrals").filter({ hasText: "Family room" })).toContainText(
      /Received \d+:\d\d/,
    );
  });

  await test.step("Undo beside the words of a save, too, even after the office has it", async () => {
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Socks" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const socks = history(page, "Services given").filter({ hasText: /Today.*Socks/ });
    await expect(socks).toContainText(/Received/);
    await page
      .getByRole("status")
      .filter({ hasText: "Saved on this tablet" })
      .getByRole("button", { name: "Undo" })
      .tap();
    await expect(socks).toHaveCount(0);
    await expect(pill(page)).toHaveAccessibleName(/^All received · /);
  });

  await test.step("a save that was tried and not answered is taken back without a second line", async () => {
    await page.route("**/sync/push", (route) => route.abort());
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Blanket" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const blanket = history(page, "Services given").filter({ hasText: /Today.*Blanket/ });
    await expect(blanket).toContainText("Saved on this tablet");
    await openOutbox(page);
    await expect(outbox).toContainText("1 save waits here");
    await expect(line("Blanket")).toContainText(/did not answer|Waits for a connection/);
    await line("Blanket").getByRole("button", { name: "Undo" }).tap();
    await expect(outbox).toContainText("Everything you recorded is at the office.");
    await page.unroute("**/sync/push");
    await outbox.getByRole("button", { name: "Close" }).tap();
    await expect(blanket).toHaveCount(0);
    await expect(pill(page)).toHaveAccessibleName(/^All received · /);
  });

  await test.step("the figure on Today leads to the same outbox", async () => {
    await goTo(page, "Today");
    const glance = page.getByRole("list", { name: "At a glance" });
    await glance.getByRole("link", { name: /waiting here/ }).tap();
    await expect(page.getByRole("dialog", { name: "Outbox" })).toBeVisible();
  });
});
