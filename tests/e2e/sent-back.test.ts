import type { Locator, Page } from "@playwright/test";
import { reopen } from "../support/e2e/template.ts";
import { expect, test } from "../support/e2e/story.ts";
import {
  edit,
  history,
  openClient,
  openOutbox,
  openRecent,
  pill,
  turnTo,
} from "../support/e2e/ways.ts";

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
  await expect(record.getByLabel("Comment")).toHaveCount(0);
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

test("a reopened referral that is sent back shows why, and a word about it answers", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open();
  await openRecent(ana, /^Dan Pruett/);
  await turnTo(ana, "Referrals");
  const referral = history(ana, "Referrals").first();
  const stamp = referral.getByRole("button", { name: /^Status of/ });
  for (const status of ["Got help", "Pending"]) {
    // What the office answers to the first may close the menu under the second: then she taps once more.
    await expect(async () => {
      await stamp.tap({ timeout: 5_000 });
      await ana.getByRole("menuitemradio", { name: status }).tap({ timeout: 5_000 });
    }).toPass();
    await expect(stamp).toContainText(status);
    await expect(pill(ana)).toHaveAccessibleName(/^All received/);
  }

  const sam = await tabletOf("sam").open("/review");
  const line = lineOf(sam, "Dan Pruett", /Pending/);
  await sendBack(sam, line, "The whole record", "He was helped, was he not?");

  await test.step("the referral says so in her file", async () => {
    await expect(pill(ana)).toHaveAccessibleName("1 needs you");
    await expect(referral).toContainText("Needs you");
    await expect(referral).toContainText("Sam L.: He was helped, was he not?");
  });

  await test.step("from the pill she comes to it, and may keep it and say why", async () => {
    const outbox = await openOutbox(ana);
    await outbox.getByRole("link", { name: "Open" }).tap();
    await expect(ana.getByRole("main")).toContainText("Sam L. sent the status back");
    await ana.getByRole("link", { name: "Keep it and say why" }).tap();
    await expect(ana.getByRole("main")).toContainText("He was helped, was he not?");
    await ana.getByLabel("Note", { exact: true }).fill("He lost the bed again on Friday.");
    await ana.getByRole("button", { name: "Save" }).tap();
    await expect(history(ana, "Referral Notes")).toContainText("He lost the bed again on Friday.");
    await expect(pill(ana)).toHaveAccessibleName(/^All received/);
  });

  await test.step("the status stands, and the supervisor reads her answer", async () => {
    await ana.getByRole("link", { name: "Back", exact: true }).tap();
    await turnTo(ana, "Referrals");
    await expect(stamp).toContainText("Pending");
    await expect(referral).not.toContainText("Needs you");
    await reopen(sam, "/review?show=rest");
    await lineOf(sam, "Dan Pruett", "Note").first().getByRole("link").click();
    await expect(sam.getByRole("region", { name: "The record" })).toContainText(
      "He lost the bed again on Friday.",
    );
  });
});

test("a note that is sent back shows the comment where it stands, and may be kept", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open();
  await openRecent(ana, /^Dan Pruett/);
  await ana.getByRole("link", { name: "Note", exact: true }).tap();
  await ana.getByLabel("Note", { exact: true }).fill("Waits for his card");
  await ana.getByRole("button", { name: "Save" }).tap();
  const note = history(ana, "Notes").filter({ hasText: "Waits for his card" });
  await expect(note).toContainText(/Received/);

  const sam = await tabletOf("sam").open("/review?show=rest");
  const line = lineOf(sam, "Dan Pruett", "Note").first();
  await line.getByRole("link").click();
  await expect(sam.getByRole("region", { name: "The record" })).toContainText("Waits for his card");
  await sendBack(sam, line, "Text", "Which card?");

  await expect(pill(ana)).toHaveAccessibleName("1 needs you");
  await expect(note).toContainText("Sam L.: Which card?");
  await note.getByRole("button", { name: "Keep it" }).tap();
  await expect(note).not.toContainText("Which card?");
  await expect(pill(ana)).toHaveAccessibleName(/^All received/);
  await expect(note).toContainText(/Received/);
});
