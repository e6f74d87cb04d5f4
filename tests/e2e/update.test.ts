import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "../support/e2e/story.ts";
import { ServerProcess } from "../support/e2e/server-process.ts";
import { copyTemplate, unlock } from "../support/e2e/template.ts";
import { asItStands } from "../support/e2e/sweep.ts";
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

  await test.step("with one byte changed in it, it does not install: the old version serves and works", async () => {
    const mend = await changeOneByte(app, join(folder, "before"));
    await ana.comeBackOnline();
    expect(await page.evaluate(whatBecomesOfTheUpdate)).toBe("redundant");
    const his = await dan.open("/more");
    await expect(his.getByText(/^Satchel \d/)).not.toHaveText(`Satchel ${NEXT}`);
    expect(await his.evaluate(whatBecomesOfTheUpdate)).toBe("redundant");
    await goTo(his, "Today");
    await openRecent(his, /^Dan Pruett/);
    await expect(history(his, "Services given").first()).toBeVisible();
    await dan.close();
    await expect(bar).toHaveCount(0);
    await mend();
  });

  await test.step("whole, it is told of; her tablet goes on as it is", async () => {
    // The browser looks for a new version by itself once a day; here it looks now.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(bar).toBeVisible({ timeout: 60_000 });
    await page.getByLabel("Note", { exact: true }).press("End");
    await page.getByLabel("Note", { exact: true }).pressSequentially(" Monday.");
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
    expect(await asItStands(page, "the word of an update")).toEqual([]);
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

/** Changes one byte of a script that only the new version has; answers how to put it right. */
async function changeOneByte(version: string, before: string): Promise<() => Promise<void>> {
  const known = new Set(await readdir(join(before, "assets")));
  const scripts = (await readdir(join(version, "assets"))).filter((name) => name.endsWith(".js"));
  const path = join(version, "assets", scripts.find((name) => !known.has(name)) ?? "none is new");
  const whole = await readFile(path);
  const changed = Buffer.from(whole);
  changed[changed.length >> 1] = changed.readUInt8(changed.length >> 1) ^ 1;
  await writeFile(path, changed);
  return () => writeFile(path, whole);
}

/** Runs in the page: the browser looks for a new version, and this says what became of it. */
async function whatBecomesOfTheUpdate(): Promise<ServiceWorkerState> {
  const registration = await navigator.serviceWorker.ready;
  const decided = new Promise<ServiceWorkerState>((resolve) => {
    registration.addEventListener("updatefound", () => {
      const found = registration.installing;
      found?.addEventListener("statechange", () => resolve(found.state));
    });
  });
  await registration.update();
  return decided;
}
