import { expect, test } from "../support/e2e/story.ts";
import { askIn, people } from "../support/e2e/template.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("a disabled worker's tablet gives up her records, and she may be let in again", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open();
  await expect(dan.getByText("up to date")).toBeVisible();
  const ada = await tabletOf("ada").open();
  await goTo(ada, "People");
  const pane = await openPerson(ada, "Dan Okafor");
  const question = ada.getByRole("alertdialog");

  await test.step("one question says what happens; whoever thinks better of it changes nothing", async () => {
    await pane.getByRole("button", { name: "Disable account" }).tap();
    await expect(question).toContainText("Disable the account of Dan Okafor?");
    await expect(question).toContainText("gives up this person’s records");
    await question.getByRole("button", { name: "Cancel" }).tap();
    await expect(pane).toContainText("Can sign in.");
  });

  await test.step("disabled: the open tablet is empty within seconds", async () => {
    await pane.getByRole("button", { name: "Disable account" }).tap();
    await question.getByRole("button", { name: "Disable account" }).tap();
    await expect(pane).toContainText("Cannot sign in.");
    await expect(dan.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
    await expect(dan.getByText("Ama Koranteng")).toHaveCount(0);
    await dan.getByRole("button", { name: "To the sign-in" }).tap();
    await askIn(dan, people.dan);
    await expect(dan.getByRole("alert")).toContainText("not right");
  });

  await test.step("enabled: the sign-in goes on to a new passphrase", async () => {
    await pane.getByRole("button", { name: "Enable account" }).tap();
    await expect(pane).toContainText("Can sign in.");
    await askIn(dan, people.dan);
    await expect(dan.getByLabel("Passphrase", { exact: true })).toBeVisible();
  });
});
