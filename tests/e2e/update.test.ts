import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "../support/e2e/story.ts";
import { ServerProcess } from "../support/e2e/server-process.ts";
import { copyTemplate, unlock } from "../support/e2e/template.ts";
import { goTo, history, openRecent, pill } from "../support/e2e/ways.ts";

const NEXT = "9.9.9";

test("a new version is told of and waits for a word; a form that is half filled in comes back", async ({
  folder,
  port,
  tabletOf,
}) => {
  test.slow();
  const app = join(folder, "app");
  await cp(process.env["STATIC_DIR"] ?? "dist", app, { recursive: true });
  copyTemplate("data", join(folder, "data"));
  const office = new ServerProcess(join(folder, "data"), port, { STATIC_DIR: app });
  await office.start();
  const [ana, dan] = [tabletOf("ana"), tabletOf("dan")];
  const page = await ana.open();
  await goTo(page, "More");
  await expect(page.getByText(/^Satchel \d/)).not.toHaveText(`Satchel ${NEXT}`);

  await test.step("Ana is in the middle of a note, and one save waits", async () => {
    await ana.goOffline();
    await goTo(page, "Today");
    await openRecent(page, /^Ama Koranteng/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Socks" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByLabel("Note", { exact: true }).fill("Starts at the bakery on");
  });

  await test.step("the office brings a new version", async () => {
    await build({
      logLevel: "silent",
      define: { __APP_VERSION__: JSON.stringify(NEXT) },
      build: { outDir: join(folder, "next"), emptyOutDir: true },
    });
    await rename(app, join(folder, "before"));
    await rename(join(folder, "next"), app);
    await office.stop();
    await office.start();
  });

  const opened = await page.evaluate(() => performance.timeOrigin);
  const bar = page.getByRole("status").filter({ hasText: "Update ready" });

  await test.step("her tablet says so, and goes on as it is", async () => {
    await ana.comeBackOnline();
    // The browser looks for a new version by itself once a day; here it looks now.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(bar).toBeVisible({ timeout: 60_000 });
    await page.getByLabel("Note", { exact: true }).press("End");
    await page.getByLabel("Note", { exact: true }).pressSequentially(" Monday.");
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
  });

  await test.step("taken when she says so: her note is whole, and the new version is here", async () => {
    await bar.getByRole("button", { name: "Update" }).tap();
    await expect
      .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => opened))
      .not.toBe(opened);
    await unlock(page);
    await expect(page.getByLabel("Note", { exact: true })).toHaveValue(
      "Starts at the bakery on Monday.",
    );
    await expect(bar).toHaveCount(0);
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(history(page, "Notes").first()).toContainText("Starts at the bakery on Monday.");
    await goTo(page, "More");
    await expect(page.getByText(`Satchel ${NEXT}`)).toBeVisible();
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
  });

  await test.step("a tablet that is opened in the morning takes it before anything is touched", async () => {
    const his = await dan.open("/more", { unlock: false });
    const before = await his.evaluate(() => performance.timeOrigin);
    await expect
      .poll(() => his.evaluate(() => performance.timeOrigin).catch(() => before), {
        timeout: 60_000,
      })
      .not.toBe(before);
    await unlock(his);
    await expect(his.getByText(`Satchel ${NEXT}`)).toBeVisible({ timeout: 60_000 });
    await expect(his.getByText("Update ready")).toHaveCount(0);
  });
  await office.stop("SIGKILL");
  await rm(app, { recursive: true });
});
