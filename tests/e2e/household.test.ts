import { expect, test } from "../support/e2e/story.ts";
import { edit, findAndOpen, history, openOutbox } from "../support/e2e/ways.ts";

test("S-24 S-28 what one of a household is given goes to the others too, offline, and is taken back as one", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/clients", { offline: true });
  const household = page.getByRole("group", { name: "The same for" });
  const bar = page.getByRole("main");

  await test.step("twins stand in each other's form", async () => {
    await findAndOpen(page, "lina castellane", /^Lina Castellane/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await household.getByRole("checkbox", { name: /Castellane/ }).check();
    await page.getByRole("checkbox", { name: "Socks" }).check();
    await page.getByRole("checkbox", { name: "Hygiene kit" }).check();
    await expect(
      bar.getByText("2 services · 3 units · for each of 2 people · $21.80"),
    ).toBeVisible();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given").filter({ hasText: "Saved on" })).toHaveCount(2);
    const outbox = await openOutbox(page);
    await expect(outbox.getByText("for 2 clients"), "one act is one line").toBeVisible();
    await expect(outbox.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await outbox.getByRole("button", { name: "Undo" }).tap();
    await expect(outbox.getByText("for 2 clients")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(history(page, "Services given").filter({ hasText: "Saved on" })).toHaveCount(0);
  });

  await test.step("whoever moves in is offered, and each has a record of her own", async () => {
    await findAndOpen(page, "koranteng", /^Ama Koranteng/);
    await edit(page, "Ama Koranteng");
    const home = page.getByRole("group", { name: "Household", exact: true });
    await expect(home).toContainText("Nobody is written down who lives with them.");
    await home.getByRole("button", { name: "Choose who they live with" }).tap();
    const sheet = page.getByRole("dialog", { name: "Choose who they live with" });
    await sheet.getByLabel("Find a client").fill("lina castellane");
    await sheet.getByRole("checkbox", { name: /^Lina Castellane/ }).tap();
    await expect(home.getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Save", exact: true }).tap();
    await page.getByRole("link", { name: "Quick services" }).tap();
    await expect(household.getByRole("checkbox")).toHaveCount(2);
    await household.getByRole("checkbox", { name: /^Lina Castellane/ }).check();
    await page.getByRole("checkbox", { name: "Socks" }).check();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(history(page, "Services given").filter({ hasText: "Saved on" })).toHaveCount(1);
    await findAndOpen(page, "lina castellane", /^Lina Castellane/);
    await expect(history(page, "Services given").filter({ hasText: "Saved on" })).toHaveCount(1);
  });
});
