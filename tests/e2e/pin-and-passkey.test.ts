import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { passphrase } from "../support/e2e/secrets.ts";
import { unlock } from "../support/e2e/template.ts";
import { goTo, openRecent } from "../support/e2e/ways.ts";

const PIN = "402817";
const pinField = (page: Page) => page.getByLabel("PIN", { exact: true });

async function setPin(page: Page): Promise<void> {
  await goTo(page, "More");
  await page.getByRole("button", { name: "Set a PIN" }).tap();
  const sheet = page.getByRole("dialog", { name: "Set a PIN" });
  await sheet.getByLabel("Passphrase now").fill(passphrase);
  await sheet.getByLabel("PIN", { exact: true }).fill("123456");
  await sheet.getByRole("button", { name: "Set a PIN" }).tap();
  await expect(sheet.getByRole("alert")).toContainText("Too easy to guess");
  await sheet.getByLabel("PIN", { exact: true }).fill(PIN);
  await sheet.getByRole("button", { name: "Set a PIN" }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText("A PIN is set.")).toBeVisible();
}

async function tryPin(page: Page, pin: string): Promise<void> {
  await pinField(page).fill(pin);
  await page.getByRole("button", { name: "Unlock" }).tap();
}

test("a PIN opens after a pause, not after a cold start; five wrong ones take it away", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  let page = await ana.open("/", { offline: true, unlock: false });
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await setPin(page);

  await test.step("locked by hand, the PIN brings her back to where she was", async () => {
    await goTo(page, "Today");
    await openRecent(page, /^Ama Koranteng/);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.getByRole("button", { name: "Lock" }).tap();
    await expect(pinField(page)).toBeVisible();
    expect(await page.content()).not.toContain("Koranteng");
    await tryPin(page, PIN);
    await expect(page.getByRole("heading", { level: 1, name: /^Ama Koranteng/ })).toBeVisible();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });

  await test.step("locked overnight, the key under it goes with the page", async () => {
    await page.getByRole("button", { name: "Lock" }).tap();
    await expect(pinField(page)).toBeVisible();
    await page.clock.fastForward(12 * 60 * 60_000);
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    await expect(pinField(page)).toHaveCount(0);
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(false);
  });

  await test.step("closed and opened, only the passphrase will do; then the PIN counts again", async () => {
    await ana.close();
    page = await ana.open("/", { offline: true, unlock: false });
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    await expect(pinField(page)).toHaveCount(0);
    await unlock(page);
    await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
    // The key is put under the PIN beside everything else that opens.
    await page.waitForTimeout(1500);
    await page.getByRole("button", { name: "Lock" }).tap();
    await expect(pinField(page)).toBeVisible();
  });

  await test.step("five wrong PINs, and it takes the passphrase", async () => {
    for (const left of ["4 tries are", "3 tries are", "2 tries are", "1 try is"]) {
      await tryPin(page, "000001");
      await expect(page.getByRole("alert")).toContainText(`${left} left`);
    }
    await tryPin(page, "000001");
    await expect(page.getByRole("alert")).toContainText("Five PINs were wrong.");
    await expect(pinField(page)).toHaveCount(0);
    await unlock(page);
    await expect(page.getByRole("list", { name: "Recent" })).toContainText("Ama Koranteng");
  });

  await test.step("taken off in More, a lock asks for the passphrase at once", async () => {
    await goTo(page, "More");
    await page.getByRole("button", { name: "Remove the PIN" }).tap();
    await expect(page.getByText("each pause ends at the passphrase")).toBeVisible();
    await page.getByRole("button", { name: "Lock" }).tap();
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    await expect(pinField(page)).toHaveCount(0);
  });
});

test("a passkey unlocks; removed from the tablet, the passphrase still does", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  const browser = await ana.context.newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
    },
  });

  await test.step("added in More, with the passphrase", async () => {
    await goTo(page, "More");
    await page.getByRole("button", { name: "Add a passkey" }).tap();
    const sheet = page.getByRole("dialog", { name: "Add a passkey" });
    await sheet.getByLabel("Passphrase now").fill("not my passphrase");
    await sheet.getByRole("button", { name: "Add a passkey" }).tap();
    await expect(sheet.getByRole("alert")).toContainText("This passphrase does not open it.");
    await sheet.getByLabel("Passphrase now").fill(passphrase);
    await sheet.getByRole("button", { name: "Add a passkey" }).tap();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByText("A passkey unlocks this tablet.")).toBeVisible();
  });

  await test.step("the locked page offers it, and it opens", async () => {
    await page.getByRole("button", { name: "Lock" }).tap();
    await page.getByRole("button", { name: "Use passkey" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "More" })).toBeVisible();
  });

  await test.step("gone from the tablet, it is said in words, and the passphrase opens", async () => {
    await page.getByRole("button", { name: "Lock" }).tap();
    await browser.send("WebAuthn.clearCredentials", { authenticatorId });
    await page.getByRole("button", { name: "Use passkey" }).tap();
    await expect(page.getByRole("alert")).toContainText("The passkey did not open it.");
    await unlock(page);
    await expect(page.getByRole("heading", { level: 1, name: "More" })).toBeVisible();
    await page.getByRole("button", { name: "Remove the passkey" }).tap();
    await page.getByRole("button", { name: "Lock" }).tap();
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Use passkey" })).toHaveCount(0);
  });
});
