import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { reopen } from "../support/e2e/template.ts";
import { history, openRecent, pill, turnTo } from "../support/e2e/ways.ts";

/** From now on the tablet's storage refuses every write, as it does when it is full or ill. */
async function refuseWrites(page: Page, as: "QuotaExceededError" | "UnknownError" | null) {
  await page.evaluate((error) => sessionStorage.setItem("refuse", error ?? ""), as);
}

/** Puts the fault between the app and the browser's storage; it sleeps until it is woken. */
function faultyStorage(): void {
  for (const name of ["put", "add"] as const) {
    // eslint-disable-next-line typescript/unbound-method -- called on the store that it was called on
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: [unknown]) {
      const error = sessionStorage.getItem("refuse");
      if (error) throw new DOMException("no write today", error);
      return write.apply(this, args);
    };
  }
}

const faults = [
  ["full", "QuotaExceededError", "Not saved: the tablet’s storage is full"],
  ["ill", "UnknownError", "Not saved: the tablet’s storage did not answer"],
] as const;
for (const [how, error, words] of faults) {
  test(`the tablet's storage is ${how}: it is said in words, and the form keeps everything`, async ({
    tabletOf,
  }) => {
    const ana = tabletOf("ana");
    const page = await ana.open();
    await page.addInitScript(faultyStorage);
    await reopen(page);
    await openRecent(page, /^Ama Koranteng/);
    const before = await history(page, "Services given").first().innerText();
    await page.getByRole("link", { name: "Quick services" }).tap();
    await refuseWrites(page, error);
    await page.getByRole("checkbox", { name: "Socks" }).tap();
    await expect(page.getByText("The draft could not be kept on this tablet")).toBeVisible();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(page.getByRole("alert").filter({ hasText: words })).toContainText(
      "Everything you entered is still here.",
    );
    await expect(page.getByRole("checkbox", { name: "Socks" })).toBeChecked();
    await expect(page.getByRole("status").filter({ hasText: "Saved on this tablet" })).toHaveCount(
      0,
    );
    await expect(pill(page)).toHaveAccessibleName("Offline");

    await test.step("with room again, the same form is saved, once", async () => {
      await refuseWrites(page, null);
      await page.getByRole("button", { name: "Save & Close" }).tap();
      const saved = history(page, "Services given").filter({ hasText: "Saved on this tablet" });
      await expect(saved).toHaveCount(1);
      await expect(saved).toContainText("Socks");
      await expect(history(page, "Services given").nth(1)).toHaveText(
        new RegExp(before.split("\n")[0] ?? "."),
      );
      await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
    });
  });
}

test("a note that could not be saved keeps its text", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await page.addInitScript(faultyStorage);
  await reopen(page);
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Note", exact: true }).tap();
  await refuseWrites(page, "QuotaExceededError");
  await page.getByLabel("Note", { exact: true }).fill("Begins on Monday at the bakery.");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(
    page.getByRole("alert").filter({ hasText: "Not saved: the tablet’s storage is full" }),
  ).toBeVisible();
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue(
    "Begins on Monday at the bakery.",
  );
});

test("what is done at one tap and cannot be kept says so, its Undo too", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await page.addInitScript(faultyStorage);
  await reopen(page);
  await openRecent(page, /^Maria Gallardo/);
  await turnTo(page, "Referrals");
  const stamp = page.getByRole("button", { name: /^Status of Dental check/ });
  await stamp.tap();
  await refuseWrites(page, "QuotaExceededError");
  await page.getByRole("menuitemradio", { name: "Pending" }).tap();
  const said = page.getByRole("region", { name: "Notifications" });
  await expect(said).toContainText("Not saved: the tablet’s storage is full");
  await expect(stamp).toHaveAccessibleName("Status of Dental check: Got help");

  await refuseWrites(page, null);
  await stamp.tap();
  await page.getByRole("menuitemradio", { name: "Pending" }).tap();
  await expect(stamp).toHaveAccessibleName("Status of Dental check: Pending");
  await refuseWrites(page, "QuotaExceededError");
  await said.getByRole("button", { name: "Undo" }).tap();
  await expect(said).toContainText("It could not be taken back.");
  await expect(stamp).toHaveAccessibleName("Status of Dental check: Pending");
});

test("storage that does not open at all is said on a page of its own", async ({ tabletOf }) => {
  const ana = tabletOf("ana");
  const page = await ana.open();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage today", "UnknownError");
    };
  });
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "This tablet’s storage did not open" }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Nothing was removed.");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(await asItStands(page, "storage that did not open")).toEqual([]);
});
