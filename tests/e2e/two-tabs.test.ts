import { expect, test } from "../support/e2e/story.ts";
import { history, openRecent } from "../support/e2e/ways.ts";

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
  await second.goto(first.url());
  const same = second.getByLabel("Note", { exact: true });
  await expect(same).toHaveValue("Meets the bookbinder.");
  await first.getByRole("button", { name: "Save" }).tap();
  await expect(history(first, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(1);

  await test.step("the second is changed and saved: it says that the form was saved already", async () => {
    await second.bringToFront();
    await same.fill("Meets the bookbinder on Tuesday.");
    await second.getByRole("button", { name: "Save" }).tap();
    await expect(
      second.getByRole("alert").filter({ hasText: "already saved in another tab" }),
    ).toContainText("Everything you entered is still here.");
    await expect(same).toHaveValue("Meets the bookbinder on Tuesday.");
    await expect(history(first, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(1);
  });

  await test.step("what was typed is a draft of its own, and saved once more it is a note of its own", async () => {
    await expect(second.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await second.reload();
    await expect(same).toHaveValue("Meets the bookbinder on Tuesday.");
    await second.getByRole("button", { name: "Save" }).tap();
    await expect(history(second, "Notes").filter({ hasText: "bookbinder" })).toHaveCount(2);
    await expect(history(second, "Notes").first()).toContainText("Tuesday");
  });
});
