import { expect, test } from "../support/e2e/story.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("an administrator changes the agency's settings, an e-mail and a site", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open("/more");
  await expect(dan.getByText("5 minutes without a touch")).toBeVisible();
  const ada = await tabletOf("ada").open("/settings");
  const save = ada.getByRole("button", { name: "Save" });

  await test.step("what cannot be is said at the field, and nothing typed is lost", async () => {
    await ada.getByLabel("Short name").fill("");
    await ada.getByLabel("Offline limit").fill("0");
    await ada.getByLabel("Pending").fill("999");
    await save.tap();
    const summary = ada.getByRole("alert").filter({ hasText: "another look" });
    await expect(summary).toContainText("3 things need another look");
    await expect(ada.getByText("Enter a whole number from 1 to 90.").last()).toBeVisible();
    await expect(ada.getByLabel("Pending")).toHaveValue("999");
  });

  await test.step("saved, the change stands below with who, before and after", async () => {
    await ada.getByLabel("Short name").fill("HB");
    await ada.getByLabel("Offline limit").fill("14");
    await ada.getByLabel("Pending").fill("3");
    await ada.getByLabel("Lock after").fill("10");
    await ada.getByLabel("Northgate Housing").check();
    await save.tap();
    await expect(ada.getByText("The settings were saved.")).toBeVisible();
    await expect(save).toHaveCount(0);
    const newest = ada.getByRole("list", { name: "Changes" }).getByRole("listitem").first();
    await expect(newest).toContainText("Ada N.");
    for (const line of [
      "Short name: Harbor Bridge → HB",
      "Lock after: 5 minutes → 10 minutes",
      "Offline limit: 30 days → 14 days",
      "Pending: 7 days → 3 days",
    ]) {
      await expect(newest).toContainText(line);
    }
    await expect(newest).toContainText(/Child Advocacy.* → .*Northgate Housing/);
  });

  await test.step("a worker's tablet has it without anybody touching it", async () => {
    await expect(dan.getByText("10 minutes without a touch")).toBeVisible();
  });

  await test.step("an e-mail is corrected", async () => {
    await goTo(ada, "People");
    const pane = await openPerson(ada, "Dan Okafor");
    await pane.getByRole("button", { name: "Correct e-mail" }).tap();
    const sheet = ada.getByRole("dialog", { name: "Correct the e-mail of Dan Okafor" });
    await sheet.getByLabel("E-mail").fill("dan");
    await sheet.getByRole("button", { name: "Save" }).tap();
    await expect(sheet.getByText(/An e-mail has a name/)).toBeVisible();
    await sheet.getByLabel("E-mail").fill("daniel.okafor@harborbridge.example");
    await sheet.getByRole("button", { name: "Save" }).tap();
    await expect(ada.getByText("The e-mail was corrected.")).toBeVisible();
    await expect(pane).toContainText("daniel.okafor@harborbridge.example");
  });

  await test.step("a site closes when its people and clients have gone to another", async () => {
    await ada.getByRole("link", { name: "Sites" }).tap();
    await ada.getByRole("link", { name: "New site" }).tap();
    await ada.getByLabel("Name", { exact: true }).fill("Pop-up Pantry");
    await save.tap();
    await ada.getByRole("link", { name: "Pop-up Pantry" }).tap();
    const close = ada.getByRole("button", { name: "Close this site" });
    const question = ada.getByRole("alertdialog");
    await close.tap();
    await question.getByRole("button", { name: "Close this site" }).tap();
    await expect(ada.getByText("Pop-up Pantry was closed.")).toBeVisible();
    await expect(ada.getByRole("row", { name: /Pop-up Pantry/ })).toContainText("Closed");

    await ada.getByRole("link", { name: "Street Outreach" }).tap();
    await close.tap();
    await question.getByRole("button", { name: "Close this site" }).tap();
    await expect(question).toContainText(/\d+ people and \d+ clients are at this site/);
    const sites = question.getByLabel("Move them to").locator("option");
    await expect(sites.filter({ hasText: "Northgate Housing" })).toHaveCount(1);
    await expect(sites.filter({ hasText: "Pop-up Pantry" })).toHaveCount(0);
    await question.getByRole("button", { name: "Cancel" }).tap();
  });
});
