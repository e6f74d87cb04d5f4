import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../support/e2e/story.ts";
import { password } from "../support/e2e/secrets.ts";
import { askIn, people } from "../support/e2e/template.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

const passphraseField = (page: Page) => page.getByLabel("Passphrase", { exact: true });
const codeField = (page: Page) => page.getByLabel("Code from your authenticator app");

test("an authenticator app is set up, asked for at the next sign-in, and reset by an administrator", async ({
  office,
  tabletOf,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const sam = await tabletOf("sam").open();
  let codeAt = (_ms: number): string => "";

  await test.step("Sam sets it up in More; a wrong code counts for nothing", async () => {
    await goTo(sam, "More");
    await sam.getByRole("button", { name: "Set up the app" }).tap();
    const sheet = sam.getByRole("dialog");
    await sheet.getByLabel("Password now").fill("not his password");
    await sheet.getByRole("button", { name: "Next" }).tap();
    await expect(sheet.getByRole("alert")).toContainText("This is not your password.");
    await sheet.getByLabel("Password now").fill(password);
    await sheet.getByRole("button", { name: "Next" }).tap();
    await expect(
      sheet.getByRole("img", { name: "QR code for the authenticator app" }),
    ).toBeVisible();
    const secret = (await sheet.locator("b[dir='ltr']").innerText()).replaceAll(" ", "");
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    codeAt = (ms) => totp.generate({ timestamp: ms });
    await sheet.getByLabel("Code that the app shows now").fill(codeAt(0));
    await sheet.getByRole("button", { name: "Confirm" }).tap();
    await expect(sheet.getByRole("alert")).toContainText("The code does not fit.");
    await sheet.getByLabel("Code that the app shows now").fill(codeAt(Date.now()));
    await sheet.getByRole("button", { name: "Confirm" }).tap();
    await expect(sam.getByText("An app is asked for its code when you sign in.")).toBeVisible();
  });

  const other = await freshTablet().open();
  await test.step("on another tablet the password alone is not enough", async () => {
    await askIn(other, people.sam);
    await expect(codeField(other)).toBeVisible();
    await codeField(other).fill("12");
    await other.getByRole("button", { name: "Sign in" }).tap();
    await expect(other.getByText("The code has six digits.")).toBeVisible();
    await codeField(other).fill(codeAt(0));
    await other.getByRole("button", { name: "Sign in" }).tap();
    await expect(other.getByRole("alert")).toContainText("The code is not right");
    // A code counts once: the next one is of the half minute to come.
    await codeField(other).fill(codeAt(Date.now() + 30_000));
    await other.getByRole("button", { name: "Sign in" }).tap();
    await expect(passphraseField(other)).toBeVisible();
  });

  await test.step("an administrator resets it, after one question", async () => {
    const ada = await tabletOf("ada").open();
    await goTo(ada, "People");
    const pane = await openPerson(ada, "Sam Lee");
    await expect(pane).toContainText("Second factor: authenticator app.");
    await pane.getByRole("button", { name: "Reset second factor" }).tap();
    const question = ada.getByRole("alertdialog");
    await expect(question).toContainText("Make sure that it is really Sam Lee who asks.");
    await question.getByRole("button", { name: "Reset second factor" }).tap();
    await expect(pane).toContainText("Second factor: none.");
    const third = await freshTablet().open();
    await askIn(third, people.sam);
    await expect(passphraseField(third)).toBeVisible();
  });
});

test("a passkey instead of the code", async ({ office, tabletOf }) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("sam");
  const sam = await tablet.open();
  const devtools = await tablet.context.newCDPSession(sam);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await test.step("Sam adds one, under a name of its own", async () => {
    await goTo(sam, "More");
    await sam.getByRole("button", { name: "Add a passkey for signing in" }).tap();
    const sheet = sam.getByRole("dialog");
    await sheet.getByLabel("Password now").fill(password);
    await sheet.getByLabel("Name of the passkey").fill("Blue key");
    await sheet.getByRole("button", { name: "Add a passkey for signing in" }).tap();
    await expect(sam.getByText("Blue key, added today")).toBeVisible();
  });

  await test.step("signed out, the password is followed by the passkey", async () => {
    await sam.getByRole("button", { name: "Sign out" }).tap();
    await askIn(sam, people.sam);
    await expect(sam.getByText("Your account is protected by a passkey.")).toBeVisible();
    await expect(codeField(sam)).toHaveCount(0);
    await sam.getByRole("button", { name: "Use a passkey" }).tap();
    await expect(passphraseField(sam)).toBeVisible();
  });
});
