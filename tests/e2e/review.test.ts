import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { reopen } from "../support/e2e/template.ts";
import {
  findAndOpen,
  goTo,
  history,
  openRecent,
  pill,
  toldGlance,
  todays,
} from "../support/e2e/ways.ts";

const lines = (page: Page): Locator =>
  page
    .getByRole("main")
    .getByRole("row")
    .filter({ has: page.getByRole("link") });

const lineOf = (page: Page, record: string | RegExp): Locator =>
  lines(page).filter({ has: page.getByRole("link", { name: record }) });

/** How many lines a tab of Review holds, by its own words. */
async function countOf(page: Page, tab: string): Promise<number> {
  const words = await page.getByRole("link", { name: new RegExp(`^${tab} \\d`) }).innerText();
  return Number(/\d+/.exec(words)?.[0]);
}

/** The day on which a line was recorded, by its own words: "Mon" of "Mon 9:10". */
function dayIn(line: string): string {
  const day = /\b([A-Z][a-z]{2}) \d+:\d\d/.exec(line)?.[1];
  if (day === undefined) throw new Error(`no day in the line: ${line}`);
  return day;
}

test("Review lists what came in, filters it, and accepts one or many", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open();
  await openRecent(ana, /^Ama Koranteng/);
  await ana.getByRole("link", { name: "Quick services" }).click();
  await ana.getByRole("checkbox", { name: "Laundry" }).click();
  await ana.getByRole("checkbox", { name: "Shower" }).click();
  await ana.getByRole("button", { name: "Save & Close" }).click();
  await expect(todays(ana, ["Laundry", "Shower"]).filter({ hasText: "Received" })).toHaveCount(2);

  const sam = await tabletOf("sam").open("/review");
  const rest = sam.getByRole("link", { name: /^Rest \d/ });
  // On some days the demo gave others the same.
  const amas = (service: string) => lineOf(sam, service).filter({ hasText: "Ama Koranteng" });

  await test.step("by whom, for whom, when recorded and received, and what is odd", async () => {
    await expect(lineOf(sam, "Hot meal")).toContainText(
      /Twice in a day.*Hot meal.*Maria Gallardo.*Marcus T\./,
    );
    const delayed = lineOf(sam, "Street contact").filter({ hasText: "Red Jacket" });
    await expect(delayed).toContainText(/Reported late.*Ruth A\..*13:05.*16:05.*25 min/);
  });

  await test.step("what has nothing odd is in the rest", async () => {
    await rest.click();
    await expect(amas("Laundry")).toContainText(/New.*Ama Koranteng.*Ana R\..*\d+:\d\d.*\$2\.75/);
    await expect(amas("Shower")).toBeVisible();
  });

  await test.step("filters by worker, kind and day", async () => {
    const before = await lines(sam).count();
    await sam.getByRole("combobox", { name: "Worker" }).selectOption({ label: "Ana R." });
    await expect(amas("Laundry")).toBeVisible();
    for (const line of await lines(sam).all()) await expect(line).toContainText("Ana R.");
    await sam.getByRole("combobox", { name: "Worker" }).selectOption({ label: "All workers" });
    await sam.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Notes" });
    await expect(amas("Laundry")).toHaveCount(0);
    const notes = lineOf(sam, /^Note$/);
    // Ana wrote it yesterday.
    const older = notes.filter({ hasText: "Maria Gallardo" });
    await expect(older).toBeVisible();
    await expect(lines(sam)).toHaveCount(await notes.count());
    await sam.getByRole("combobox", { name: "Kind" }).selectOption({ label: "All kinds" });
    await expect(amas("Laundry")).toBeVisible();
    await expect(older).toBeVisible();
    await sam.getByRole("combobox", { name: "Day" }).selectOption({ label: "today" });
    await expect(older).toHaveCount(0);
    await expect(amas("Laundry")).toBeVisible();
    expect(await lines(sam).count()).toBeLessThan(before);
    const daysShown = (await lines(sam).allInnerTexts()).map(dayIn);
    expect([...new Set(daysShown)]).toEqual([dayIn(await amas("Laundry").innerText())]);
    await sam.getByRole("combobox", { name: "Day" }).selectOption({ label: "All days" });
    await expect(lines(sam)).toHaveCount(before);
    await sam.getByRole("searchbox", { name: "Client, worker, record" }).fill("ama laundry");
    await expect(lines(sam)).toHaveCount(1);
    await sam.getByRole("button", { name: "Clear" }).click();
  });

  await test.step("opens one beside the list and accepts it", async () => {
    const before = await countOf(sam, "Rest");
    await amas("Laundry").getByRole("link").click();
    const record = sam.getByRole("region", { name: "The record" });
    await expect(record).toContainText("Ana R. recorded this");
    await expect(record).toContainText("The office received it");
    await record.getByRole("button", { name: "Accept" }).click();
    await expect(amas("Laundry")).toHaveCount(0);
    expect(await countOf(sam, "Rest")).toBe(before - 1);
  });

  await test.step("accepts many at once, and takes it back", async () => {
    await reopen(sam, "/review?show=rest");
    const before = await countOf(sam, "Rest");
    const two = lines(sam).filter({ has: sam.getByRole("checkbox", { disabled: false }) });
    await two.nth(0).getByRole("checkbox").check();
    await two.nth(1).getByRole("checkbox").check();
    await sam.getByRole("button", { name: "Accept 2" }).click();
    await expect(rest).toHaveAccessibleName(`Rest ${String(before - 2)}`);
    await expect(pill(sam)).toHaveAccessibleName(/^All received/);
    await sam.getByRole("button", { name: "Undo" }).click();
    await expect(rest).toHaveAccessibleName(`Rest ${String(before)}`);
    await expect(pill(sam)).toHaveAccessibleName(/^All received/);
  });

  await test.step("accepts all of the rest, and the office keeps it so", async () => {
    await sam.getByRole("button", { name: /^Accept all \d+ of the rest$/ }).click();
    await expect(rest).toHaveAccessibleName("Rest 0");
    await expect(pill(sam)).toHaveAccessibleName(/^All received/);
    await reopen(sam);
    await expect(rest).toHaveAccessibleName("Rest 0");
  });
});

test("a record returned with a comment opens at its field, goes again and comes back to Review", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = await tabletOf("ana").open();
  await openRecent(ana, /^Ama Koranteng/);
  await ana.getByRole("link", { name: "Quick services" }).tap();
  await ana.getByRole("checkbox", { name: "Blanket" }).tap();
  await ana.getByRole("button", { name: "Save & Close" }).tap();
  const blanket = history(ana, "Services given").filter({ hasText: "Blanket" });
  await expect(blanket).toContainText(/Received/);

  const sam = await tabletOf("sam").open("/review?show=rest");
  await test.step("Sam returns it with a comment on its units", async () => {
    const told = toldGlance(sam, "review");
    await lineOf(sam, "Blanket").getByRole("link").click();
    // Whom she read about is written down.
    await told;
    const record = sam.getByRole("region", { name: "The record" });
    await record.getByRole("button", { name: "Return" }).click();
    await record.getByLabel("Field").selectOption({ label: "Service Units" });
    await record.getByRole("button", { name: "Return to Ana R." }).click();
    await expect(record.getByLabel("Comment")).toHaveAccessibleDescription(
      /Write what should be checked/,
    );
    await record.getByLabel("Comment").fill("Were these two blankets?");
    await record.getByRole("button", { name: "Return to Ana R." }).click();
    await expect(lineOf(sam, "Blanket")).toHaveCount(0);
  });

  await test.step("Ana's tablet says that it needs her", async () => {
    await expect(pill(ana)).toHaveAccessibleName("1 needs you");
    await expect(blanket).toContainText("Needs you");
    await expect(blanket).toContainText("Sam L.: Were these two blankets?");
  });

  await test.step("from the pill it opens at that field, with the comment", async () => {
    await pill(ana).tap();
    const outbox = ana.getByRole("dialog", { name: "Outbox" });
    await expect(outbox).toContainText("Sam L. returned it: “Were these two blankets?”");
    await outbox.getByRole("link", { name: "Change Service Units" }).tap();
    const units = ana.getByLabel("Service Units");
    await expect(units).toBeFocused();
    await expect(ana.getByRole("main")).toContainText("Were these two blankets?");
    await units.fill("2");
    await ana.getByRole("button", { name: "Save" }).tap();
  });

  await test.step("the corrected record goes again, and nothing needs her", async () => {
    await expect(blanket).toContainText("2 × $14.00");
    await expect(blanket).toContainText(/Received/);
    await expect(blanket).toHaveCount(1);
    await expect(pill(ana)).toHaveAccessibleName(/^All received/);
  });

  await test.step("and stands in Review again, as changed", async () => {
    const again = lineOf(sam, "Blanket");
    await expect(again).toContainText("Changed");
    await expect(again).toContainText("$28.00");
    await again.getByRole("link").click();
    await sam
      .getByRole("region", { name: "The record" })
      .getByRole("button", { name: "Accept" })
      .click();
    await expect(again).toHaveCount(0);
  });

  await test.step("a supervisor's own list of clients shows the same record once", async () => {
    await goTo(sam, "Clients");
    await findAndOpen(sam, "ama kor", /^Ama Koranteng/);
    await expect(history(sam, "Services given").filter({ hasText: "Blanket" })).toHaveCount(1);
  });
});
