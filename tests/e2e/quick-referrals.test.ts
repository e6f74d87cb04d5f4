import { expect, test } from "../support/e2e/story.ts";
import { history, openRecent } from "../support/e2e/ways.ts";

test("R-26 R-28 R-29 four referrals take seven taps from Today", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  await ana.startCountingTaps();

  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick referrals" }).tap();
  const four = ["Storage for belongings", "Pet boarding", "Family room", "Coordinated entry"];
  for (const service of four) {
    await page.getByRole("checkbox", { name: service, exact: true }).tap();
  }
  await page.getByRole("button", { name: "Save & Close" }).tap();

  const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
  await expect(saved).toHaveCount(4);
  for (const service of four) {
    await expect(saved.filter({ hasText: service })).toContainText(/To \S+/);
    await expect(
      page.getByRole("button", { name: `Status of ${service}: Not updated` }),
    ).toBeVisible();
  }
  expect(await ana.taps()).toBeLessThanOrEqual(7);
});

test("R-27 each row suggests a provider and says what will happen; both can be changed", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Dan Pruett/);
  await page.getByRole("link", { name: "Quick referrals" }).tap();

  await test.step("nothing ticked is said, not saved", async () => {
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(
      page.getByRole("alert").getByRole("link", { name: "Tick at least one referral service" }),
    ).toBeVisible();
  });

  const row = (service: string) =>
    page
      .getByRole("list", { name: "Quick referrals" })
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: service, exact: true }) });

  await test.step("another referral screen offers other services", async () => {
    const screen = page.getByRole("combobox", { name: "Referral screen" });
    await screen.selectOption({ label: "Legal & ID" });
    await expect(row("Birth certificate")).toContainText(/Juniper Legal Aid|County Records/);
    await expect(row("Storage for belongings")).toHaveCount(0);
  });

  await test.step("other providers for one row, each with why it fits her", async () => {
    await page.getByRole("button", { name: "Another provider for Birth certificate" }).tap();
    const sheet = page.getByRole("dialog");
    const offered = sheet.getByRole("list", { name: "Offer this service" });
    await expect(offered.getByRole("checkbox", { checked: true })).toHaveCount(1);
    await offered.getByRole("checkbox", { name: "Juniper Legal Aid" }).check();
    await offered.getByRole("checkbox", { name: "County Records Office" }).check();
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(row("Birth certificate")).toContainText("County Records Office");
    await expect(row("Birth certificate")).toContainText("Juniper Legal Aid");
    await page.getByRole("checkbox", { name: "Birth certificate" }).tap();
    await expect(page.getByRole("main")).toContainText("2 referrals");
    await page.getByRole("checkbox", { name: "Birth certificate" }).tap();
    await page.getByRole("button", { name: "Another provider for Birth certificate" }).tap();
    await offered.getByRole("checkbox", { name: "Juniper Legal Aid" }).uncheck();
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(row("Birth certificate")).not.toContainText("Juniper Legal Aid");
  });

  await test.step("what happens stands beside it before it is saved", async () => {
    await page.getByRole("checkbox", { name: "Birth certificate" }).tap();
    await page
      .getByRole("combobox", { name: "What happens with Birth certificate" })
      .selectOption({ label: "Live" });
    await expect(page.getByRole("main")).toContainText("1 live, not sent yet");
    await expect(page.getByRole("main")).toContainText("Live needs a release of information.");
    await page
      .getByRole("combobox", { name: "What happens with Birth certificate" })
      .selectOption({ label: "Tracking only" });
    await expect(page.getByRole("main")).toContainText("1 recorded only");
    await page.getByLabel("Comment for all of them").fill("Needs it for the housing list.");
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
    await expect(saved).toHaveCount(1);
    await expect(saved).toContainText("To County Records Office");
    await expect(saved).toContainText("Tracking only");
  });
});

test("R-26 several providers for one service are as many referrals, each with its own status", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await openRecent(page, /^Dan Pruett/);
  await ana.goOffline();
  await page.getByRole("link", { name: "Quick referrals" }).tap();
  const screen = page.getByRole("combobox", { name: "Referral screen" });
  await screen.selectOption({ label: "Legal & ID" });
  await page.getByRole("checkbox", { name: "Birth certificate" }).tap();
  await page.getByRole("button", { name: "Another provider for Birth certificate" }).tap();
  const sheet = page.getByRole("dialog");
  const offered = sheet.getByRole("list", { name: "Offer this service" });
  await offered.getByRole("checkbox", { name: "Juniper Legal Aid" }).check();
  await offered.getByRole("checkbox", { name: "County Records Office" }).check();
  await sheet.getByRole("button", { name: "Done" }).tap();
  await page.getByLabel("Comment for all of them").fill("Whoever is first.");
  await page.getByRole("button", { name: "Save & Close" }).tap();
  const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
  await expect(saved).toHaveCount(2);
  await expect(saved.filter({ hasText: "To Juniper Legal Aid" })).toHaveCount(1);
  await expect(saved.filter({ hasText: "To County Records Office" })).toHaveCount(1);
  await expect(
    page.getByRole("button", { name: "Status of Birth certificate: Not updated" }),
  ).toHaveCount(2);
});
