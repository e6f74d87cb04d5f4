import { expect, test } from "../support/e2e/story.ts";
import { goTo, openRecent, turnTo } from "../support/e2e/ways.ts";

test("S-02 S-06 an administrator keeps the catalogue, and a worker's tablet offers what she kept", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open("/");
  const ada = await tabletOf("ada").open("/people");
  const save = ada.getByRole("button", { name: "Save", exact: true });
  await ada.getByRole("link", { name: "Services", exact: true }).tap();

  await test.step("what cannot be is said at the field, and nothing typed is lost", async () => {
    await ada.getByRole("link", { name: "New service" }).tap();
    await ada.getByLabel("Name", { exact: true }).fill("hygiene  KIT");
    await ada.getByLabel("Unit Value").fill("-3");
    await ada.getByLabel("Usually at least").fill("5");
    await ada.getByLabel("Usually at most").fill("2");
    await save.tap();
    await expect(ada.getByRole("alert").first()).toContainText("3 things need another look");
    await expect(ada.getByText("Another one has this name.").last()).toBeVisible();
    await expect(ada.getByText("The most is less than the least.").last()).toBeVisible();
  });

  await test.step("S-03 S-04 S-05 a service with its group, unit, cost and sites", async () => {
    await ada.getByLabel("Name", { exact: true }).fill("Sleeping bag");
    await ada.getByLabel("Service Group").last().selectOption({ label: "Hygiene & clothing" });
    await ada.getByLabel("Unit Value").fill("42.50");
    await ada.getByLabel("Usually at least").fill("1");
    const sites = ada.getByRole("group", { name: "Only at these sites" });
    await sites.getByLabel("Street Outreach").check();
    await save.tap();
    await expect(ada.getByText("Sleeping bag was saved.")).toBeVisible();
    await expect(ada.getByRole("link", { name: "Sleeping bag" })).toBeVisible();
  });

  await test.step("a worker of the site is offered it without anybody touching her tablet", async () => {
    await openRecent(dan, /^Jon Weller/);
    await dan.getByRole("link", { name: "Quick services" }).first().tap();
    await dan.getByLabel("Services Screen").selectOption({ label: "All services" });
    await expect(dan.getByText("Sleeping bag")).toBeVisible();
  });

  await test.step("retired, it stands apart with who changed what, and is offered no more", async () => {
    await ada.getByRole("link", { name: "Sleeping bag" }).tap();
    await ada.getByRole("button", { name: "Retire this service" }).tap();
    await expect(ada.getByText("Sleeping bag is offered no more.")).toBeVisible();
    const changes = ada.getByRole("list", { name: "Changes" });
    await expect(changes.getByRole("listitem").first()).toContainText("Retired: no → yes");
    await expect(changes.getByRole("listitem").last()).toContainText("Ada N.");
    await expect(dan.getByText("Sleeping bag")).toHaveCount(0);
  });

  await test.step("a file is tried, told line by line, and brought in", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Export and import" }).tap();
    const rows = ["name,unit,group", "Pa\xF1uelos,count,Nights", "Tent,miles,"].join("\n");
    await ada.getByLabel("CSV file").setInputFiles({
      ...{ name: "services.csv", mimeType: "text/csv", buffer: Buffer.from(rows, "latin1") },
    });
    await expect(ada.getByText("1 new service", { exact: true })).toBeVisible();
    await expect(ada.getByText("read as Windows-1252")).toBeVisible();
    await expect(ada.getByText("unit is unknown")).toBeVisible();
    await expect(ada.getByText("New Service Groups: Nights.")).toBeVisible();
    await ada.getByRole("button", { name: "Import 1 line" }).tap();
    await expect(ada.getByText("1 line was imported")).toBeVisible();
    const download = ada.waitForEvent("download");
    await ada.getByRole("button", { name: "Export services" }).tap();
    expect((await download).suggestedFilename()).toBe("services.csv");
  });

  const changes = ada.getByRole("list", { name: "Changes" }).getByRole("listitem");
  await test.step("S-25 a service screen is put in another order with a button and with keys", async () => {
    await goTo(ada, "People");
    await ada.getByRole("link", { name: "Lists", exact: true }).tap();
    await ada.getByRole("link", { name: "Street Kit" }).tap();
    const lines = ada.getByRole("list", { name: "Services" }).getByRole("listitem");
    const first = (await lines.first().locator("bdi").textContent()) ?? "";
    await lines.first().getByRole("button", { name: "Move down" }).tap();
    await expect(lines.nth(1)).toContainText(first);
    await ada.keyboard.press("Alt+ArrowDown");
    await expect(lines.nth(2)).toContainText(first);
    await save.tap();
    await expect(ada.getByText("Street Kit was saved.")).toBeVisible();
    await expect(changes.first()).toContainText(/Ada N\.|you/);
    await expect(changes.first()).toContainText(new RegExp(`Services.*${first}`));
  });

  await test.step("S-16 S-21 a reason is renamed, another retired and one added", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Turn Away Reasons" }).tap();
    await ada.getByLabel("Line 1", { exact: true }).fill("Nothing left today");
    await ada.getByRole("button", { name: "Retire" }).nth(1).tap();
    await ada.getByLabel("New line").fill("Left before it was given");
    await ada.getByRole("button", { name: "Add", exact: true }).tap();
    await save.tap();
    await expect(ada.getByText("Turn Away Reasons was saved.")).toBeVisible();
    await expect(ada.getByLabel("Line 2, retired")).toBeVisible();
    await expect(changes.first()).toContainText("Nothing left today");
  });

  await test.step("a need that retired is no longer offered where one is added", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Needs and barriers" }).tap();
    const needs = ada.getByRole("list", { name: "Needs and barriers" }).getByRole("listitem");
    const [first, second] = await needs
      .getByRole("textbox")
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    await needs.first().getByRole("button", { name: "Retire" }).tap();
    await save.tap();
    await expect(ada.getByText("Needs and barriers was saved.")).toBeVisible();
    await expect(changes.first()).toContainText(first ?? "");
    await expect(changes.first()).toContainText("Retired: no → yes");
    await goTo(dan, "Today");
    await openRecent(dan, /^Jon Weller/);
    await turnTo(dan, "Plan");
    await dan.getByRole("link", { name: "Add need" }).tap();
    const offered = dan.getByRole("combobox", { name: "Need/Barrier" }).getByRole("option");
    await expect(offered.filter({ hasText: String(second) })).toHaveCount(1);
    await expect(offered.filter({ hasText: String(first) })).toHaveCount(0);
  });

  await test.step("S-13 S-36 a grant that would end before it begins is refused, then saved", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Grants and funds" }).tap();
    await ada.getByRole("link", { name: "New grant" }).tap();
    await ada.getByLabel("Name", { exact: true }).fill("Winter nights");
    await ada.getByLabel("Begins").fill("2027-01-01");
    await ada.getByLabel("Ends").fill("2026-01-01");
    await ada.getByLabel("Budget").fill("12000");
    await save.tap();
    await expect(ada.getByText("It ends before it begins.").last()).toBeVisible();
    await ada.getByLabel("Ends").fill("2027-04-30");
    await save.tap();
    await expect(ada.getByText("Winter nights was saved.")).toBeVisible();
    await expect(ada.getByRole("row", { name: /Winter nights/ })).toContainText("$12,000.00");
  });
});
