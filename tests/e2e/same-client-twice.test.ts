import type { Page } from "@playwright/test";
import { expect, test, type Story } from "../support/e2e/story.ts";
import {
  edit,
  findAndOpen,
  goTo,
  history,
  openClient,
  openOutbox,
  openRecent,
  pill,
} from "../support/e2e/ways.ts";

/** Ana and Dan have the same client open, and both lose their signal. */
async function bothOffline({ tabletOf }: Pick<Story, "tabletOf">) {
  const [ana, dan] = [tabletOf("ana"), tabletOf("dan")];
  const [hers, his] = [await ana.open(), await dan.open()];
  await openRecent(hers, /^Maria Gallardo/);
  await findAndOpen(his, "gallardo", /^Maria Gallardo/);
  await expect(history(his, "Services given").first()).toBeVisible();
  await ana.goOffline();
  await dan.goOffline();
  return { ana, dan, hers, his };
}

async function changePhone(page: Page, number: string): Promise<void> {
  await edit(page, "Maria Gallardo");
  await page.getByRole("textbox", { name: "Phone", exact: true }).fill(number);
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(openClient(page, /^Maria Gallardo/)).toBeVisible();
}

test("two workers change different fields of one client: both stand, and nobody is asked", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const { ana, dan, hers, his } = await bothOffline({ tabletOf });
  await edit(hers, "Maria Gallardo");
  await hers.getByLabel("Pronouns").fill("they/them");
  await hers.getByRole("button", { name: "Save" }).tap();
  await edit(his, "Maria Gallardo");
  await his.getByLabel("Alert", { exact: true }).first().fill("Has two dogs");
  await his.getByRole("button", { name: "Save" }).tap();
  await expect(pill(his)).toHaveAccessibleName(/waiting|needs you/);

  await ana.comeBackOnline();
  await expect(pill(hers)).toHaveAccessibleName(/^All received/);
  await dan.comeBackOnline();
  for (const page of [hers, his]) {
    await expect(page.getByRole("main")).toContainText("they/them");
    await expect(page.getByRole("main")).toContainText("Has two dogs");
    await expect(page.getByText("Two people changed the same thing")).toHaveCount(0);
  }
});

test("both change the phone: the first stands, the other is kept, both are told, and the supervisor chooses", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const { ana, dan, hers, his } = await bothOffline({ tabletOf });
  await changePhone(hers, "555-0151");
  await changePhone(his, "555-0152");
  // Her row, not the pill: that one names what needs him from before, whatever waits.
  const row = his.getByRole("list", { name: "Found" }).getByRole("link", { name: /^Maria/ });
  await expect(row).toContainText("1 saved on this tablet");
  // What he changed has reached the office before her tablet may say a word.
  const received = his.waitForResponse((one) => one.url().endsWith("/sync/push") && one.ok());
  await dan.comeBackOnline();
  await received;
  await expect(row).not.toContainText(/saved on this tablet|sending/i);
  await ana.comeBackOnline();
  await expect(pill(hers)).toHaveAccessibleName(/^All received/);

  await test.step("both are told in plain words, on the client's page", async () => {
    for (const page of [hers, his]) {
      const notice = page.getByRole("main");
      await expect(notice).toContainText("Two people changed the same thing");
      await expect(notice).toContainText("Phones");
      await expect(notice).toContainText(/Stands now: 555-0152 \((you|Dan O\.), /);
      await expect(notice).toContainText(/Also said: 555-0151 \((you|Ana R\.), /);
      await expect(notice).toContainText("Your supervisor will choose.");
    }
  });

  await test.step("and in the outbox, which asks nothing of them", async () => {
    const outbox = await openOutbox(hers);
    await expect(outbox).toContainText("Good to know");
    await expect(outbox).toContainText("Dan O. and you both changed Phones of Maria Gallardo.");
    await expect(outbox).toContainText(
      "“555-0152” reached the office first and stands, “555-0151” is kept.",
    );
    await outbox.getByRole("button", { name: "Close" }).tap();
  });

  const sam = await tabletOf("sam").open("/review?show=two-values");
  await test.step("the supervisor chooses Ana's", async () => {
    await sam.getByRole("row").filter({ hasText: "Maria Gallardo" }).getByRole("link").click();
    const record = sam.getByRole("region", { name: "The record" });
    await expect(record).toContainText(/It was 555-0117\./);
    await expect(record.getByRole("radio", { name: /^555-0152 Dan O\./ })).toBeChecked();
    await record.getByRole("radio", { name: /^555-0151 Ana R\./ }).check();
    await record.getByRole("button", { name: "Keep 555-0151" }).click();
    await expect(sam.getByRole("row").filter({ hasText: "Maria Gallardo" })).toHaveCount(0);
  });

  await test.step("both tablets have the choice, and say so", async () => {
    for (const page of [hers, his]) {
      await expect(page.getByText("Two people changed the same thing")).toHaveCount(0);
      const outbox = await openOutbox(page);
      await expect(outbox).toContainText("Sam L. settled Phones of Maria Gallardo.");
      await expect(outbox).toContainText("“555-0151” was chosen.");
      await outbox.getByRole("button", { name: "Close" }).tap();
      await edit(page, "Maria Gallardo");
      await expect(page.getByRole("textbox", { name: "Phone", exact: true })).toHaveValue(
        "555-0151",
      );
    }
  });
});

test("both change the phone, and the supervisor keeps both", async ({ office, tabletOf }) => {
  test.setTimeout(240_000);
  expect(office.log).toContain("Satchel is ready");
  const { ana, dan, hers, his } = await bothOffline({ tabletOf });
  await changePhone(hers, "555-0151");
  await changePhone(his, "555-0152");
  await ana.comeBackOnline();
  await expect(pill(hers)).toHaveAccessibleName(/^All received/);
  await dan.comeBackOnline();
  await expect(his.getByText("Two people changed the same thing")).toBeVisible();

  const sam = await tabletOf("sam").open("/review?show=two-values");
  await sam.getByRole("row").filter({ hasText: "Maria Gallardo" }).getByRole("link").click();
  await sam
    .getByRole("region", { name: "The record" })
    .getByRole("button", { name: "Keep both" })
    .click();

  for (const page of [hers, his]) {
    // Three tablets share the processor.
    await expect(page.getByText("Two people changed the same thing")).toHaveCount(0, {
      timeout: 60_000,
    });
    for (const digits of ["0151", "0152"]) {
      await goTo(page, "Today");
      await findAndOpen(page, digits, /^Maria Gallardo/);
      await expect(openClient(page, /^Maria Gallardo/)).toBeVisible();
    }
  }
});
