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
    const needs = ada.getByRole("group", { name: "Answers these needs" });
    await needs.getByLabel("Emergency shelter").check();
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
    const needs = ada.getByRole("group", { name: "Answers these needs" });
    await expect(needs.getByLabel("Emergency shelter")).toBeChecked();
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
    await expect(ada.getByText("1 new line", { exact: true })).toBeVisible();
    await expect(ada.getByText("read as Windows-1252")).toBeVisible();
    await expect(ada.getByText("unit is unknown")).toBeVisible();
    await expect(ada.getByText("New Service Groups: Nights.")).toBeVisible();
    await ada.getByRole("button", { name: "Import 1 line" }).tap();
    await expect(ada.getByText("1 line was imported")).toBeVisible();
    const download = ada.waitForEvent("download");
    await ada.getByRole("button", { name: "Export Services" }).tap();
    expect((await download).suggestedFilename()).toBe("services.csv");
    // Groups, grants, funds and reasons come in by files of their own, with the same trial.
    await ada.getByRole("button", { name: "Another file" }).tap();
    await ada.getByLabel("What", { exact: true }).selectOption({ label: "Grants" });
    const grants = [
      "name,begins,ends,budget",
      "Storm beds,2027-01-01,2027-03-31,5000",
      "Odd,soon,,",
    ];
    await ada.getByLabel("CSV file").setInputFiles({
      ...{ name: "grants.csv", mimeType: "text/csv", buffer: Buffer.from(grants.join("\n")) },
    });
    await expect(ada.getByText("1 new line", { exact: true })).toBeVisible();
    await expect(ada.getByText("begins is no day: write it as 2027-06-30")).toBeVisible();
    await ada.getByRole("button", { name: "Import 1 line" }).tap();
    await expect(ada.getByText("1 line was imported")).toBeVisible();
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

  await test.step("S-25 the screens themselves are put in another order, with buttons and with keys", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Service screens" }).tap();
    const screens = ada.getByRole("list", { name: "Service screens" }).getByRole("listitem");
    const first = await screens.first().getByRole("textbox").inputValue();
    await screens
      .first()
      .getByRole("button", { name: `Move down ${first}` })
      .tap();
    await expect(screens.nth(1).getByRole("textbox")).toHaveValue(first);
    await ada.keyboard.press("Alt+ArrowDown");
    await expect(screens.nth(2).getByRole("textbox")).toHaveValue(first);
    await save.tap();
    await expect(ada.getByText("Service screens was saved.")).toBeVisible();
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    const rows = ada.getByRole("table", { name: "Service screen" }).getByRole("rowheader");
    await expect(rows.nth(2)).toHaveText(first);
    await ada.getByRole("link", { name: "Turn Away Reasons" }).tap();
  });

  await test.step("S-16 S-21 a reason is renamed, another retired and one added", async () => {
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

test("S-43 S-45 an administrator changes a rule and a form in words, and a worker's tablet goes by them without a connection", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(240_000);
  expect(office.log).toContain("Satchel is ready");
  const worker = tabletOf("ana");
  const ana = await worker.open("/");
  const ada = await tabletOf("ada").open("/forms");
  const save = ada.getByRole("button", { name: "Save", exact: true });
  const field = (label: string) => ada.getByLabel(label, { exact: true });
  const motel = (result: string) =>
    ana
      .getByRole("list", { name: result, exact: true })
      .getByRole("listitem")
      .filter({ has: ana.getByText("Motel night", { exact: true }) })
      .first();
  const showEligibility = async () => {
    await openRecent(ana, /^Maria Gallardo/);
    await ana.getByRole("button", { name: "More for Maria Gallardo", exact: true }).tap();
    await ana.getByRole("menuitem", { name: "Service Eligibility" }).tap();
  };

  await test.step("a question is added to a form, and is asked only after an answer", async () => {
    await ada.getByRole("link", { name: "Work and income check" }).tap();
    await ada.getByRole("button", { name: "Add question" }).tap();
    await field("Question").fill("Who could drive you?");
    await field("Answered by").selectOption({ label: "one choice" });
    await field("Must be answered").check();
    await field("Asked").selectOption({ label: "only by the answer to: Do you work now?" });
    await save.tap();
    await expect(ada.getByText("Add the choices.").last()).toBeVisible();
    await expect(ada.getByText("Tick an answer that can be given").last()).toBeVisible();
    for (const name of ["A friend", "Nobody"]) {
      await ada.getByRole("button", { name: "Add choice" }).tap();
      await ada
        .getByLabel(/^Choice \d$/)
        .last()
        .fill(name);
    }
    const answers = ada.getByRole("group", { name: "Asked after any of these answers" });
    await answers.getByLabel("yes").check();
    const preview = ada.getByRole("group", { name: "Preview" });
    const asked = preview.getByRole("radiogroup", { name: "Who could drive you?" });
    await expect(asked).toHaveCount(0);
    await preview.getByRole("radio", { name: "Yes", exact: true }).check();
    await expect(asked).toBeVisible();
    await save.tap();
    await expect(ada.getByText("Work and income check was saved.")).toBeVisible();
    const pane = ada.getByRole("region", { name: "The form" });
    await expect(pane.getByText("Version 2", { exact: true })).toBeVisible();
    await expect(pane.getByRole("list", { name: "Changes" })).toContainText("Who could drive you?");
  });

  await test.step("a rule that asks for a retired need is marked, and says why", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Lists", exact: true }).tap();
    await ada.getByRole("link", { name: "Needs and barriers" }).tap();
    const needs = ada.getByRole("list", { name: "Needs and barriers" }).getByRole("listitem");
    await expect(needs.first()).toBeVisible();
    const names = await needs
      .getByRole("textbox")
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
    await needs.nth(names.indexOf("Food")).getByRole("button", { name: "Retire" }).tap();
    await save.tap();
    await expect(ada.getByText("Needs and barriers was saved.")).toBeVisible();
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Eligibility", exact: true }).tap();
    const box = ada.getByRole("row", { name: /Household food box/ });
    await expect(box).toContainText("Cannot tell any more");
    await box.getByRole("link").tap();
    await expect(ada.getByText("Open need: Food: is retired")).toBeVisible();
  });

  await test.step("a rule that would lead back to itself is refused at the field", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Adult", exact: true }).tap();
    await ada.getByRole("button", { name: "Add condition" }).tap();
    await field("Fact").selectOption({ label: "Another rule" });
    await ada
      .getByRole("combobox", { name: "Rule", exact: true })
      .selectOption({ label: "Motel night" });
    await save.tap();
    await expect(
      ada.getByRole("combobox", { name: "Rule", exact: true }),
    ).toHaveAccessibleDescription(/leads back to this one/);
    await ada.getByRole("button", { name: "Undo changes" }).tap();
  });

  await test.step("what a rule says of made-up clients turns while it is typed", async () => {
    await showEligibility();
    await expect(motel("Not eligible")).toContainText("Open need: Emergency shelter");
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Motel night", exact: true }).tap();
    const samples = ada.getByRole("list", { name: "Sample clients" });
    await expect(samples).toContainText("Sample client 4: Cannot tell yet");
    await ada.getByRole("button", { name: "Change facts of sample client 2" }).tap();
    await samples.getByLabel("Age", { exact: true }).fill("19");
    await expect(samples).toContainText("Sample client 2: Not eligible");
    await ada.getByRole("button", { name: "Remove Open need: Emergency shelter" }).tap();
    await expect(samples).toContainText("Sample client 2: Eligible");
    await ada.getByRole("button", { name: "Add condition" }).tap();
    await expect(samples).toHaveCount(0);
    await field("Comparison").selectOption({ label: "at most" });
    await field("Number").fill("40");
    await expect(samples).toContainText("Sample client 3: Not eligible");
    await field("Number").fill("70");
    await expect(samples).toContainText("Sample client 3: Eligible");
    await save.tap();
    await expect(ada.getByText("Motel night was saved.")).toBeVisible();
    const latest = ada.getByRole("list", { name: "Changes" }).getByRole("listitem").first();
    await expect(latest).toContainText("Age: at most 70");
  });

  await test.step("a number that was answered is compared as a number", async () => {
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Winter coat", exact: true }).tap();
    const samples = ada.getByRole("list", { name: "Sample clients" });
    await expect(samples).toContainText("Sample client 1: Cannot tell yet");
    await ada.getByRole("button", { name: "Change facts of sample client 1" }).tap();
    const nights = samples.getByLabel(/How many nights outside/);
    await nights.fill("7");
    await expect(samples).toContainText("Sample client 1: Eligible");
    await nights.fill("6");
    await expect(samples).toContainText("Sample client 1: Not eligible");
    await ada.getByRole("button", { name: "Add condition" }).tap();
    await field("Fact").selectOption({ label: "An answer in an assessment" });
    await field("Assessment form").selectOption({ label: "Housing and safety check" });
    await field("Question").selectOption({ label: "Where did you sleep last night?" });
    await expect(field("Comparison").getByRole("option")).toHaveText(["is one of", "is none of"]);
    await field("Question").selectOption({ label: "How safe do you feel there?" });
    await field("Comparison").selectOption({ label: "at most" });
    await field("Number").fill("2");
    await ada.getByRole("button", { name: "Change facts of sample client 1" }).tap();
    await nights.fill("8");
    await samples.getByLabel(/How safe do you feel/).fill("3");
    await expect(samples).toContainText("Sample client 1: Not eligible");
    await samples.getByLabel(/How safe do you feel/).fill("2");
    await expect(samples).toContainText("Sample client 1: Eligible");
    await save.tap();
    await expect(ada.getByText("Winter coat was saved.")).toBeVisible();
    const latest = ada.getByRole("list", { name: "Changes" }).getByRole("listitem").first();
    await expect(latest).toContainText("Answer to “How safe do you feel there?”: at most 2");
  });

  await test.step("the worker's tablet had contact; offline it judges and asks by what was kept", async () => {
    await expect(motel("Eligible")).toBeVisible();
    await worker.goOffline();
    await goTo(ana, "Today");
    await showEligibility();
    await expect(motel("Eligible")).toContainText("Age: at most 70");
    await ana.getByRole("link", { name: "Back" }).tap();
    await turnTo(ana, "Plan");
    await ana.getByRole("button", { name: "Add assessment" }).tap();
    await ana.getByRole("dialog").getByRole("link", { name: "Work and income check" }).tap();
    const drive = ana.getByRole("radiogroup", { name: "Who could drive you?" });
    const works = ana.getByRole("radiogroup", { name: "Do you work now?" });
    await works.getByRole("radio", { name: "No", exact: true }).check();
    await expect(drive).toHaveCount(0);
    await works.getByRole("radio", { name: "Yes", exact: true }).check();
    await drive.getByRole("radio", { name: "A friend" }).check();
    await ana.getByRole("button", { name: "Save", exact: true }).tap();
    const check = ana.getByRole("list", { name: "Assessments", exact: true });
    await expect(check).toContainText("Saved on this tablet");
  });
});
