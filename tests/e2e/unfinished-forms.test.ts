import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import { edit, goTo, history, openClient, openOutbox, openRecent } from "../support/e2e/ways.ts";

const kept = (page: Page) => page.getByText(/^Draft kept on this tablet/);
const draftsOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Drafts" }).getByRole("listitem").filter({ hasText: name });

test("what was begun yesterday is recorded for yesterday, and a new form for today", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const evening = await ana.open("/", { offline: true });
  await openRecent(evening, /^Maria Gallardo/);
  await evening.getByRole("link", { name: "Quick services" }).tap();
  await evening.getByRole("checkbox", { name: "Laundry" }).tap();
  await expect(kept(evening)).toBeVisible();
  await ana.close();

  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000);
  const page = await ana.open("/", { offline: true, at: tomorrow });
  const carries = page.getByRole("main").getByRole("button").filter({ hasText: "(change)" });
  await draftsOf(page, "Maria Gallardo").getByRole("link").tap();
  await expect(page.getByRole("checkbox", { name: "Laundry" })).toBeChecked();
  await expect(carries).toContainText("yesterday");
  await expect(page.getByText("Begun yesterday: it is recorded for that day.")).toBeVisible();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  const saved = history(page, "Services given").filter({ hasText: "Laundry" }).first();
  await expect(saved).toContainText("Saved on this tablet");
  await expect(saved).not.toContainText("Today");

  await page.getByRole("link", { name: "Quick services" }).tap();
  await expect(carries).toContainText("Today");
  await page.getByRole("checkbox", { name: "Laundry" }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  await expect(
    history(page, "Services given").filter({ hasText: "Laundry" }).first(),
  ).toContainText("Today");
});

test("an unfinished form is discarded from where it stands or from Today, and Undo brings it back", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  const note = page.getByLabel("Note", { exact: true });
  const undo = page.getByRole("status").getByRole("button", { name: "Undo" });

  await test.step("in the form", async () => {
    await openRecent(page, /^Maria Gallardo/);
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await expect(page.getByRole("link", { name: "Discard draft" })).toHaveCount(0);
    await note.fill("Sounded tired.");
    await page.getByRole("link", { name: "Discard draft" }).tap();
    await expect(page.getByText("Draft discarded")).toBeVisible();
    await undo.tap();
    await expect(page.getByText("The draft is kept again, on Today")).toBeVisible();
  });

  await test.step("among the drafts, each with its chip", async () => {
    await goTo(page, "Today");
    const draft = draftsOf(page, "Maria Gallardo");
    await expect(draft).toContainText("Draft");
    await draft.getByRole("link").tap();
    await expect(note).toHaveValue("Sounded tired.");
    await goTo(page, "Today");
    await draft.getByRole("button", { name: "Discard the draft of Maria Gallardo" }).tap();
    await expect(draft).toHaveCount(0);
    await undo.tap();
    await expect(draft).toHaveCount(1);
    await draft.getByRole("button", { name: /^Discard/ }).tap();
    await expect(draft).toHaveCount(0);
    await reopen(page);
    await expect(page.getByText("No unfinished forms.")).toBeVisible();
  });

  await test.step("a typed name begins a form of its own beside one that was begun", async () => {
    await page.getByRole("link", { name: "New client" }).tap();
    await page.getByLabel("First name").fill("Rosalind");
    await expect(kept(page)).toBeVisible();
    await page.getByRole("searchbox", { name: "Find a client" }).fill("Zebulon Quist");
    await page.getByRole("link", { name: "Add “Zebulon Quist”" }).tap();
    await expect(page.getByLabel("First name")).toHaveValue("Zebulon");
    await expect(page.getByLabel("Last name")).toHaveValue("Quist");
    await expect(kept(page)).toBeVisible();
    await reopen(page);
    await expect(page.getByLabel("First name")).toHaveValue("Zebulon");
    await goTo(page, "Today");
    await draftsOf(page, "Rosalind").getByRole("link").tap();
    await expect(page.getByLabel("First name")).toHaveValue("Rosalind");
    await page.getByRole("link", { name: "Begin another" }).tap();
    await expect(page.getByLabel("First name")).toHaveValue("");
    await goTo(page, "Today");
    await draftsOf(page, "Zebulon Quist").getByRole("link").tap();
    await page.getByRole("button", { name: "Save" }).tap();
    await expect(openClient(page, "Zebulon Quist")).toBeVisible();
    await goTo(page, "Today");
    await expect(draftsOf(page, "Rosalind")).toHaveCount(1);
    await expect(draftsOf(page, "Zebulon")).toHaveCount(0);
  });
});

test("who goes elsewhere while her form is saved stays there", async ({ tabletOf }) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await page.getByRole("link", { name: "New client" }).tap();
  await page.getByLabel("First name").fill("Zebulon");
  await expect(kept(page)).toBeVisible();
  // Both in one go: no save is quicker than the second press.
  await page.evaluate(() => {
    const press = (inside: string, name: string): void => {
      const all = [...document.querySelectorAll<HTMLElement>(inside)];
      all.find((control) => control.textContent.trim() === name)?.click();
    };
    press("button", "Save");
    press("nav a", "Today");
  });
  // The form would go on a moment after the save stands there.
  await expect((await openOutbox(page)).getByText("Zebulon")).toBeVisible();
  await expect(page).toHaveURL("/");
});

test("a form that is opened once more at a field is left when it is saved", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open("/", { offline: true });
  await openRecent(page, /^Maria Gallardo/);
  await edit(page, "Maria Gallardo");
  await page.getByLabel("Pronouns").fill("they/them");
  // As a line of the outbox leads there.
  await page.evaluate(() => window.history.pushState({}, "", "?field=phones"));
  await expect(page).toHaveURL(/field=phones$/);
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(page, /^Maria Gallardo/)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("they/them");
});
