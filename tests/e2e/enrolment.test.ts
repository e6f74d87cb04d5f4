import { expect, test } from "../support/e2e/story.ts";
import { askIn, people, unlock } from "../support/e2e/template.ts";

test("she enrols in one screen: words are offered, weak ones refused, and what she chose unlocks", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = freshTablet();
  const page = await tablet.open();
  await askIn(page, people.ana);
  const passphrase = page.getByLabel("Passphrase", { exact: true });
  const start = page.getByRole("button", { name: "Start" });

  await test.step("the screen says what the passphrase is for, and what forgetting it means", async () => {
    await expect(page.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("with or without a connection");
    await expect(page.getByRole("main")).toContainText("sign in and choose another");
    await expect(page.getByRole("main")).toContainText("keeps a sealed copy of your key");
  });

  await test.step("what is too short, or her own name, is refused in words at the field", async () => {
    await passphrase.fill("rain");
    await start.tap();
    await expect(passphrase).toHaveAccessibleDescription(
      /It needs at least 12 characters; it has 4\./,
    );
    await passphrase.fill("ana.reyes@harborbridge");
    await expect(passphrase).toHaveAccessibleDescription(/Too easy to guess: most of it is/);
    await start.tap();
    await expect(page.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
  });

  const offered = page.getByText(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
  const before = await offered.innerText();
  await page.getByRole("button", { name: "Other words" }).tap();
  await expect(offered).not.toHaveText(before);
  const words = await offered.innerText();
  await test.step("four drawn words are one tap away, and others one more", async () => {
    await page.getByRole("button", { name: "Use these words" }).tap();
    await expect(passphrase).toHaveValue(words);
    await expect(page.getByText("Strong.")).toBeVisible();
  });

  await start.tap();
  await expect(page.getByRole("heading", { name: "Follow-ups" })).toBeVisible();
  await expect(page.getByText("up to date")).toBeVisible({ timeout: 60_000 });
  // Tomorrow's start has no network: the service worker must have every file by then.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await tablet.close();

  await test.step("the next day the words open it, and nothing else does", async () => {
    const again = await tablet.open("/", { unlock: false, offline: true });
    await expect(again.getByRole("heading", { name: "Ana Reyes" })).toBeVisible();
    await expect(again.getByText("Maria Gallardo")).toHaveCount(0);
    await unlock(again, "lantern otter seven harbor");
    await expect(again.getByRole("alert")).toContainText("This passphrase does not open it.");
    await unlock(again, words);
    await expect(again.getByRole("list", { name: "Recent" })).toContainText("Maria Gallardo");
  });
});

test("left alone or closed between signing in and choosing a passphrase, nothing is on the tablet", async ({
  office,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = freshTablet();
  const page = await tablet.open();
  const heading = page.getByRole("heading", { name: "Your passphrase" });
  await page.clock.install();
  await page.reload();

  await test.step("left alone it warns, then forgets her: nobody else chooses for her", async () => {
    await askIn(page, people.ana);
    await expect(heading).toBeVisible();
    await page.clock.runFor(4 * 60_000 + 40_000);
    await expect(page.getByRole("alert")).toContainText("locks in half a minute");
    await page.keyboard.press("Shift");
    await page.clock.runFor(4 * 60_000);
    await expect(heading).toBeVisible();
    await page.clock.runFor(61_000);
    await expect(page.getByLabel("E-mail")).toBeVisible();
    expect(await page.content()).not.toMatch(/Ana|Reyes/);
    await expect.poll(async () => (await tablet.context.cookies()).length).toBe(0);
  });

  await askIn(page, people.ana);
  await expect(heading).toBeVisible();
  await tablet.close();
  const again = await tablet.open();
  await expect(again.getByLabel("E-mail")).toBeVisible();
  const databases = await again.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(databases.filter((name) => name?.startsWith("rxdb"))).toEqual([]);
});
