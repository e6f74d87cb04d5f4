import type { PushRequest } from "../../src/protocol/sync-messages.ts";
import { expect, test } from "../support/e2e/story.ts";
import {
  edit,
  findAndOpen,
  goTo,
  openClient,
  openOutbox,
  openPerson,
  pill,
} from "../support/e2e/ways.ts";

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

test("clients shared otherwise count together, and whoever did it is asked with the number", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const sam = await tabletOf("sam").open();
  // Two dozen such changes would be two dozen forms: the office's answer to them, to one.
  await sam.route("**/sync/push", async (route) => {
    const { entries } = route.request().postDataJSON() as PushRequest;
    const isTaking = JSON.stringify(entries).includes('"restricted":true');
    if (!isTaking || entries.some(({ takesClients }) => takesClients === 25)) {
      return route.fallback();
    }
    const receivedAt = new Date().toISOString();
    const parked = { result: "parked", reason: "much-is-taken", detail: "25/120", rows: [] };
    await route.fulfill({
      json: { entries: entries.map(({ id }) => ({ id, receivedAt, ...parked })) },
    });
  });
  await findAndOpen(sam, "gallardo", /^Maria Gallardo/);
  await edit(sam, "Maria Gallardo");
  await sam.getByLabel("Restricted").check();
  await sam.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(sam, /^Maria Gallardo/)).toBeVisible();
  await expect(pill(sam)).toHaveAccessibleName(/needs you/);
  const outbox = await openOutbox(sam);
  await expect(outbox).toContainText("this takes 25 of 120 clients from colleagues");

  const question = sam.getByRole("alertdialog");
  await outbox.getByRole("button", { name: "Take 25 clients away" }).tap();
  await expect(question).toContainText("Take 25 of 120 clients away from colleagues?");
  await question.getByRole("button", { name: "Cancel" }).tap();
  await expect(outbox).toContainText("this takes 25 of 120 clients from colleagues");
  await outbox.getByRole("button", { name: "Take 25 clients away" }).tap();
  await question.getByRole("button", { name: "Take 25 clients away" }).tap();
  await expect(outbox).not.toContainText("this takes 25 of 120 clients");
  await expect(outbox).toContainText("Nothing waits");
});
