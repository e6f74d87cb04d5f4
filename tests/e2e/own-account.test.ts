import { expect, test } from "../support/e2e/story.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("an administrator cannot lock herself out", async ({ office, tabletOf }) => {
  expect(office.log).toContain("Satchel is ready");
  const ada = await tabletOf("ada").open();

  await test.step("her own account has no act that shuts her out", async () => {
    await goTo(ada, "People");
    const pane = await openPerson(ada, "Ada Novak");
    await expect(pane).toContainText("This is your own account.");
    await expect(pane.getByLabel("Role")).toBeDisabled();
    await expect(pane.getByLabel("Street Outreach")).toBeDisabled();
    for (const name of ["Disable account", "New password link", "Reset second factor"]) {
      await expect(pane.getByRole("button", { name })).toHaveCount(0);
    }
  });

  await test.step("what the page does not offer the office refuses, too", async () => {
    const refused = await ada.evaluate(async () => {
      const headers = { "content-type": "application/json", "x-satchel": "1" };
      const post = (path: string, body: object) =>
        fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      const { people } = (await (await fetch("/api/people", { headers })).json()) as {
        people: { person: string; email: string }[];
      };
      const own = people.find(({ email }) => email.startsWith("ada."));
      const answer = await post("/api/people/disable", { person: own?.person });
      return { status: answer.status, ...((await answer.json()) as { code: string }) };
    });
    expect(refused).toMatchObject({ status: 409, code: "own-account" });
  });

  await test.step("nor can she retire or lose the tablet in her hands", async () => {
    await ada.getByRole("link", { name: "Tablets" }).tap();
    await ada.getByRole("table").getByRole("link", { name: /Ada N/ }).tap();
    const pane = ada.getByRole("region", { name: "The tablet" });
    for (const act of ["Retire", "Lost"]) {
      await pane.getByRole("button", { name: act }).tap();
      await ada.getByRole("alertdialog").getByRole("button", { name: act }).tap();
      await expect(pane.getByRole("alert")).toContainText("This is the tablet in your hands.");
    }
    await expect(pane).toContainText("In use.");
  });
});
