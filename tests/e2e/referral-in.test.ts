import { expect, test } from "../support/e2e/story.ts";
import { history, openRecent, turnTo } from "../support/e2e/ways.ts";

test("R-30 a referral in takes six taps with a provider and a reason at hand", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  await ana.startCountingTaps();

  await openRecent(page, /^Ama Koranteng/);
  await turnTo(page, "Referrals");
  await page.getByRole("link", { name: "Referral In" }).tap();
  const recent = page.getByRole("radiogroup", { name: "Recent providers" });
  const provider = await recent.locator("label").first().innerText();
  await recent.getByRole("radio").first().tap();
  await page
    .getByRole("radiogroup", { name: "Reason" })
    .getByRole("radio", { name: "Sleeping outside" })
    .tap();
  await page.getByRole("button", { name: "Save" }).tap();

  const saved = history(page, "Referrals").first();
  await expect(saved).toContainText(`From ${provider}`);
  await expect(saved).toContainText("Sleeping outside");
  await expect(saved).toContainText("Saved on this tablet");
  expect(await ana.taps()).toBeLessThanOrEqual(6);
});

test("and eight when neither is among the chips", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  await ana.startCountingTaps();

  // In the bar; follow-ups of referrals in go by the same words.
  await page.getByRole("link", { name: "Referral In", exact: true }).last().tap();
  await openRecent(page, /^Ama Koranteng/);
  const from = page.getByRole("combobox", { name: "Refer From Provider" });
  await from.tap();
  await from.fill("saltmarsh");
  await page.getByRole("option", { name: "Saltmarsh Eye Project" }).tap();
  await page.getByRole("button", { name: "Another reason" }).tap();
  // The platform's own picker: a tap to open it and one to choose, which no page ever sees.
  await page
    .getByRole("combobox", { name: "Another reason" })
    .selectOption({ label: "Benefits stopped" });
  const tapsInPicker = 2;
  await page.getByRole("button", { name: "Save" }).tap();

  const saved = history(page, "Referrals").first();
  await expect(saved).toContainText("From Saltmarsh Eye Project");
  await expect(saved).toContainText("Benefits stopped");
  expect((await ana.taps()) + tapsInPicker).toBeLessThanOrEqual(8);
});

test("R-31 R-32 it comes to the own agency, in three sections, and what has no meaning is said", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Dan Pruett/);
  await turnTo(page, "Referrals");
  await page.getByRole("link", { name: "Referral In" }).tap();

  await test.step("the own agency is filled in", async () => {
    for (const section of ["Referral Reason", "Providers", "Outcome"]) {
      await expect(page.getByRole("region", { name: section })).toBeVisible();
    }
    await expect(page.getByLabel("Refer to Provider")).toHaveValue(/^Harbor Bridge/);
  });

  await test.step("nobody sent the client", async () => {
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(
      page
        .getByRole("alert")
        .getByRole("link", { name: "Choose the provider who sent the client" }),
    ).toBeVisible();
    await expect(page.getByLabel("Refer From Provider")).toHaveAccessibleDescription(
      /Choose the provider who sent the client/,
    );
  });

  await test.step("an end before its beginning", async () => {
    await page
      .getByRole("radiogroup", { name: "Recent providers" })
      .getByRole("radio")
      .first()
      .tap();
    await page.getByLabel("Referral Date").fill("2026-01-15");
    await page.getByLabel("Date Acknowledged").fill("2026-01-14");
    await page.getByLabel("Date of the result").fill("2026-01-10");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page.getByLabel("Date Acknowledged")).toHaveAccessibleDescription(
      /Date Acknowledged lies before the referral/,
    );
    await expect(page.getByLabel("Date of the result")).toHaveAccessibleDescription(
      /The date of the result lies before the referral/,
    );
  });

  await test.step("with the outcome known already, it is saved whole", async () => {
    await page.getByLabel("Date Acknowledged").fill("2026-01-16");
    await page.getByLabel("Date of the result").fill("2026-01-20");
    await page.getByLabel("Result", { exact: true }).selectOption({ label: "Received a part" });
    await page.getByLabel("About the result").fill("Two nights only.");
    // S-17: what the client works on; of the reached ones none is offered.
    await expect(page.getByLabel("Goal").getByRole("option")).toHaveCount(2);
    await page.getByLabel("Goal").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Save" }).tap();
    const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
    await expect(saved).toHaveCount(1);
    await saved.getByRole("link").tap();
    await expect(page.getByLabel("About the result")).toHaveValue("Two nights only.");
    await expect(page.getByLabel("Date Acknowledged")).toHaveValue("2026-01-16");
  });

  await test.step("and whoever edits it later cannot send it elsewhere either", async () => {
    const to = page.getByRole("combobox", { name: "Refer to Provider" });
    await to.fill("saltmarsh");
    await page.getByRole("option", { name: "Saltmarsh Eye Project" }).tap();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(to).toHaveAccessibleDescription(/comes to your own organization/);
    await to.fill("harbor bridge");
    await page.getByRole("option", { name: /^Harbor Bridge/ }).tap();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(history(page, "Referrals").first()).toBeVisible();
  });
});
