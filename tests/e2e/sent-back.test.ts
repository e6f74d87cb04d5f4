import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { edit, openClient, openOutbox, openRecent, pill } from "../support/e2e/ways.ts";

const lineOf = (page: Page, client: string, record: string | RegExp): Locator =>
  page
    .getByRole("main")
    .getByRole("row")
    .filter({ hasText: client })
    .filter({ has: page.getByRole("link", { name: record }) });

/** The supervisor opens a line and returns it, with a comment on one of its fields. */
async function sendBack(page: Page, line: Locator, field: string, comment: string): Promise<void> {
  await line.getByRole("link").click();
  const record = page.getByRole("region", { name: "The record" });
  await record.getByRole("button", { name: "Return" }).click();
  await record.getByLabel("Field").selectOption({ label: field });
  await record.getByLabel("Comment").fill(comment);
  await record.getByRole("button", { name: /^Return to/ }).click();
  await expect(line).toHaveCount(0);
}

test("a client who is sent back opens at the field, and saving her as she is answers", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open();
  await openRecent(ana, /^Ama Koranteng/);
  await edit(ana, "Ama Koranteng");
  await ana.getByLabel("Pronouns").fill("they/them");
  await ana.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(ana, /^Ama Koranteng/)).toBeVisible();
  await expect(pill(ana)).toHaveAccessibleName(/^All received/);

  const sam = await tabletOf("sam").open("/review?show=rest");
  const line = lineOf(sam, "Ama Koranteng", "Client details: Pronouns");
  await sendBack(sam, line, "Pronouns", "Did she say so?");

  await test.step("her file says so", async () => {
    await expect(pill(ana)).toHaveAccessibleName("1 needs you");
    await expect(ana.getByRole("main")).toContainText("Did she say so?");
  });

  await test.step("from the pill it opens at that field, with the comment", async () => {
    const outbox = await openOutbox(ana);
    await outbox.getByRole("link", { name: "Change Pronouns" }).tap();
    const pronouns = ana.getByLabel("Pronouns");
    await expect(pronouns).toBeFocused();
    await expect(pronouns).toHaveAccessibleDescription(/Sam L\.: Did she say so\?/);
  });

  await test.step("saved as it is, it goes again and nothing needs her", async () => {
    await ana.getByRole("button", { name: "Save" }).tap();
    await expect(openClient(ana, /^Ama Koranteng/)).toBeVisible();
    await expect(pill(ana)).toHaveAccessibleName(/^All received/);
    await expect(ana.getByRole("main")).not.toContainText("Did she say so?");
    await expect(lineOf(sam, "Ama Koranteng", /^Client details/)).toBeVisible();
  });
});

test("a new client whom the office could not take is put right in her form", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open("/clients/new");
  await ana.getByLabel("First name").fill("Niamh");
  // Half of a picture, as a broken keyboard leaves it: no database can keep it.
  await ana.getByLabel("Alias or street name").evaluate((input: HTMLInputElement) => {
    input.value = "Starling \ud83d";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await ana.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(ana, /^Niamh/)).toBeVisible();
  await expect(pill(ana)).toHaveAccessibleName("1 needs you");

  const outbox = await openOutbox(ana);
  await outbox.getByRole("link", { name: "Open" }).tap();
  const alias = ana.getByRole("textbox", { name: "Alias", exact: true });
  await expect(alias).toBeFocused();
  await alias.fill("Starling");
  await ana.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(ana, /^Niamh/)).toBeVisible();
  await expect(pill(ana)).toHaveAccessibleName(/^All received/);
  await expect(ana.getByRole("main")).not.toContainText("Needs you");
});
