import { expect, test } from "../support/e2e/story.ts";
import { goTo, openPerson } from "../support/e2e/ways.ts";

test("without a connection the administration says that it needs the office, and loses nothing typed", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("ada");
  const ada = await tablet.open();
  const needed = "The office cannot be reached, and this needs it.";

  await test.step("a change begun with a connection is kept when it is gone", async () => {
    await goTo(ada, "People");
    const pane = await openPerson(ada, "Ana Reyes");
    await pane.getByLabel("Title").fill("Senior outreach worker");
    await tablet.goOffline();
    await pane.getByRole("button", { name: "Save" }).tap();
    await expect(pane.getByRole("status").filter({ hasText: needed })).toBeVisible();
    await expect(pane.getByLabel("Title")).toHaveValue("Senior outreach worker");
    await expect(pane.getByText(/^Draft kept on this tablet/)).toBeVisible();
  });

  await test.step("the list says it, too; the sites are on the tablet", async () => {
    await goTo(ada, "Today");
    await goTo(ada, "People");
    await expect(ada.getByText(needed)).toBeVisible();
    await ada.getByRole("link", { name: "Sites" }).tap();
    await expect(ada.getByRole("row", { name: /Street Outreach/ })).toBeVisible();
    await ada.getByRole("link", { name: "Street Outreach" }).tap();
    const pane = ada.getByRole("region", { name: "The site" });
    await pane.getByLabel("Phone").fill("555-0199");
    await pane.getByRole("button", { name: "Save" }).tap();
    await expect(pane.getByRole("status").filter({ hasText: needed })).toBeVisible();
    await expect(pane.getByLabel("Phone")).toHaveValue("555-0199");
  });

  await test.step("back in coverage the list comes by itself, and the draft is where it was", async () => {
    await ada.getByRole("link", { name: "People", exact: true }).last().tap();
    await tablet.comeBackOnline();
    const pane = await openPerson(ada, "Ana Reyes");
    await expect(pane.getByLabel("Title")).toHaveValue("Senior outreach worker");
    await pane.getByRole("button", { name: "Save" }).tap();
    await expect(ada.getByText("Ana Reyes was changed.")).toBeVisible();
    await expect(ada.getByRole("row", { name: /Ana Reyes/ })).toContainText(
      "Senior outreach worker",
    );
  });
});
