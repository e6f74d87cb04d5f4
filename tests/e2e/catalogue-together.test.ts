import { expect, test } from "../support/e2e/story.ts";
import { goTo, openRecent } from "../support/e2e/ways.ts";

test("S-45 a form that somebody else saved meanwhile is looked at before anything goes over it", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(180_000);
  expect(office.log).toContain("Satchel is ready");
  const ada = await tabletOf("ada").open("/forms");
  const colleague = await tabletOf("ada").open("/forms");
  const form = "Work and income check";
  const pane = ada.getByRole("region", { name: "The form" });
  const save = ada.getByRole("button", { name: "Save", exact: true });
  const question = ada.getByLabel("Question", { exact: true });

  await test.step("choices are put in another order, and are offered in it", async () => {
    await colleague.getByRole("link", { name: form }).tap();
    await colleague.getByRole("button", { name: "Change What is in the way?" }).tap();
    const choices = colleague.getByRole("list", { name: "Choices" }).getByRole("listitem");
    await choices.first().getByRole("button", { name: "Move down Health" }).tap();
    await expect(choices.nth(1).getByRole("textbox")).toHaveValue("Health");
    // The focus went with it, and the question that holds the choices stays where it is.
    await colleague.keyboard.press("Alt+ArrowDown");
    await expect(choices.nth(2).getByRole("textbox")).toHaveValue("Health");
    await expect(colleague.getByRole("button", { name: "Move up Health" })).not.toBeDisabled();
    const names = await choices
      .getByRole("textbox")
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
    const preview = colleague.getByRole("group", { name: "Preview" });
    const offered = preview.getByRole("group", { name: "What is in the way?" });
    await expect(offered.getByText(names[2] ?? "")).toBeVisible();
    expect((await offered.locator("label").allTextContents()).map((text) => text.trim())).toEqual(
      names,
    );
  });

  await test.step("she begins, he saves version 2, and her page says so", async () => {
    await ada.getByRole("link", { name: form }).tap();
    await ada.getByRole("button", { name: "Change Do you work now?" }).tap();
    await question.fill("Do you have work now?");
    await colleague.getByRole("button", { name: "Save", exact: true }).tap();
    await expect(colleague.getByText(`${form} was saved.`)).toBeVisible();
    await expect(pane.getByText("Somebody else saved version 2 of this form")).toBeVisible();
    await pane.getByRole("button", { name: "Show its questions" }).tap();
    const asks = pane.getByRole("list", { name: "What version 2 asks" });
    await expect(asks).toContainText("Do you work now? · yes or no");
  });

  await test.step("hers is saved only when she says that it follows, and nothing of it is lost", async () => {
    await save.tap();
    const onTop = ada.getByLabel("Save mine all the same, as version 3");
    await expect(onTop).toHaveAccessibleDescription(/Look at the newer version/);
    await expect(question).toHaveValue("Do you have work now?");
    await onTop.check();
    await save.tap();
    await expect(ada.getByText(`${form} was saved.`)).toBeVisible();
    await expect(pane.getByText("Version 3", { exact: true })).toBeVisible();
    await expect(pane.getByText("Somebody else saved")).toHaveCount(0);
    const changes = pane.getByRole("list", { name: "Changes" }).getByRole("listitem");
    await expect(changes.first()).toContainText("Version 2");
    await expect(changes.first()).toContainText("Do you have work now?");
  });

  await test.step("a rename makes no version; how full the form is stands under its questions", async () => {
    await ada.getByLabel("Name", { exact: true }).fill("Work check");
    await save.tap();
    await expect(ada.getByText("Work check was saved.")).toBeVisible();
    await expect(pane.getByText("Version 3", { exact: true })).toBeVisible();
    await expect(pane.getByText(/^\d+% of the room of this form/)).toBeVisible();
  });

  await test.step("S-43 a question that a rule asks for is not taken off unseen", async () => {
    const hit = pane.getByText("Rules of eligibility ask for what this form no longer offers");
    await expect(hit).toHaveCount(0);
    await ada.getByRole("button", { name: "Remove Do you have work now?" }).tap();
    await expect(hit).toBeVisible();
    await expect(pane.getByRole("link", { name: "Job club" })).toBeVisible();
    await ada.getByRole("button", { name: "Undo changes" }).tap();
    await expect(hit).toHaveCount(0);
  });

  await test.step("a form that is nearly full says what to do, and its questions go on in a new one", async () => {
    await ada.evaluate(async () => {
      const every = { code: "bed", type: "yes-no", required: false, showIf: null };
      const versions = Array.from({ length: 41 }, (_, n) => ({
        version: n + 1,
        questions: [{ ...every, text: `A bed, asked for the time ${String(n + 1)}?` }],
      }));
      const fields = { name: "Bed check", order: 9, retired: false, versions };
      const changes = [{ kind: "assessment-form", id: crypto.randomUUID(), fields }];
      await fetch("/api/catalogue", {
        method: "POST",
        headers: { "content-type": "application/json", "x-satchel": "1" },
        body: JSON.stringify({ changes }),
      });
    });
    await ada.getByRole("link", { name: "Back to the list" }).first().tap();
    await ada.getByRole("link", { name: "Bed check" }).tap();
    await expect(
      pane.getByText("This form is nearly full: 82% of its room is taken"),
    ).toBeVisible();
    await pane.getByRole("link", { name: "Copy to a new form" }).tap();
    await expect(ada.getByRole("list", { name: "Questions" })).toContainText(
      "A bed, asked for the time 41?",
    );
    await ada.getByLabel("Name", { exact: true }).fill("Bed check, second");
    await save.tap();
    await expect(ada.getByText("Bed check, second was saved.")).toBeVisible();
    await ada.getByRole("link", { name: "Bed check, second" }).tap();
    await expect(pane.getByText("Version 1", { exact: true })).toBeVisible();
  });
});

test("S-04 S-13 S-25 what pays and what is chosen from retires, and tells what it paid", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(180_000);
  expect(office.log).toContain("Satchel is ready");
  const dan = await tabletOf("dan").open("/");
  const ada = await tabletOf("ada").open("/grants");
  const save = ada.getByRole("button", { name: "Save", exact: true });
  const back = ada.getByRole("link", { name: "Back to the list" }).first();
  const pane = ada.getByRole("region", { name: "The grant or fund" });

  await test.step("S-13 what a grant paid and what is left, and that it is over its budget", async () => {
    await ada.getByRole("link", { name: "County Motel Bridge" }).first().tap();
    const paid = pane.getByRole("definition");
    await expect(paid.nth(1)).toContainText("$");
    await expect(pane.getByText("Left", { exact: true })).toBeVisible();
    await ada.getByLabel("Budget").fill("1");
    await save.tap();
    await expect(pane.getByText(/^Over budget by \$/)).toBeVisible();
    await expect(pane.getByText("Left", { exact: true })).toHaveCount(0);
  });

  await test.step("retired, it is offered to nobody, and comes back", async () => {
    await openRecent(dan, /^Jon Weller/);
    await dan.getByRole("link", { name: "Quick services" }).first().tap();
    const screens = dan.getByLabel("Services Screen");
    await expect(screens.getByRole("option", { name: "Street Kit" })).toHaveCount(1);
    await dan.getByRole("button", { name: /change/ }).tap();
    const offered = dan.getByRole("dialog").getByLabel("Grant").getByRole("option");
    const motel = offered.filter({ hasText: "Motel Bridge" });
    await expect(motel).toHaveCount(1);
    await pane.getByRole("button", { name: "Retire this grant" }).tap();
    await expect(ada.getByText(/is offered no more/)).toBeVisible();
    await expect(motel).toHaveCount(0);
    await pane.getByRole("button", { name: "Bring back" }).tap();
    await expect(motel).toHaveCount(1);
    await dan.keyboard.press("Escape");
  });

  await test.step("S-25 S-04 a screen and a group retire: their services are offered all the same", async () => {
    await back.tap();
    await ada.getByRole("link", { name: "Lists", exact: true }).tap();
    await ada.getByRole("link", { name: "Street Kit" }).tap();
    await ada.getByRole("button", { name: "Retire this screen" }).tap();
    const screens = dan.getByLabel("Services Screen");
    await expect(screens.getByRole("option", { name: "Street Kit" })).toHaveCount(0);
    await screens.selectOption({ label: "All services" });
    const heading = dan.getByRole("heading", { name: "Hygiene & clothing" });
    await expect(heading).toBeVisible();
    await back.tap();
    await expect(ada.getByRole("table", { name: /^Retired screen/ })).toContainText("Street Kit");
    await ada.getByRole("link", { name: "Service Groups" }).tap();
    const groups = ada.getByRole("list", { name: "Service Groups" }).getByRole("listitem");
    const names = await groups
      .getByRole("textbox")
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
    await groups
      .nth(names.indexOf("Hygiene & clothing"))
      .getByRole("button", { name: "Retire" })
      .tap();
    await save.tap();
    await expect(ada.getByText("Service Groups was saved.")).toBeVisible();
    await expect(heading).toHaveCount(0);
    await expect(dan.getByText("Hygiene kit", { exact: true })).toBeVisible();
  });

  await test.step("S-36 a fund that retires is offered for no new authorization", async () => {
    await dan.getByRole("link", { name: "Back" }).tap();
    await dan.getByRole("button", { name: /^More for Jon Weller/ }).tap();
    await dan.getByRole("menuitem", { name: "Service Authorizations" }).tap();
    await dan.getByRole("link", { name: "Add New Service Authorization" }).tap();
    const fund = dan.getByLabel("Transit Hardship Fund");
    await expect(fund).toBeVisible();
    await back.tap();
    await ada.getByRole("link", { name: "Grants and funds" }).tap();
    await ada.getByRole("link", { name: "Transit Hardship Fund" }).tap();
    await ada.getByLabel("Budget").fill("500");
    await save.tap();
    await expect(ada.getByText("Transit Hardship Fund was saved.")).toBeVisible();
    await pane.getByRole("button", { name: "Retire this fund" }).tap();
    await expect(ada.getByText("Transit Hardship Fund is offered no more.")).toBeVisible();
    await expect(fund).toHaveCount(0);
  });

  await test.step("the history of a record goes back to its beginning", async () => {
    await back.tap();
    await ada.getByRole("link", { name: "New fund" }).tap();
    await ada.getByLabel("Name", { exact: true }).fill("Fund 0");
    await save.tap();
    await ada.getByRole("link", { name: "Fund 0" }).tap();
    const id = new URL(ada.url()).pathname.split("/").at(-1) ?? "";
    await ada.evaluate(async (fund) => {
      for (let n = 1; n <= 55; n += 1) {
        const changes = [{ kind: "fund", id: fund, fields: { name: `Fund ${String(n)}` } }];
        await fetch("/api/catalogue", {
          method: "POST",
          headers: { "content-type": "application/json", "x-satchel": "1" },
          body: JSON.stringify({ changes }),
        });
      }
    }, id);
    await back.tap();
    await ada.getByRole("link", { name: "Fund 55" }).tap();
    const changes = ada.getByRole("list", { name: "Changes" }).getByRole("listitem");
    await expect(changes).toHaveCount(50);
    await ada.getByRole("button", { name: "Show older" }).tap();
    await expect(changes).toHaveCount(56);
    await expect(changes.last()).toContainText("Added");
    await expect(ada.getByRole("button", { name: "Show older" })).toHaveCount(0);
  });

  await test.step("S-43 the conditions of a rule are put in another order", async () => {
    await goTo(ada, "People");
    await ada.getByRole("link", { name: "Eligibility", exact: true }).tap();
    await ada.getByRole("link", { name: "Motel night", exact: true }).tap();
    const parts = ada
      .getByRole("list", { name: /^Conditions/ })
      .first()
      .getByRole("listitem");
    const first = (await parts.first().locator("bdi").textContent()) ?? "";
    await parts
      .first()
      .getByRole("button", { name: `Move down ${first}` })
      .tap();
    await expect(parts.nth(1).locator("bdi")).toHaveText(first);
    await expect(
      ada.getByRole("button", { name: /^Move (down|up)/ }).and(ada.locator(":focus")),
    ).toHaveCount(1);
    await save.tap();
    await expect(ada.getByText("Motel night was saved.")).toBeVisible();
    await expect(parts.nth(1).locator("bdi")).toHaveText(first);
  });
});
