import { restOvernight } from "../support/e2e/rest-overnight.ts";
import { expect, test } from "../support/e2e/story.ts";
import { findAndOpen, history, pill, turnTo } from "../support/e2e/ways.ts";

test("a client who rests at the office: said offline, fetched by whoever opens her", async ({
  office,
  tabletOf,
}) => {
  await office.stop();
  await restOvernight(office.dataDir, "Gallardo");
  await office.start();
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  const left = page.waitForResponse(
    async (answer) =>
      answer.url().includes("/sync/pull?collection=casework") &&
      (await answer.text()).includes('"deleted":true'),
  );
  await ana.comeBackOnline();
  await left;
  await expect(page.getByText("up to date")).toBeVisible();
  const notice = page.getByRole("status").filter({ hasText: "Older records are at the office" });

  await test.step("offline each part of her file says where the records are, and none says that there are none", async () => {
    await ana.goOffline();
    await expect(pill(page)).toHaveAccessibleName(/^Offline/);
    // What she was given is not here any more: she is nobody's recent client, and found by her name.
    await findAndOpen(page, "Maria Gallardo", /^Maria Gallardo/);
    for (const tab of ["Services", "Referrals", "Plan", "Notes"] as const) {
      await turnTo(page, tab);
      await expect(notice).toContainText("They come by themselves with the next connection");
      await expect(page.getByText("What was recorded is at the office").first()).toBeVisible();
      await expect(page.getByText(/No (services|referrals|notes|needs)|Not enrolled/)).toHaveCount(
        0,
      );
    }
  });

  await test.step("S-32 nothing is said of what is authorized or was given before", async () => {
    await page.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Service Authorizations" }).tap();
    await expect(page.getByText("What was recorded is at the office")).toBeVisible();
    await expect(page.getByText("No service is authorized")).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
    await page.getByRole("link", { name: "Quick services" }).tap();
    await expect(page.getByRole("checkbox", { name: "Hot meal" })).toBeVisible();
    await expect(page.getByText("not given yet")).toHaveCount(0);
    await page.getByRole("link", { name: "Back" }).tap();
    await turnTo(page, "Notes");
  });

  await test.step("one can record all the same, and what is recorded shows", async () => {
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByLabel("Note", { exact: true }).fill("Back after a year.");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(history(page, "Notes")).toHaveCount(1);
    await expect(notice).toBeVisible();
  });

  await test.step("with a connection everything comes down by itself", async () => {
    await ana.comeBackOnline();
    await expect(notice).toHaveCount(0);
    await expect(history(page, "Notes")).toHaveCount(13);
    await turnTo(page, "Services");
    await expect(history(page, "Services given").first()).toContainText("Hot meal");
    await page.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Service Authorizations" }).tap();
    await expect(page.getByText("23 of 24 left")).toBeVisible();
  });
});
