import type { Page } from "@playwright/test";
import { expect, test, type Tablet } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import {
  carriesServices,
  findAndOpen,
  history,
  letThrough,
  openRecent,
  pill,
  todays,
} from "../support/e2e/ways.ts";

const saved = ["Hygiene kit", "Socks", "Bus day pass"];

/** Ana records three services for Ama Koranteng, whose page stays open. */
async function recordThree(page: Page): Promise<void> {
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  for (const service of saved) await page.getByRole("checkbox", { name: service }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  // The words that stay: on a good line the rows are received before anybody can read that they were saved.
  await expect(page.getByRole("status").filter({ hasText: "Saved on this tablet" })).toBeVisible();
  for (const service of saved) {
    await expect(todays(page, [service])).toHaveCount(1);
  }
}

/** Each of the three stands once among today's services. */
async function expectEachOnce(page: Page): Promise<void> {
  await expect(todays(page, saved)).toHaveCount(saved.length);
  for (const service of saved) await expect(todays(page, [service])).toHaveCount(1);
}

/** All three have come to the office, as the tablet says. */
async function expectReceived(page: Page, timeout = 20_000): Promise<void> {
  const received = todays(page, saved).filter({ hasText: "Received" });
  await expect(received).toHaveCount(saved.length, { timeout });
}

/** A colleague's browser, which stays online with the same client open. */
async function watchAma(dan: Tablet): Promise<Page> {
  const page = await dan.open();
  await findAndOpen(page, "ama kor", /^Ama Koranteng/);
  await expect(history(page, "Services given").first()).toBeVisible();
  return page;
}

test("back in coverage it goes by itself, and a colleague sees it with nothing pressed", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  const colleague = await watchAma(tabletOf("dan"));
  await ana.goOffline();
  await recordThree(page);
  await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
  await expect(todays(colleague, saved)).toHaveCount(0);

  await ana.comeBackOnline();
  // How soon is the machine's affair; that it comes without a touch is ours.
  await expect(todays(colleague, saved)).toHaveCount(saved.length);
  await expectReceived(page);
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await expectEachOnce(page);
  await expectEachOnce(colleague);

  await test.step("and so after both opened the page anew", async () => {
    await Promise.all([reopen(page), reopen(colleague)]);
    await expectEachOnce(page);
    await expectEachOnce(colleague);
  });
});

test("the office takes a save, the answer is lost on the way: sent again, it is there once", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  const colleague = await watchAma(tabletOf("dan"));
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  let isLost = false;
  await ana.context.route("**/sync/push", async (route) => {
    if (isLost || !carriesServices(route)) return route.continue();
    const answer = await letThrough(route, office);
    isLost = answer.ok();
    await route.abort("connectionreset");
  });

  await recordThree(page);
  await expectReceived(page);
  expect(isLost).toBe(true);
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await expectEachOnce(page);
  await expectEachOnce(colleague);
  await Promise.all([reopen(page), reopen(colleague)]);
  await expectEachOnce(page);
  await expectEachOnce(colleague);
});

test("the server is killed between its commit and its answer: started again, it has the save once", async ({
  office,
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  let isKilled = false;
  await ana.context.route("**/sync/push", async (route) => {
    if (isKilled || !carriesServices(route)) return route.continue();
    const answer = await letThrough(route, office);
    expect(answer.ok()).toBe(true);
    isKilled = true;
    await office.stop("SIGKILL");
    await route.abort("connectionreset");
  });
  await recordThree(page);
  await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
  expect(isKilled).toBe(true);

  await office.start();
  await expectReceived(page, 60_000);
  await expectEachOnce(page);
  const colleague = await watchAma(tabletOf("dan"));
  await expect(pill(colleague)).toHaveAccessibleName("1 needs you");
  await expectEachOnce(colleague);
});
