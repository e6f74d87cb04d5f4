import { expect, test } from "../support/e2e/story.ts";
import { goTo, openClient } from "../support/e2e/ways.ts";

/** A birth date by the age of the demo's client, who had that birthday this year or has it still to come. */
function yearOfBirth(age: number, month: number, day: number): number {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" });
  const [year = 0, thisMonth = 0, today = 0] = parts.format(new Date()).split("-").map(Number);
  const hadBirthday = thisMonth > month || (thisMonth === month && today >= day);
  return year - age - (hadBirthday ? 0 : 1);
}

test("a client is found from the first letter, however the name is written", async ({
  tabletOf,
}) => {
  const page = await tabletOf("ana").open();
  const box = page.getByRole("searchbox", { name: "Find a client" });
  const found = page.getByRole("list", { name: "Found" }).getByRole("link");
  const count = page.getByRole("search").getByRole("status");

  await test.step("the first letter already finds, and says how many of all there are", async () => {
    await box.fill("m");
    await expect(found.filter({ hasText: "Maria Gallardo" })).toBeVisible();
    await expect(count).toHaveText(/^\d+ results$/);
    const results = parseInt(String(await count.textContent()), 10);
    expect(results, "more than a screen holds").toBeGreaterThan(20);
    await expect(async () => {
      await found.last().scrollIntoViewIfNeeded();
      await expect(found.last()).toHaveText("Add “m”", { timeout: 500 });
    }).toPass();
    await expect(found).toHaveCount(results + 1);
    await box.fill("");
    await expect(page.getByRole("list", { name: "Recent" })).toBeVisible();
  });

  const searches: [typed: string, who: string, why: string][] = [
    ["gall", "Maria Gallardo", "the start of the family name"],
    ["maria ga", "Maria Gallardo", "both words"],
    ["MARIAGALL", "Maria Gallardo", "no space, another case"],
    ["red j", "Red Jacket", "an alias that is the only name"],
    ["tomas", "Tomás Ibarra", "no accent"],
    ["okafor-r", "Delphine Okafor-Reyes", "a hyphen"],
    ["okafor r", "Delphine Okafor-Reyes", "a space for the hyphen"],
    ["okaforr", "Delphine Okafor-Reyes", "neither"],
    ["reyes", "Delphine Okafor-Reyes", "the second half of a double name"],
    ["زين", "زينب", "another script"],
    ["0117", "Maria Gallardo", "the last digits of a phone"],
    ["555-0117", "Maria Gallardo", "the phone as it is written"],
    [`2/11/${String(yearOfBirth(61, 2, 11))}`, "Dan Pruett", "a birth date"],
    [`02/11/${String(yearOfBirth(61, 2, 11))}`, "Dan Pruett", "a birth date with zeros"],
    [`${String(yearOfBirth(61, 2, 11))}-02-11`, "Dan Pruett", "a birth date, year first"],
    ["cora penny", "Cora Pennywell", "somebody another worker knows"],
  ];
  for (const [typed, who, why] of searches) {
    await test.step(`${why}: ${typed}`, async () => {
      await box.fill(typed);
      await expect(found.filter({ hasText: who })).toBeVisible();
    });
  }

  await test.step("a tablet that is turned goes on finding", async () => {
    await box.fill("gall");
    await page.setViewportSize({ width: 800, height: 1280 });
    await expect(box).toHaveValue("gall");
    await expect(found.filter({ hasText: "Maria Gallardo" })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(box).toHaveValue("gall");
    await expect(found.filter({ hasText: "Maria Gallardo" })).toBeVisible();
  });

  await test.step("nobody: it says so, and offers to add the person", async () => {
    await box.fill("Xanthippe Qrr");
    await expect(count).toHaveText("Nothing found");
    await expect(page.getByRole("link", { name: "Add “Xanthippe Qrr”" })).toBeVisible();
  });

  await test.step("everybody on the tablet is searched, not only the first hundred", async () => {
    await page.getByRole("button", { name: "Clear" }).tap();
    await page.getByRole("link", { name: /^All \d+ clients here/ }).tap();
    const everybody = page.getByRole("list", { name: "All clients" });
    await expect(everybody.getByRole("link").first()).toBeVisible();
    await everybody.evaluate((list) => {
      for (let box: Element | null = list; box; box = box.parentElement) box.scrollTop = 1e9;
    });
    // The last of four hundred, because her name is in another script.
    await expect(everybody.getByRole("link").last()).toContainText("Zaynab Haddad");
    await box.fill("zaynab h");
    await expect(found.filter({ hasText: "Zaynab Haddad" })).toBeVisible();
  });

  await test.step("a quick Enter opens who was typed, not who was found for the letters before", async () => {
    await goTo(page, "Today");
    await box.fill("maria ga");
    await expect(found.first()).toContainText("Maria Gallardo");
    // In one go: quicker than the cards can answer.
    await box.evaluate((input: HTMLInputElement) => {
      input.value = "dan pruett";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
    await expect(openClient(page, /^Dan Pruett/)).toBeVisible();
  });
});
