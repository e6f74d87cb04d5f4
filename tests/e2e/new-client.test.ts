import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import {
  edit,
  findAndOpen,
  goTo,
  history,
  openClient,
  openRecent,
  turnTo,
} from "../support/e2e/ways.ts";

test("a new client with no more than an alias", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open();
  await page.getByRole("link", { name: "New client" }).tap();

  await test.step("nothing at all is not enough", async () => {
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page.getByRole("alert")).toContainText(
      "Enter a name or an alias: a street name is enough",
    );
  });

  await page.getByLabel("Alias or street name").first().fill("Silver Whistle");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(page, "“Silver Whistle”")).toBeVisible();

  await test.step("is found by it at once", async () => {
    await goTo(page, "Today");
    await findAndOpen(page, "silverw", /Silver Whistle/);
    await expect(openClient(page, "“Silver Whistle”")).toBeVisible();
  });

  await test.step("is hers to look after at one tap, and with Undo not", async () => {
    const more = page.getByRole("button", { name: "More for “Silver Whistle”", exact: true });
    const take = page.getByRole("menuitem", { name: "Assign to me" });
    const said = page.getByRole("region", { name: "Notifications" });
    await more.tap();
    await take.tap();
    await expect(said).toContainText("Saved on this tablet");
    await more.tap();
    await expect(page.getByRole("menuitem", { name: "Edit" })).toBeVisible();
    await expect(take).toHaveCount(0);
    await page.keyboard.press("Escape");
    await said.getByRole("button", { name: "Undo" }).tap();
    await expect(said).toContainText("Taken back");
    await more.tap();
    await expect(take).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("cannot be handed to a site that is not hers: that is for a supervisor", async () => {
    await edit(page, "“Silver Whistle”");
    await page.getByRole("checkbox", { name: "Street Outreach" }).uncheck();
    await page.getByRole("checkbox", { name: "Northgate Housing" }).check();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page.getByRole("alert")).toContainText("Tick at least one of your own sites");
  });
});

test("people who look alike are shown before saving", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open();
  const born = await readBirthDate(page, "Dan Pruett");
  const alike = page.getByRole("region", { name: "Someone like this is already here" });

  const likenesses = [
    [
      "the same name",
      "same name",
      async () => {
        await page.getByLabel("First name").fill("Maria");
        await page.getByLabel("Last name").fill("Torres");
      },
      "Maria Torres",
    ],
    [
      "the same phone",
      "same phone",
      async () => {
        await page.getByLabel("Alias or street name").first().fill("Em");
        await page.getByRole("textbox", { name: "Phone", exact: true }).fill("(555) 0117");
      },
      "Maria Gallardo",
    ],
    [
      "the same alias",
      "same alias",
      async () => {
        await page.getByLabel("Alias or street name").first().fill("red jacket");
      },
      "Red Jacket",
    ],
  ] as const;
  for (const [title, reason, fill, who] of likenesses) {
    await test.step(title, async () => {
      await goTo(page, "Today");
      await page.getByRole("link", { name: "New client" }).tap();
      await fill();
      await expect(alike).toContainText(who);
      await expect(alike).toContainText(reason);
      for (const label of ["First name", "Last name", "Alias or street name", "Phone"]) {
        await page.getByLabel(label, { exact: true }).first().fill("");
      }
      await expect(alike).toHaveCount(0);
    });
  }

  await test.step("the same birth date, and as an alias a word of his name; not the date alone", async () => {
    await goTo(page, "Today");
    await page.getByRole("link", { name: "New client" }).tap();
    const alias = page.getByLabel("Alias or street name").first();
    await alias.fill("Old Pruett");
    await page.getByRole("radio", { name: "Exact" }).check();
    for (const [part, typed] of Object.entries(born)) {
      await page.getByLabel(part, { exact: true }).fill(typed);
    }
    await expect(alike).toContainText("Dan Pruett");
    await expect(alike).toContainText("same birth date");
    await alias.fill("Old Sailor");
    await expect(alike).toHaveCount(0);
    await page.getByRole("link", { name: "Discard draft" }).tap();
  });

  await test.step("saving without a word about it asks first; another person is saved as one", async () => {
    await goTo(page, "Today");
    await page.getByRole("link", { name: "New client" }).tap();
    await page.getByLabel("First name").fill("Maria");
    await page.getByLabel("Last name").fill("Torres");
    await expect(alike).toBeVisible();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(alike).toBeFocused();
    await alike.getByRole("button", { name: "Different person" }).tap();
    await expect(openClient(page, "Maria Torres")).toBeVisible();
    await goTo(page, "Today");
    await page.getByRole("searchbox", { name: "Find a client" }).fill("maria torres");
    await expect(
      page.getByRole("list", { name: "Found" }).getByRole("link", { name: /^Maria Torres/ }),
    ).toHaveCount(3);
  });

  await test.step("a Save that is quicker than the look at the others waits for it", async () => {
    await goTo(page, "Today");
    await page.getByRole("link", { name: "New client" }).tap();
    const family = await page.getByLabel("Last name").elementHandle();
    await page.getByLabel("First name").fill("Maria");
    await page.getByRole("button", { name: "Save" }).evaluate((save, typed) => {
      if (!(typed instanceof HTMLInputElement)) throw new Error("there is no last name to type");
      typed.value = "Torres";
      typed.dispatchEvent(new InputEvent("input", { bubbles: true }));
      save.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }, family);
    await expect(alike).toBeFocused();
    await page.getByRole("link", { name: "Discard draft" }).tap();
  });

  await test.step("the same person: her file opens, and nobody is added", async () => {
    await goTo(page, "Today");
    await page.getByRole("link", { name: "New client" }).tap();
    await page.getByLabel("Alias or street name").first().fill("Red Jacket");
    await alike.getByRole("button", { name: "Same person as “Red Jacket”" }).tap();
    await expect(openClient(page, "“Red Jacket”")).toBeVisible();
    await expect(history(page, "Services given").first()).toBeVisible();
  });
});

test("a client's details are edited, and a note is added", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open();
  await openRecent(page, /^Dan Pruett/);

  await test.step("edit: a new alias, an alert, another phone", async () => {
    await edit(page, "Dan Pruett");
    await page.getByLabel("Alias", { exact: true }).fill("Deacon");
    await page.getByLabel("Alert", { exact: true }).fill("Bad knees");
    await page.getByRole("textbox", { name: "Phone", exact: true }).fill("555-0142");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(openClient(page, "Dan Pruett “Deacon”")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Bad knees");
  });

  await test.step("the new phone finds him, the old one does not", async () => {
    const box = page.getByRole("searchbox", { name: "Find a client" });
    const found = page
      .getByRole("list", { name: "Found" })
      .getByRole("link", { name: /Dan Pruett/ });
    await box.fill("0142");
    await expect(found).toHaveCount(1);
    await box.fill("0109");
    await expect(found).toHaveCount(0);
    await box.fill("");
  });

  await test.step("a note", async () => {
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(page.getByRole("alert")).toContainText("Write the note first");
    await page.getByLabel("Note", { exact: true }).fill("Called the detox himself. Bed on Monday.");
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(history(page, "Notes").first()).toContainText("Called the detox himself.");
    await expect(history(page, "Notes").first()).toContainText("Saved on this tablet");
    await expect(history(page, "Notes").first()).toContainText("Visible to the team");
    await turnTo(page, "Services");
    await expect(openClient(page, "Dan Pruett “Deacon”")).toBeVisible();
  });
});

/** The birth date in a client's details, by the labels of its parts: who is 61 in the demo was born another year each year. */
async function readBirthDate(page: Page, client: string): Promise<Record<string, string>> {
  await openRecent(page, new RegExp(`^${client}`));
  await edit(page, client);
  const born: Record<string, string> = {};
  for (const part of ["Month", "Day", "Year"]) {
    born[part] = await page.getByLabel(part, { exact: true }).inputValue();
  }
  return born;
}
