import { expect, test } from "../support/e2e/story.ts";
import { edit, findAndOpen, goTo, history, openClient, toldGlance } from "../support/e2e/ways.ts";

test("a restricted client leaves the tablets of all but those named", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open();
  await findAndOpen(dan, "gallardo", /^Maria Gallardo/);
  await expect(history(dan, "Services given").first()).toBeVisible();
  const samsTablet = tabletOf("sam");
  const sam = await samsTablet.open();
  await findAndOpen(sam, "gallardo", /^Maria Gallardo/);
  await samsTablet.goOffline();

  await test.step("a worker who is not assigned to her is not offered it", async () => {
    await edit(dan, "Maria Gallardo");
    await expect(dan.getByRole("group", { name: "Assigned" })).toContainText("Ana Reyes");
    await expect(dan.getByLabel("Restricted")).toHaveCount(0);
    await dan.getByRole("link", { name: "Back" }).tap();
  });

  await test.step("offline, what it will do is said before it is saved", async () => {
    await edit(sam, "Maria Gallardo");
    const section = sam.getByRole("region", { name: "Who sees them" });
    await expect(section.getByRole("status")).toBeEmpty();
    await section.getByLabel("Restricted").check();
    const named = section.getByRole("list", { name: "Restricted to" });
    await expect(named).toContainText("Ana Reyes");
    await expect(named).toContainText("Sam Lee (you)");
    await expect(section.getByRole("status")).toContainText(
      /\d+ colleagues will no longer see this client: .*Dan O\./,
    );
    await sam.getByRole("button", { name: "Save" }).tap();
    await expect(openClient(sam, /^Maria Gallardo/)).toBeVisible();
    await expect(sam.getByRole("main").getByText("Restricted", { exact: true })).toBeVisible();
    await expect(history(dan, "Services given").first()).toBeVisible();
  });

  await test.step("at the next contact she leaves his tablet while he looks at her", async () => {
    await samsTablet.comeBackOnline();
    await expect(dan.getByText("This client is not on this tablet.")).toBeVisible();
    await goTo(dan, "Clients");
    await dan.getByRole("searchbox", { name: "Find a client" }).fill("555-0117");
    await expect(dan.getByRole("search").getByRole("status")).toHaveText("Nothing found");
  });

  await test.step("and she looks like nobody who is met there", async () => {
    await goTo(dan, "Today");
    await dan.getByRole("link", { name: "New client" }).tap();
    await dan.getByLabel("First name").fill("Maria");
    await dan.getByLabel("Last name").fill("Torres");
    await dan.getByRole("textbox", { name: "Phone", exact: true }).fill("(555) 0117");
    const alike = dan.getByRole("region", { name: "Someone like this is already here" });
    const told = toldGlance(dan, "look-alikes");
    await expect(alike).toContainText("Maria Torres");
    await expect(alike).not.toContainText("Gallardo");
    // Whom he was shown there is written down.
    await told;
  });

  const ana = await tabletOf("ana").open();
  await findAndOpen(ana, "gallardo", /^Maria Gallardo/);

  await test.step("those named have her as before, and see that she is restricted", async () => {
    await expect(ana.getByRole("main").getByText("Restricted", { exact: true })).toBeVisible();
    await expect(history(ana, "Services given").first()).toBeVisible();
  });

  await test.step("a worker cannot take herself out", async () => {
    await edit(ana, "Maria Gallardo");
    const section = ana.getByRole("region", { name: "Who sees them" });
    await section.getByRole("button", { name: "Choose people" }).tap();
    const sheet = ana.getByRole("dialog", { name: "Restricted to" });
    await sheet.getByRole("checkbox", { name: "Ana Reyes (you)" }).uncheck();
    await sheet.getByRole("checkbox", { name: "Priya Nolan" }).check();
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(section.getByRole("status")).toContainText("You will no longer see this client.");
    await expect(section.getByRole("status")).toContainText("Priya N.");
    await ana.getByRole("button", { name: "Save" }).tap();
    await expect(ana.getByRole("alert")).toContainText("Stay among the people named");
  });
});
