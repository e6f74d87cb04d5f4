import { expect, test } from "../support/e2e/story.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("taking much of a caseload is said with the number before it happens", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open();
  await expect(dan.getByText("up to date")).toBeVisible();
  const all = dan.getByRole("link", { name: /^All \d+ clients here$/ });
  await expect(all).toBeVisible();
  const count = /\d+/.exec(await all.innerText())?.[0] ?? "";
  // One of them is shared with the site that he is moved to.
  const taken = String(Number(count) - 1);

  const ada = await tabletOf("ada").open();
  await goTo(ada, "People");
  const pane = await openPerson(ada, "Dan Okafor");
  const question = ada.getByRole("alertdialog");
  const move = async (): Promise<void> => {
    await pane.getByRole("button", { name: "Save" }).tap();
  };

  await test.step("moving Dan to another site says how many clients leave his tablet", async () => {
    await pane.getByLabel("Street Outreach").uncheck();
    await pane.getByLabel("Northgate Housing").check();
    await move();
    await expect(question).toContainText(
      `This takes ${taken} of ${count} clients from the tablet of Dan Okafor`,
    );
  });

  await test.step("cancelled: nothing was changed, and what was ticked is still there", async () => {
    await question.getByRole("button", { name: "Cancel" }).tap();
    await expect(pane.getByLabel("Northgate Housing")).toBeChecked();
    await expect(all).toHaveText(`All ${count} clients here`);
    await pane.getByRole("button", { name: "Undo changes" }).tap();
    await expect(pane.getByLabel("Street Outreach")).toBeChecked();
  });

  await test.step("a new title alone asks nothing", async () => {
    await pane.getByLabel("Title").fill("Senior outreach worker");
    await move();
    await expect(ada.getByText("Dan Okafor was changed.")).toBeVisible();
    await expect(question).toHaveCount(0);
  });

  await test.step("meant: they leave his tablet without another word from him", async () => {
    await pane.getByLabel("Street Outreach").uncheck();
    await pane.getByLabel("Northgate Housing").check();
    await move();
    await question.getByRole("button", { name: `Take ${taken} clients away` }).tap();
    await expect(pane.getByRole("button", { name: "Undo changes" })).toHaveCount(0);
    await expect(all).toHaveCount(0);
    await expect(dan.getByText("Ama Koranteng")).toHaveCount(0);
  });
});
