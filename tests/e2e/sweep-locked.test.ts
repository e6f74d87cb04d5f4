import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { inEachSize, sayIn } from "../support/e2e/sweep.ts";
import { passphrase, password } from "../support/e2e/secrets.ts";
import { people } from "../support/e2e/template.ts";

const DAY_MS = 86_400_000;

test("what stands in front of sealed records", async ({ office, freshTablet }) => {
  expect(office.log).toContain("Satchel is ready");
  // The longest words, from right to left: what fits then fits in every language.
  const say = sayIn("ar-XB");
  const found: string[] = [];
  const tablet = freshTablet();
  const page = await tablet.open();
  await page.evaluate(() => localStorage.setItem("satchel.locale", "ar-XB"));
  await page.clock.install();
  await page.reload();

  const look = async (name: string): Promise<void> => {
    const again = () => Promise.resolve();
    found.push(...(await inEachSize(page, name, { axe: true, again })));
  };
  const press = (key: Parameters<typeof say>[0]) =>
    page.getByRole("button", { name: say(key), exact: true }).click();
  const secret = (typed: string) =>
    page.getByLabel(say("passphrase.label"), { exact: true }).fill(typed);
  const signIn = async (): Promise<void> => {
    const email = page.getByLabel(say("signIn.email"));
    if (await email.isEnabled()) await email.fill(people.ana);
    await page.getByLabel(say("signIn.password"), { exact: true }).fill(password);
    await press("signIn.act");
  };
  const isOpen = () => expect(page.getByRole("main").getByRole("list").first()).toBeVisible();

  // The office takes no copy of this key: forgetting the passphrase will show what that means.
  await tablet.context.route("**/api/escrow", (route) => route.abort());
  await signIn();
  await expect(page.getByRole("heading", { name: say("enrol.title") })).toBeVisible();
  await secret("short");
  await press("enrol.act");
  await look("enrolment");
  await secret(passphrase);
  await press("enrol.act");
  await isOpen();

  await page.clock.runFor(4 * 60_000 + 40_000);
  await expect(page.getByText(say("lock.soonSaid"))).toBeVisible();
  await look("about to lock");
  await press("lock.stay");
  await press("lock.act");
  for (let tries = 0; tries < 4; tries += 1) {
    await secret("not my passphrase");
    await page.clock.runFor(5000);
    await press("unlock.act");
    await expect(page.getByRole("alert")).toBeVisible();
  }
  await look("locked, after wrong passphrases");
  await press("unlock.forgot");
  await look("forgotten");
  await signIn();
  await expect(page.getByRole("heading", { name: say("keyLost.title") })).toBeVisible();
  await look("no copy of the key");
  await press("keyLost.anew");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await look("no copy of the key, giving up");
  await page.getByRole("alertdialog").getByRole("button").first().click();
  await press("forgotten.back");
  await press("unlock.someoneElse");
  await expect(page.getByRole("heading", { name: say("signIn.othersTitle") })).toBeVisible();
  await look("somebody else");

  await page.clock.setSystemTime(Date.now() + 31 * DAY_MS);
  await page.reload();
  await tablet.goOffline();
  await secret(passphrase);
  await press("unlock.act");
  await expect(page.getByRole("heading", { name: say("pastLimit.title") })).toBeVisible();
  await look("past the limit");

  await tablet.comeBackOnline();
  await tablet.context.route("**/sync/**", (route) =>
    route.fulfill({
      status: 403,
      json: { code: "account-disabled", message: "This account was closed." },
    }),
  );
  await signIn();
  await expect(page.getByRole("heading", { name: say("takenAway.disabledTitle") })).toBeVisible();
  await look("taken away");
  expect(found).toEqual([]);
});

test("the PIN's page", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page: Page = await ana.open("/more", { offline: true });
  await page.getByRole("button", { name: "Set a PIN" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Passphrase now").fill(passphrase);
  await sheet.getByLabel("PIN", { exact: true }).fill("402817");
  await sheet.getByRole("button", { name: "Set a PIN" }).click();
  await expect(sheet).toHaveCount(0);
  await page.getByRole("button", { name: "Lock" }).click();
  await page.getByLabel("PIN", { exact: true }).fill("000001");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  const again = () => Promise.resolve();
  expect(await inEachSize(page, "PIN", { axe: true, again })).toEqual([]);
});
