import { expect, test } from "../support/e2e/story.ts";
import { history, openRecent, pill } from "../support/e2e/ways.ts";

test("R-21 the outcome of a due referral takes two taps from Today, offline", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  const followUps = page.getByRole("list", { name: "Follow-ups" });
  const first = followUps.getByRole("button", { name: /^Status of/ }).first();
  await expect(first).toBeVisible();
  await ana.goOffline();
  await ana.startCountingTaps();
  await first.tap();
  await page.getByRole("menuitemradio", { name: "Got help" }).tap();
  await expect(page.getByText("Saved on this tablet", { exact: true })).toBeVisible();
  expect(await ana.taps()).toBe(2);
});

test("a due referral is put off with a reason, and stands on Today again on its day", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  const glance = page.getByRole("list", { name: "At a glance" }).getByRole("listitem");
  const due = glance.filter({ hasText: "follow-ups due" });
  const first = page
    .getByRole("list", { name: "Follow-ups" })
    .getByRole("button", { name: /^Status of/ })
    .first();
  await expect(first).toBeVisible();
  await ana.goOffline();
  const before = Number(/^\d+/.exec(await due.innerText())?.[0]);
  const sheet = page.getByRole("dialog");

  await test.step("without a reason it is not put off", async () => {
    await first.tap();
    await page.getByRole("menuitem", { name: "Put off the follow-up" }).tap();
    await sheet.getByRole("button", { name: "Save" }).tap();
    await expect(sheet).toContainText("Choose why");
  });

  await test.step("with one it leaves the list of what is due, and Undo brings it back", async () => {
    await sheet.getByRole("radio", { name: "Waiting for the provider" }).check();
    await sheet.getByRole("button", { name: "Save" }).tap();
    await expect(sheet).toHaveCount(0);
    await expect(due).toHaveText(new RegExp(`^${String(before - 1)}\\D`));
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(due).toHaveText(new RegExp(`^${String(before)}\\D`));
  });

  await test.step("put off to tomorrow it is soon due, and says why", async () => {
    await first.tap();
    await page.getByRole("menuitem", { name: "Put off the follow-up" }).tap();
    const day = new Date(`${await sheet.getByLabel("Until").inputValue()}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - 6);
    await sheet.getByLabel("Until").fill(day.toISOString().slice(0, 10));
    await sheet.getByRole("radio", { name: "An appointment is set" }).check();
    await sheet.getByRole("button", { name: "Save" }).tap();
    await expect(due).toHaveText(new RegExp(`^${String(before - 1)}\\D`));
    await expect(due).toContainText("soon");
  });
});

test("C-31 M-08 M-09 no capacity offers the next provider, offline, and its history says who, where and when", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await openRecent(page, /^Dan Pruett/);
  await ana.goOffline();
  await page.getByRole("link", { name: "Quick referrals" }).tap();
  const screen = page.getByRole("combobox", { name: "Referral screen" });
  await screen.selectOption({ label: "Legal & ID" });
  await page.getByRole("checkbox", { name: "Birth certificate" }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
  await expect(saved).toHaveCount(1);

  await test.step("who has no room leads to who else may help", async () => {
    await page.getByRole("button", { name: /^Status of Birth certificate/ }).tap();
    await page.getByRole("menuitemradio", { name: "No capacity" }).tap();
    await page.getByRole("button", { name: "Next provider" }).tap();
    const others = page.getByRole("list", { name: "Next provider" }).getByRole("listitem");
    await expect(others.first()).toBeVisible();
    await others
      .first()
      .getByRole("link", { name: /^Refer to/ })
      .tap();
    await expect(page.getByLabel("Referral Service").locator("option:checked")).toHaveText(
      "Birth certificate",
    );
    await page.getByRole("button", { name: "Finish" }).tap();
  });

  await test.step("sent on, nothing more is offered for the first", async () => {
    await expect(saved).toHaveCount(2);
    const full = saved.filter({ hasText: "No capacity" });
    await expect(full.getByRole("link", { name: "Next provider" })).toHaveCount(0);
    await expect(saved.filter({ hasText: "Not updated" })).toHaveCount(1);
  });

  await test.step("the list offers it, too, as long as nobody sent her on", async () => {
    await page.getByRole("button", { name: "Status of Birth certificate: Not updated" }).tap();
    await page.getByRole("menuitemradio", { name: "Not eligible" }).tap();
    await expect(
      saved.filter({ hasText: "Not eligible" }).getByRole("link", { name: "Next provider" }),
    ).toBeVisible();
  });

  await test.step("its history says who, from where, by the tablet and at the office", async () => {
    await saved.filter({ hasText: "No capacity" }).getByRole("link").first().tap();
    const changes = page.getByRole("region", { name: "Status history" });
    await expect(changes).toContainText(/you, .+ · on the tablet .+ · not at the office yet/);
    await ana.comeBackOnline();
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
    await expect(changes).toContainText(/you, .+ · on the tablet .+ · at the office /);
    await expect(changes).not.toContainText("not at the office yet");
  });
});
