import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { openClient } from "../support/e2e/ways.ts";
import { password } from "../support/e2e/secrets.ts";
import { people, signIn } from "../support/e2e/template.ts";

async function tryToSignIn(page: Page, email: string, typed: string): Promise<string> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Sign in" }).tap();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  return page.getByRole("alert").innerText();
}

test("a wrong password and an unknown e-mail are answered in the same words", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const page = await freshTablet().open();
  const wrong = await tryToSignIn(page, people.ana, "not-her-password");
  expect(wrong).toBe("The e-mail or the password is not right. Check both and try again.");
  const unknown = await tryToSignIn(page, "nobody.here@harborbridge.example", password);
  expect(unknown).toBe(wrong);

  await test.step("what was typed is still there", async () => {
    await expect(page.getByLabel("E-mail")).toHaveValue("nobody.here@harborbridge.example");
  });

  await test.step("nothing typed is said at the field", async () => {
    await page.getByLabel("E-mail").fill("");
    await page.getByRole("button", { name: "Sign in" }).tap();
    await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription("E-mail is missing");
  });
});

test("the first fill says what, how much and how far; the client list is usable before it ends", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = freshTablet();
  const page = await tablet.open();
  await signIn(page, "ana");
  await expect(page.getByRole("heading", { name: "Follow-ups" })).toBeVisible();
  // A slow line: what is left of the fill takes a while.
  const line = await tablet.context.newCDPSession(page);
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 100,
    downloadThroughput: 40_000,
    uploadThroughput: 20_000,
  });
  const fill = page.getByRole("progressbar", { name: "Getting the records of your sites" });
  await expect(fill).toBeVisible();
  await expect(page.getByText(/^[A-Z][a-z, ]+ · [\d,]+ of [\d,]+$/)).toBeVisible();

  await test.step("a client is found and her file opens meanwhile", async () => {
    await page.getByRole("searchbox", { name: "Find a client" }).fill("gallardo");
    const maria = page.getByRole("list", { name: "Found" }).getByRole("link", { name: /Maria/ });
    await expect(maria).toBeVisible();
    await maria.tap();
    await expect(openClient(page, /^Maria Gallardo/)).toBeVisible();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Today" }).tap();
    await expect(fill).toBeVisible();
  });

  await test.step("then everything is here", async () => {
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await expect(fill).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByText("up to date")).toBeVisible();
    await expect(page.getByRole("link", { name: "All 400 clients here" })).toBeVisible();
  });

  await test.step("and she need not sign in again", async () => {
    await tablet.close();
    const again = await tablet.open("/", { unlock: true });
    await expect(again.getByRole("heading", { name: "Follow-ups" })).toBeVisible();
  });
});

test("partners and program staff are told that their screens are on their way", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const page = await freshTablet().open();
  await page.getByLabel("E-mail").fill("officer.kim@police.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).tap();
  await expect(page.getByRole("heading", { name: "Hello, Jin" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Go on sending referrals");
  await page.getByRole("button", { name: "Sign out" }).tap();
  await page.getByLabel("E-mail").fill("rosa.diaz@hopeclinic.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).tap();
  await expect(page.getByRole("heading", { name: "Hello, Rosa" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Go on answering referrals");
});
