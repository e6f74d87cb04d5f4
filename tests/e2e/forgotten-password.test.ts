import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { askIn, people, unlock } from "../support/e2e/template.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

const chosen = "quiet lamps over the harbor";

test("a forgotten password: the same answer for everyone, and a new link from the administrator", async ({
  office,
  tabletOf,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await freshTablet().open();
  const sent = dan.getByText("If this e-mail has an account, a link is on its way to it.");
  const askFor = async (email: string): Promise<void> => {
    await dan.getByRole("button", { name: "Forgot your password?" }).tap();
    await dan.getByLabel("E-mail").fill(email);
    await dan.getByRole("button", { name: "Ask for a link" }).tap();
    await expect(sent).toBeVisible();
    await dan.getByRole("button", { name: "Back to the sign-in" }).tap();
  };

  await test.step("known and unknown are answered alike", async () => {
    await askFor("nobody@harborbridge.example");
    await askFor(people.dan);
  });

  let path = "";
  await test.step("his administrator sees that he asked, and makes a link", async () => {
    const ada = await tabletOf("ada").open();
    await goTo(ada, "People");
    await expect(ada.getByRole("row", { name: /Dan Okafor/ })).toContainText(
      "Asked for a password",
    );
    const pane = await openPerson(ada, "Dan Okafor");
    await pane.getByRole("button", { name: "New password link" }).tap();
    await expect(pane).toContainText("Hand this link to Dan Okafor yourself");
    path = `/${new URL(await pane.getByLabel("Link", { exact: true }).inputValue()).hash}`;
  });

  await test.step("the link opens over another person's locked tablet, and shows nothing of hers", async () => {
    const ana = await tabletOf("ana").open(path, { unlock: false });
    await expect(ana.getByRole("heading", { name: "A new password" })).toBeVisible();
    expect(ana.url()).not.toContain("token");
    expect(await ana.content()).not.toContain("Koranteng");
    expect(await asItStands(ana, "a new password")).toEqual([]);
    await ana.getByLabel("New password").fill(chosen);
    await ana.getByRole("button", { name: "Keep this password" }).tap();
    await expect(ana.getByText("Your password is set.")).toBeVisible();
    await ana.getByRole("button", { name: "To the sign-in" }).tap();
    await expect(ana.getByLabel("E-mail")).toBeVisible();
  });

  await test.step("the old password is over, the new one lets him in", async () => {
    await askIn(dan, people.dan);
    await expect(dan.getByRole("alert")).toContainText("not right");
    await askIn(dan, people.dan, chosen);
    await unlock(dan);
    await expect(dan.getByRole("main")).toContainText("Dan Okafor");
  });
});
