import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import { goTo, history, openRecent, pill, turnTo } from "../support/e2e/ways.ts";

// The middle of the demo's harbor town.
const here = { latitude: 44.21, longitude: -124.42 };

test("R-23 the directory answers without a connection: found, narrowed, near, and the way there in four taps", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  await ana.context.grantPermissions(["geolocation"]);
  await ana.context.setGeolocation(here);
  const rows = page.getByRole("list", { name: "Services of the directory" }).getByRole("listitem");
  await expect(pill(page)).toContainText("Offline");
  await ana.startCountingTaps();
  await goTo(page, "Directory");
  await page.getByRole("searchbox", { name: "Find a provider" }).tap();
  await page.getByRole("searchbox", { name: "Find a provider" }).fill("lantern shelter");
  await rows.getByRole("link", { name: "Lantern House Women’s shelter" }).tap();

  await test.step("everything that is known of it, and directions that name the place alone", async () => {
    const main = page.getByRole("main");
    await expect(main.getByText("A women’s shelter that takes small dogs.")).toHaveCount(1);
    await expect(main.getByText("8:00 to 21:00")).toHaveCount(7);
    const directions = main.getByRole("link", { name: /^Get Directions to Lantern House/ });
    await expect(directions).toHaveAttribute(
      "href",
      /^https:\/\/www\.openstreetmap\.org\/directions\?to=44\.\d+%2C-124\.\d+$/,
    );
    await expect(main.getByRole("link", { name: /^555-01/ }).first()).toHaveAttribute(
      "href",
      /^tel:55501\d\d$/,
    );
    expect(await ana.taps()).toBeLessThanOrEqual(3);
    await page.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("a position that is not given is said, and nothing waits for it", async () => {
    await ana.context.clearPermissions();
    await page.getByRole("searchbox", { name: "Find a provider" }).fill("");
    await page.getByRole("button", { name: "Use my position" }).tap();
    await expect(page.getByText(/This tablet does not give its position/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Use my position" })).toBeFocused();
    await expect(rows).toHaveCount(50);
  });

  await test.step("with a position what is near comes first, and how far can be said", async () => {
    await ana.context.grantPermissions(["geolocation"]);
    await page.getByRole("button", { name: "Use my position" }).tap();
    await expect(page.getByText(/Distances from your position at/)).toBeVisible();
    const away = async () => {
      const words = await rows
        .locator("bdi")
        .filter({ hasText: /^[\d.]+$/ })
        .allTextContents();
      return words.map(Number);
    };
    await expect.poll(async () => (await away()).length).toBe(50);
    const all = await away();
    expect(all).toEqual([...all].sort((a, b) => a - b));
    await page.getByLabel("Within").selectOption("1 mile");
    await expect.poll(async () => Math.max(...(await away()))).toBeLessThanOrEqual(1);
    await page.getByLabel("Within").selectOption("Any distance");
  });

  await test.step("narrowed by need, language and what is free; the way back finds it again", async () => {
    await page.getByLabel("Need", { exact: true }).selectOption("Emergency shelter");
    await page.getByLabel("Language", { exact: true }).selectOption("Arabic");
    await page.getByRole("checkbox", { name: "Has room" }).check();
    const found = page.getByRole("status").filter({ hasText: / of \d+ services$/ });
    const before = await found.first().textContent();
    await rows.first().getByRole("link").tap();
    await expect(
      page
        .getByRole("main")
        .getByText(/Arabic/)
        .first(),
    ).toBeVisible();
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(found.first()).toHaveText(String(before));
    await page.getByRole("searchbox", { name: "Find a provider" }).fill("xyz");
    await expect(
      page.getByText("Nothing in the directory matches.", { exact: false }),
    ).toBeVisible();
  });
});

test("R-01 R-02 R-03 R-04 R-05 R-06 R-07 R-08 R-09 R-10 R-11 R-12 R-17 R-18 R-19 R-20 R-21 R-22 R-23 R-25 sent where it fits her, with every field, without a connection", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Maria Gallardo/);
  await turnTo(page, "Referrals");
  await expect(history(page, "Referrals").first()).toBeVisible();
  const before = await history(page, "Referrals").count();
  await page.getByRole("link", { name: "Find a provider" }).tap();
  await page.getByRole("searchbox", { name: "Find a provider" }).fill("family rooms");
  const main = page.getByRole("main");

  await test.step("each program says why it fits her or why not", async () => {
    await expect(main.getByText("For Maria Gallardo")).toBeVisible();
    const fits = main.getByRole("list", { name: "Fits", exact: true }).getByRole("listitem");
    await expect(fits.first()).toContainText("Spanish");
    const out = main.getByRole("list", { name: "Doesn’t fit", exact: true });
    await expect(
      out.getByRole("listitem").filter({ hasText: "Cedar Row Family House" }),
    ).toContainText(/full as of|closed today/);
    await page.getByRole("checkbox", { name: "Hide what doesn’t fit" }).check();
    await expect(out).toHaveCount(0);
  });

  await test.step("referred from there, the form knows where, for what, from whom, and how it goes out", async () => {
    await main.getByRole("link", { name: /^Safe Crossing Family rooms/ }).tap();
    await page.getByRole("link", { name: "Refer Maria Gallardo" }).tap();
    await expect(main.getByRole("combobox", { name: "Refer to Provider" })).toHaveValue(
      "Safe Crossing",
    );
    await expect(main.getByLabel("Referral Service")).toHaveText(/Family room/);
    await expect(main.getByRole("combobox", { name: "Refer From Provider" })).toHaveValue(
      "Harbor Bridge Community Services",
    );
    await expect(main.getByLabel("Refer From User").locator("option:checked")).toHaveText("Ana R.");
    await expect(main.getByLabel("Program").locator("option:checked")).toHaveText("Family rooms");
    await expect(main.getByLabel("What happens").locator("option:checked")).toHaveText("Live");
  });

  await test.step("another provider chosen here stays when the form opens again, and how it goes out follows", async () => {
    const provider = main.getByRole("combobox", { name: "Refer to Provider" });
    await provider.fill("Baker");
    await page.getByRole("option", { name: /^Baker’s Dozen Pantry/ }).tap();
    await expect(main.getByLabel("What happens").locator("option:checked")).not.toHaveText("Live");
    await page.getByRole("link", { name: "Back" }).tap();
    await expect(history(page, "Referrals")).toHaveCount(before);
    await page.goBack();
    await expect(provider).toHaveValue("Baker’s Dozen Pantry");
    await reopen(page);
    await expect(provider).toHaveValue("Baker’s Dozen Pantry");
    await provider.fill("Safe Cross");
    await page.getByRole("option", { name: /^Safe Crossing/ }).tap();
    await main.getByLabel("Program").selectOption("Family rooms");
    await expect(main.getByLabel("What happens").locator("option:checked")).toHaveText("Live");
  });

  await test.step("what has no meaning is said at the field, and the form stays", async () => {
    await main.getByLabel("Date Acknowledged").fill("2020-01-01");
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(page.getByRole("alert")).toContainText(
      "Date Acknowledged lies before the referral",
    );
    await main.getByLabel("Date Acknowledged").fill("");
  });

  await test.step("saved with its status and who sent her, on this tablet", async () => {
    await main.getByLabel("Status", { exact: true }).selectOption("Pending");
    await main.getByLabel("Refer From User").selectOption("Dan O.");
    await main.getByLabel(/^Comments/).fill("Two small children.");
    await page.getByRole("button", { name: "Finish" }).tap();
    await expect(history(page, "Referrals")).toHaveCount(before + 1);
    const saved = history(page, "Referrals").filter({ hasText: "Saved on this tablet" });
    await expect(saved).toHaveCount(1);
    await expect(saved).toContainText("To Safe Crossing");
    await expect(
      saved.getByRole("button", { name: "Status of Family room: Pending" }),
    ).toBeVisible();
    await saved.getByRole("link", { name: "Family room" }).tap();
    await expect(main.getByLabel("Refer From User").locator("option:checked")).toHaveText("Dan O.");
    await expect(main.getByLabel(/^Comments/)).toHaveValue("Two small children.");
    await page.getByRole("link", { name: "Back" }).tap();
  });

  const act = async (name: string) => {
    await page.getByRole("button", { name: "More for Family room" }).tap();
    await page.getByRole("menuitem", { name, exact: true }).tap();
  };
  const sheet = page.getByRole("dialog");

  await test.step("R-19 R-22 what was given in answer to it is seen from it", async () => {
    await turnTo(page, "Services");
    await page.getByRole("link", { name: "Add New Service" }).tap();
    await main.getByLabel("Service", { exact: true }).selectOption("Hygiene kit");
    const referrals = main.getByLabel("Referral/Action Plan");
    const family = referrals.locator("option").filter({ hasText: "Family room" });
    await referrals.selectOption(await family.first().getAttribute("value"));
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(history(page, "Services given").first()).toContainText("Hygiene kit");
    await turnTo(page, "Referrals");
    await act("View Services that Reference the Referral");
    await expect(sheet.getByRole("listitem")).toHaveCount(1);
    await expect(sheet.getByRole("listitem")).toContainText("Hygiene kit");
    await sheet.getByRole("button", { name: "Close" }).tap();
  });

  await test.step("R-23 R-20 R-21 the way there, its form, and its outcome are one act away", async () => {
    await act("Get Directions to a Provider");
    await expect(sheet).toContainText("Safe Crossing");
    await expect(
      sheet.getByRole("link", { name: /^Get Directions to Safe Crossing/ }).first(),
    ).toBeVisible();
    await sheet.getByRole("button", { name: "Close" }).tap();
    await act("View Referral Outcome");
    await expect(main.getByLabel("Result", { exact: true })).toBeFocused();
    await page.getByRole("link", { name: "Back" }).tap();
    await act("Edit Referral");
    await expect(page.getByRole("heading", { level: 1, name: /^Edit referral/ })).toBeVisible();
    await page.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("R-25 deleted, it leaves who and when, and is put back from its row", async () => {
    await act("Delete Referral");
    const left = history(page, "Referrals").filter({ hasText: "Family room: deleted by you" });
    await expect(left).toHaveCount(1);
    await left.getByRole("button", { name: "Put back Family room" }).tap();
    await expect(left).toHaveCount(0);
    await expect(history(page, "Referrals").filter({ hasText: "To Safe Crossing" })).toHaveCount(1);
  });
});
