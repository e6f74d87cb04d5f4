import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { passphrase, password } from "../support/e2e/secrets.ts";
import { askIn, people, unlock } from "../support/e2e/template.ts";
import { goTo, history, openRecent, pill } from "../support/e2e/ways.ts";

/** Saves one service for Ama that waits, offline. */
async function leaveOneWaiting(page: Page): Promise<void> {
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  await page.getByRole("checkbox", { name: "Socks" }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
}

const field = (page: Page) => page.getByLabel("Passphrase", { exact: true });

test("the locked page says whose tablet it is and how much waits, and nothing of any client", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  await leaveOneWaiting(page);
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Lock" }).tap();

  await expect(field(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ana Reyes" })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText("Harbor Bridge Community Services");
  await expect(main).toContainText("1 waiting · unlock to send");
  await expect(main).toContainText("Found this tablet? Please call 555-0100.");
  await expect(page).toHaveTitle("Satchel");
  expect(await page.content()).not.toContain("Ama");
  expect(await page.content()).not.toContain("Koranteng");

  await test.step("unlocked, she is where she was", async () => {
    await unlock(page);
    await expect(history(page, "Services given").first()).toContainText("Socks");
    expect(new URL(page.url()).pathname).toBe(address);
    await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
  });
});

test("nothing is sent while it is locked; unlocking sends", async ({ office, tabletOf }) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await ana.goOffline();
  await leaveOneWaiting(page);
  await page.getByRole("button", { name: "Lock" }).tap();
  await expect(page.getByText("1 waiting · unlock to send")).toBeVisible();
  await test.step("whoever takes the tablet now is told what waits on it", async () => {
    await page.getByRole("button", { name: "Someone else" }).tap();
    const question = page.getByRole("alertdialog");
    await expect(question).toContainText("1 save has not been sent");
    await expect(question).toContainText("until Ana Reyes unlocks it");
    await question.getByRole("button", { name: "Back" }).tap();
    await expect(question).toHaveCount(0);
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await ana.comeBackOnline();
  await page.waitForTimeout(4000);
  // What it may ask is whether it may keep what is sealed on it; it is asked without cookies or records.
  const others = asked.filter((path) => /^\/(sync|api)\//.test(path) && path !== "/api/standing");
  expect(others).toEqual([]);

  await unlock(page);
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await page.getByRole("button", { name: "Lock" }).tap();
  await expect(page.getByText("Nothing waits to be sent")).toBeVisible();

  // Her sign-in still stands, and a browser sends it along with whatever address is typed.
  const typed = await ana.context.newPage();
  for (const address of ["/sync/hello", "/api/me", "/sync/pull?collection=clients"]) {
    await typed.goto(address);
    await expect(typed.locator("body")).toContainText("did not come from the Satchel page");
  }
});

test("wrong passphrases wait longer each time, also after a reload, and erase nothing", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true, unlock: false });
  await page.clock.install();
  await page.reload();
  for (const _ of ["first", "second"]) {
    await unlock(page, "not my passphrase");
    await expect(page.getByRole("alert")).toContainText(
      "This passphrase does not open it. Check capital letters, then try again.",
    );
    await expect(field(page)).toHaveValue("");
    await expect(field(page)).toBeFocused();
  }
  await unlock(page, "not my passphrase");
  await expect(page.getByRole("alert")).toContainText("The next try is possible in 5 seconds");
  await expect(page.getByRole("button", { name: /^Wait \d s$/ })).toBeDisabled();

  await test.step("a reload does not shorten it", async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: /^Wait \d s$/ })).toBeDisabled();
  });
  await page.clock.fastForward(6000);
  await unlock(page, "not my passphrase");
  await expect(page.getByRole("alert")).toContainText("The next try is possible in 10 seconds");
  await page.clock.fastForward(11_000);
  await unlock(page);
  await expect(page.getByRole("list", { name: "Recent" })).toContainText("Ama Koranteng");
});

test("forgotten: a sign-in brings the key back, she chooses a new passphrase, and what waited goes", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = freshTablet();
  const page = await tablet.open();
  await page.clock.install();
  await page.reload();
  await askIn(page, people.ana);
  await unlock(page);
  await expect(page.getByText("up to date")).toBeVisible({ timeout: 60_000 });
  await tablet.goOffline();
  await leaveOneWaiting(page);
  await page.getByRole("button", { name: "Lock" }).tap();
  await page.getByRole("button", { name: "Forgot passphrase?" }).tap();

  await test.step("offline it says what to do, and that nothing is lost", async () => {
    await expect(page.getByLabel("E-mail")).toHaveValue(people.ana);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).tap();
    await expect(page.getByRole("alert")).toContainText("this needs a connection");
    await expect(page.getByRole("alert")).toContainText("what waits are safe here");
  });

  await tablet.comeBackOnline();
  const choosing = page.getByRole("heading", { name: "A new passphrase" });
  await test.step("left alone with the key back, it locks: nobody else chooses for her", async () => {
    await page.getByRole("button", { name: "Sign in" }).tap();
    await expect(choosing).toBeVisible();
    await page.clock.runFor(5 * 60_000 + 1000);
    await expect(page.getByText("1 waiting · unlock to send")).toBeVisible();
    await unlock(page, "quiet maple over rivers");
    await expect(page.getByRole("alert")).toContainText("This passphrase does not open it.");
    await page.getByRole("button", { name: "Forgot passphrase?" }).tap();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).tap();
  });
  await expect(choosing).toBeVisible();
  await unlock(page, "quiet maple over rivers");
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await expect(history(page, "Services given").first()).toContainText("Socks");

  await test.step("the old one opens nothing any more, the new one does", async () => {
    await page.getByRole("button", { name: "Lock" }).tap();
    await unlock(page, passphrase);
    await expect(page.getByRole("alert")).toContainText("This passphrase does not open it.");
    await unlock(page, "quiet maple over rivers");
    await expect(history(page, "Services given").first()).toContainText("Socks");
  });

  await test.step("and in More she changes it again", async () => {
    await goTo(page, "More");
    await page.getByRole("button", { name: "Change passphrase" }).tap();
    const sheet = page.getByRole("dialog", { name: "Change passphrase" });
    await sheet.getByLabel("Passphrase now").fill("quiet maple over rivers");
    await sheet.getByLabel("New passphrase", { exact: true }).fill("short");
    await sheet.getByRole("button", { name: "Change" }).tap();
    await expect(sheet.getByLabel("New passphrase", { exact: true })).toHaveAccessibleDescription(
      /at least 12 characters; it has 5/,
    );
    await sheet.getByLabel("New passphrase", { exact: true }).fill(passphrase);
    await sheet.getByRole("button", { name: "Change" }).tap();
    await expect(sheet).toHaveCount(0);
    await page.getByRole("button", { name: "Lock" }).tap();
    await unlock(page);
    await expect(page.getByRole("heading", { level: 1, name: "More" })).toBeVisible();
  });
});
