import { expect, test } from "../support/e2e/story.ts";
import { asItStands } from "../support/e2e/sweep.ts";
import { askIn, unlock } from "../support/e2e/template.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

const email = "nora.quist@harborbridge.example";
const chosen = "seven herons on a pier";

test("an administrator invites a worker, who chooses her password and signs in", async ({
  office,
  tabletOf,
  freshTablet,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ada = await tabletOf("ada").open();
  const summary = ada.getByRole("alert").filter({ hasText: "another look" });

  await test.step("what is missing is said at the fields, and nothing typed is lost", async () => {
    await goTo(ada, "People");
    await ada.getByRole("link", { name: "Invite" }).tap();
    const form = ada.getByRole("region", { name: "Invite somebody" });
    await form.getByLabel("Given name").fill("Nora");
    await form.getByRole("button", { name: "Invite" }).tap();
    await expect(summary).toContainText("2 things need another look");
    await expect(form.getByLabel("Given name")).toHaveValue("Nora");
  });

  let path = "";
  await test.step("she gets the link to hand over, because this office sends no mail", async () => {
    const form = ada.getByRole("region", { name: "Invite somebody" });
    await form.getByLabel("E-mail").fill(email);
    await form.getByLabel("Family name").fill("Quist");
    await form.getByLabel("Street Outreach").check();
    await form.getByRole("button", { name: "Invite" }).tap();
    await expect(ada.getByRole("heading", { name: "Nora Quist was invited" })).toBeVisible();
    const link = new URL(await ada.getByLabel("Link", { exact: true }).inputValue());
    path = `/${link.hash}`;
    await expect(ada.getByRole("row", { name: /Nora Quist/ })).toContainText("Invited");
  });

  await test.step("the same e-mail is refused in words", async () => {
    await ada.getByRole("button", { name: "Invite another" }).tap();
    const form = ada.getByRole("region", { name: "Invite somebody" });
    await form.getByLabel("E-mail").fill(email);
    await form.getByLabel("Given name").fill("Twice");
    await form.getByLabel("Street Outreach").check();
    await form.getByRole("button", { name: "Invite" }).tap();
    await expect(form.getByText("This e-mail belongs to somebody already")).toBeVisible();
  });

  const tablet = freshTablet();
  const nora = await tablet.open(path);
  await test.step("the link leaves the address at once, and greets her", async () => {
    await expect(nora.getByRole("heading", { name: "Welcome, Nora" })).toBeVisible();
    expect(nora.url()).not.toContain("token");
    await expect(nora.getByLabel("E-mail")).toHaveValue(email);
  });

  await test.step("a short password is refused, a long one is kept", async () => {
    await nora.getByLabel("New password").fill("too short");
    await nora.getByRole("button", { name: "Keep this password" }).tap();
    await expect(nora.getByText(/at least 12 characters/i).first()).toBeVisible();
    expect(await asItStands(nora, "an invitation, the password too short")).toEqual([]);
    await nora.getByLabel("New password").fill(chosen);
    await nora.getByRole("button", { name: "Keep this password" }).tap();
    await expect(nora.getByText("Your password is set.")).toBeVisible();
  });

  await test.step("she signs in with it and finds the clients of her site", async () => {
    await nora.getByRole("button", { name: "To the sign-in" }).tap();
    await askIn(nora, email, chosen);
    await unlock(nora);
    await expect(nora.getByText("up to date")).toBeVisible({ timeout: 90_000 });
    await nora.getByRole("searchbox", { name: "Find a client" }).fill("ama kor");
    await expect(
      nora.getByRole("list", { name: "Found" }).getByRole("link", { name: /^Ama/ }),
    ).toBeVisible();
  });

  await test.step("the link works once, and her administrator sees her active", async () => {
    const other = await freshTablet().open(path);
    await expect(other.getByText("This link does not work")).toBeVisible();
    await goTo(ada, "Today");
    await goTo(ada, "People");
    await expect(ada.getByRole("row", { name: /Nora Quist/ })).toContainText("Active");
    const pane = await openPerson(ada, "Nora Quist");
    await expect(pane).toContainText("Can sign in.");
  });
});
