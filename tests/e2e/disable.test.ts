import { expect, test } from "../support/e2e/story.ts";
import { askIn, people, signIn, unlock } from "../support/e2e/template.ts";
import { storedWords, whatIsKept } from "../support/e2e/what-is-stored.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("T7: a disabled worker's tablet gives up his records and nobody else's; a lost one gives up all", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("dan");
  const dan = await tablet.open();
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
    await unlock(dan);
    await expect(dan.getByRole("main")).toContainText("Dan Okafor");
  });

  const shared = dan;
  await test.step("Ana works on his tablet, too, while his records lie locked on it", async () => {
    await shared.getByRole("button", { name: "Lock" }).tap();
    await shared.getByRole("button", { name: "Someone else" }).tap();
    await signIn(shared, "ana");
    await expect(shared.getByText("up to date")).toBeVisible({ timeout: 60_000 });
    expect(await shared.evaluate(storedWords, [people.ana, people.dan])).toHaveLength(2);
  });

  await test.step("disabled, his goes at the next contact of whoever comes, and hers stays", async () => {
    await pane.getByRole("button", { name: "Disable account" }).tap();
    await question.getByRole("button", { name: "Disable account" }).tap();
    await expect(pane).toContainText("Cannot sign in.");
    await shared.reload();
    const his = () => shared.evaluate(storedWords, [people.dan, "Okafor"]);
    await expect.poll(his, "while everybody is locked").toEqual([]);
    const owners = async () => {
      const kept = await shared.evaluate(whatIsKept);
      return new Set(kept.flatMap((name) => /-work-([0-9a-f-]{36})/.exec(name)?.[1] ?? [])).size;
    };
    await expect.poll(owners, "the databases of one person").toBe(1);
    await tablet.goOffline();
    await unlock(shared);
    await shared.getByRole("searchbox", { name: "Find a client" }).fill("ama kor");
    const found = shared.getByRole("list", { name: "Found" }).getByRole("link", { name: /^Ama/ });
    await expect(found).toBeVisible();
    await tablet.comeBackOnline();
  });

  await test.step("lost: locked as it is, it gives up everything", async () => {
    await goTo(ada, "People");
    await ada.getByRole("link", { name: "Tablets" }).tap();
    await ada.getByRole("table").getByRole("link", { name: /Dan O/ }).tap();
    await ada.getByRole("button", { name: "Lost" }).tap();
    await question.getByRole("button", { name: "Lost" }).tap();
    await expect(ada.getByRole("region", { name: "The tablet" })).toContainText("Lost");
    await shared.reload();
    const title = "This tablet was reported lost";
    await expect(shared.getByRole("heading", { name: title })).toBeVisible();
    await expect.poll(() => shared.evaluate(whatIsKept)).toEqual([]);
    expect(await tablet.context.cookies()).toEqual([]);
  });
});
