import type { Page } from "@playwright/test";
import { fillWithHostileTexts } from "../support/e2e/hostile-office.ts";
import {
  walkAsAdministrator,
  walkAsSupervisor,
  walkAsWorker,
  watchForScripts,
} from "../support/e2e/hostile-walk.ts";
import { expect, test } from "../support/e2e/story.ts";
import { reopen, type Who } from "../support/e2e/template.ts";

// `npm run prove -- T9` walks with all two hundred in every field; here each field has some, and a client's notes all.
const isFull = process.env["SATCHEL_PROVE"] !== undefined;
const rounds = isFull ? 200 : 4;

test("T9: scripts in every field of every record are text on every screen", async ({
  office,
  tabletOf,
  freshTablet,
}) => {
  test.setTimeout(isFull ? 7_200_000 : 360_000);
  const hostile = await fillWithHostileTexts(office, rounds);
  const seen: string[] = [];
  const pages: Page[] = [];
  const come = async (who: Who): Promise<Page> => {
    const page = await tabletOf(who).open("/", { unlock: false });
    await watchForScripts(page, seen);
    await reopen(page);
    await expect(page.getByText("up to date")).toBeVisible({ timeout: 60_000 });
    pages.push(page);
    return page;
  };

  const dan = await come("dan");
  await walkAsWorker(dan, hostile, isFull ? 20 : 1);
  await walkAsSupervisor(await come("sam"), {
    ...hostile,
    lines: isFull ? hostile.lines : hostile.lines.slice(0, 16),
  });
  await walkAsAdministrator(await come("ada"), hostile);

  await test.step("in front of the records, too", async () => {
    await dan.getByRole("button", { name: "Lock" }).tap();
    await expect(dan.getByLabel("Passphrase", { exact: true })).toBeVisible();
    await dan.getByRole("button", { name: "Someone else" }).tap();
    await expect(dan.getByLabel("E-mail")).toBeVisible();
    const nobody = await freshTablet().open();
    await watchForScripts(nobody, seen);
    // From another page: an address that differs in its last part alone would not be loaded anew.
    await nobody.goto("about:blank");
    await nobody.goto(hostile.link);
    await expect(nobody.getByRole("heading", { level: 1 })).toBeVisible();
    pages.push(nobody);
  });

  for (const page of pages) expect(await page.evaluate(() => "ranScript" in window)).toBe(false);
  expect(seen).toEqual([]);
});
