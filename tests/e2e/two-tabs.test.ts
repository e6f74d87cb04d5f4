import { expect, test } from "../support/e2e/story.ts";
import { goTo, history, openRecent } from "../support/e2e/ways.ts";
import { reopen, signIn } from "../support/e2e/template.ts";

test("one form open in two tabs: what the second holds is not taken for saved", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const first = await ana.open();
  await openRecent(first, /^Ama Koranteng/);
  await first.getByRole("link", { name: "Note", exact: true }).tap();
  const note = first.getByLabel("Note", { exact: true });
  await note.fill("Meets the bookbinder.");
  await expect(first.getByText(/^Draft kept on this tablet/)).toBeVisible();

  const second = await ana.context.newPage();
  await reopen(second, first.url());
  const same = second.getByLabel("Note", { exact: true });
  await expect(same).toHaveValue("Meets the bookbinder.");
  await same.fill("Meets the bookbinder on Tuesday.");
  const draftLine = second.getByText(/^Draft kept on this tablet/);
  await expect(draftLine).toBeVisible();
  await second.waitForTimeout(1000); // Kept 400 ms after the last key.
  await first.bringToFront();
  await first.getByRole("button", { name: "Save" }).tap();
  await expect(history(first, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(1);

  await test.step("the second is saved: it says that the form was saved already", async () => {
    await second.bringToFront();
    await second.getByRole("button", { name: "Save" }).tap();
    await expect(
      second.getByRole("alert").filter({ hasText: "already saved in another tab" }),
    ).toContainText("Everything you entered is still here.");
    await expect(same).toHaveValue("Meets the bookbinder on Tuesday.");
    await expect(history(first, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(1);
  });

  await test.step("what was typed is a draft of its own, and saved once more it is a note of its own", async () => {
    await expect(draftLine).toBeVisible();
    await reopen(second);
    await expect(same).toHaveValue("Meets the bookbinder on Tuesday.");
    await second.getByRole("button", { name: "Save" }).tap();
    await expect(history(second, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(2);
    await expect(history(second, "Notes").first()).toContainText("Tuesday");
  });
});

test("whoever leaves in one tab is gone from the other, which opens for nobody by itself", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const first = await ana.open();
  const second = await ana.context.newPage();
  await reopen(second, "/");
  await openRecent(second, /^Ama Koranteng/);
  await expect(second.getByRole("main")).toContainText("Ama Koranteng");

  await goTo(first, "More");
  await first.getByRole("button", { name: "Sign out" }).tap();
  await expect(first.getByLabel("E-mail")).toBeVisible();
  await expect(second.getByLabel("E-mail")).toBeVisible();
  await expect(second.getByText("Ama Koranteng")).toHaveCount(0);

  await signIn(first, "dan");
  await goTo(first, "Today");
  await expect(first.getByRole("main")).toContainText("Dan Okafor", { timeout: 60_000 });
  await expect(second.getByText(/Dan Okafor|Ama Koranteng/)).toHaveCount(0);
  await reopen(second);
  await expect(second.getByRole("main")).toContainText("Dan Okafor");
});
