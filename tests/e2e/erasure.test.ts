import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { findAndOpen, goTo, history, openClient } from "../support/e2e/ways.ts";

test("a supervisor and an administrator erase a client together", async ({ office, tabletOf }) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open();
  await findAndOpen(dan, "gallardo", /^Maria Gallardo/);
  await expect(history(dan, "Services given").first()).toBeVisible();
  const sam = await tabletOf("sam").open();
  await findAndOpen(sam, "gallardo", /^Maria Gallardo/);
  const openErase = async (): Promise<void> => {
    await sam.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
    await sam.getByRole("menuitem", { name: "Erase" }).tap();
  };
  const sheet = sam.getByRole("dialog", { name: "Erase Maria Gallardo" });

  await test.step("a worker is not offered it", async () => {
    await dan.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
    await expect(dan.getByRole("menuitem", { name: "Edit" })).toBeVisible();
    await expect(dan.getByRole("menuitem", { name: "Erase" })).toHaveCount(0);
    await dan.keyboard.press("Escape");
  });

  await test.step("Sam asks with a reason, takes it back, and asks again", async () => {
    await openErase();
    await expect(sheet).toContainText("Everything recorded for this client leaves the office");
    await sheet.getByRole("button", { name: "Ask an administrator" }).tap();
    await expect(sheet.getByLabel("Reason")).toHaveAccessibleDescription(/Reason/);
    await sheet.getByLabel("Reason").fill("Asked for it by letter.");
    await sheet.getByRole("button", { name: "Ask an administrator" }).tap();
    await expect(sam.getByText("Asked. It waits for an administrator.")).toBeVisible();
    await openErase();
    await expect(sheet).toContainText("Asked for it by letter.");
    await expect(sheet).toContainText("It waits for the word of an administrator.");
    await expect(sheet.getByRole("button", { name: "Erase for good" })).toHaveCount(0);
    await sheet.getByRole("button", { name: "Take it back" }).tap();
    await expect(sam.getByText("Nothing is erased.")).toBeVisible();
    await openErase();
    await sheet.getByLabel("Reason").fill("Asked for it again, in person.");
    await sheet.getByRole("button", { name: "Ask an administrator" }).tap();
    await expect(sheet).toHaveCount(0);
  });

  const ada = await tabletOf("ada").open();
  const waiting = ada.getByRole("list", { name: "Waiting for the second word" });
  await test.step("Ada is told on Today, and sees who asked and why, and no client", async () => {
    await expect(ada.getByText("1 client is to be erased and waits for your word.")).toBeVisible();
    await ada.getByRole("link", { name: "Look" }).tap();
    await expect(waiting).toContainText("Sam L. asked for this");
    await expect(waiting).toContainText("Asked for it again, in person.");
    await expect(waiting).toContainText(/Client [0-9a-f]{4}/);
    await expect(ada.getByText("Gallardo")).toHaveCount(0);
    expect(await asItStands(ada, "erasures, one waits and one was taken back")).toEqual([]);
  });

  await test.step("asked once more, she says the second word", async () => {
    await waiting.getByRole("button", { name: "Erase for good" }).tap();
    const question = ada.getByRole("alertdialog");
    await expect(question).toContainText("It cannot be undone");
    await question.getByRole("button", { name: "Cancel" }).tap();
    await waiting.getByRole("button", { name: "Erase for good" }).tap();
    await question.getByRole("button", { name: "Erase for good" }).tap();
    await expect(ada.getByText("Nobody waits for a second word.")).toBeVisible();
    const settled = ada.getByRole("list", { name: "Settled" });
    await expect(settled).toContainText("Erased by you");
    await expect(settled).toContainText("Sam L. had asked for it");
    await expect(settled).toContainText("Not erased: Sam L.");
  });

  await test.step("she is on nobody's tablet any more", async () => {
    for (const page of [dan, sam]) {
      await expect(page.getByText("This client is not on this tablet.")).toBeVisible();
      await goTo(page, "Clients");
      await page.getByRole("searchbox", { name: "Find a client" }).fill("555-0117");
      await expect(page.getByRole("search").getByRole("status")).toHaveText("Nothing found");
    }
    await expect(openClient(dan, /Gallardo/)).toHaveCount(0);
  });
});
