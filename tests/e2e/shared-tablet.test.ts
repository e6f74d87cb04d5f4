import { expect, test } from "../support/e2e/story.ts";
import { goTo, history, openOutbox, openRecent, pill } from "../support/e2e/ways.ts";
import { askIn, people, signIn, unlock } from "../support/e2e/template.ts";
import { hear, storedWords, tellChannels } from "../support/e2e/what-is-stored.ts";

test("two workers share a tablet: what one left unsent goes sealed to the office, and what she began stays hers", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("ana");
  const page = await tablet.open();

  await test.step("Ana leaves a save that waits and a form that is not finished", async () => {
    await tablet.goOffline();
    await openRecent(page, /^Ama Koranteng/);
    await page.getByRole("link", { name: "Quick services" }).tap();
    await page.getByRole("checkbox", { name: "Motel night" }).tap();
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(pill(page)).toHaveAccessibleName("Offline · 1 waiting");
    await page.getByRole("link", { name: "Note", exact: true }).tap();
    await page.getByLabel("Note", { exact: true }).fill("Ask about the bakery on Monday.");
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
  });

  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await test.step("signing out with unsent work takes one question", async () => {
    await goTo(page, "More");
    await page.getByRole("button", { name: "Sign out" }).tap();
    await expect(dialog).toContainText("1 save has not been sent");
    await expect(dialog).toContainText("It hands them to the office as soon as");
    await expect(dialog).toContainText("1 unfinished form stays here, too.");
    await dialog.getByRole("button", { name: "Stay signed in" }).tap();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("ana.reyes@harborbridge.example")).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).tap();
    await dialog.getByRole("button", { name: "Sign out anyway" }).tap();
    await expect(page.getByLabel("E-mail")).toBeVisible();
  });

  await test.step("her sign-in ends as soon as the office is there", async () => {
    expect(await tablet.context.cookies()).not.toEqual([]);
    await tablet.comeBackOnline();
    await expect.poll(() => tablet.context.cookies(), { timeout: 30_000 }).toEqual([]);
  });

  await test.step("Dan knows nothing of her form, and gets her save from the office", async () => {
    await signIn(page, "dan");
    await goTo(page, "Today");
    await expect(page.getByText("up to date")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("main")).toContainText("Dan Okafor");
    await expect(page.getByText("No unfinished forms.")).toBeVisible();
    const glance = page.getByRole("list", { name: "At a glance" });
    await expect(glance.getByRole("link", { name: /waiting here/ })).toContainText(
      "nothing to send",
    );
    await page.getByRole("searchbox", { name: "Find a client" }).fill("ama kor");
    await page.getByRole("list", { name: "Found" }).getByRole("link", { name: /^Ama/ }).tap();
    await expect(history(page, "Services given").first()).toBeVisible();
    const motel = history(page, "Services given").filter({ hasText: "Motel night" });
    await expect(motel).toHaveCount(1);
    await expect(motel).toContainText("Ana R.");
  });

  await test.step("with nothing unsent, signing out asks nothing", async () => {
    await goTo(page, "More");
    await page.getByRole("button", { name: "Sign out" }).tap();
    await expect(page.getByLabel("E-mail")).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step("Ana comes back: her work is there once, her form is where she left it", async () => {
    await signIn(page, "ana");
    await goTo(page, "Today");
    await expect(pill(page)).toHaveAccessibleName(/^All received/);
    await page.getByRole("region", { name: "Drafts" }).getByRole("link", { name: /^Ama/ }).tap();
    await expect(page.getByLabel("Note", { exact: true })).toHaveValue(
      "Ask about the bakery on Monday.",
    );
    const outbox = await openOutbox(page);
    await expect(outbox).toContainText("Everything you recorded is at the office.");
  });
});

test("T3: a second person of the tablet reads nothing of the first, on its disk or between its tabs", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const tablet = tabletOf("ana");
  const hers = await tablet.open("/", { unlock: false });
  await hers.addInitScript(tellChannels);
  await hers.reload();
  await unlock(hers);
  await openRecent(hers, /^Ama Koranteng/);
  await hers.getByRole("link", { name: "Note", exact: true }).tap();
  await hers.getByLabel("Note", { exact: true }).fill("Canary-before: sleeps behind the mill.");
  await expect(hers.getByText(/^Draft kept on this tablet/)).toBeVisible();

  const his = await tablet.context.newPage();
  await test.step("Dan comes in a tab of his own, while hers is open", async () => {
    await his.goto("/");
    await his.getByRole("button", { name: "Someone else" }).tap();
    await askIn(his, people.dan);
    await unlock(his);
    await expect(his.getByRole("main")).toContainText("Dan Okafor");
    await expect(his.getByText("No unfinished forms.")).toBeVisible();
    await expect(hers.getByLabel("Note", { exact: true })).toBeVisible();
  });

  await test.step("he listens to every channel that her tab speaks on, while she saves", async () => {
    const channels = await hers.evaluate(() => window.toldChannels);
    expect(channels.length).toBeGreaterThan(2);
    await his.evaluate(hear, channels);
    await hers.getByLabel("Note", { exact: true }).fill("Canary-saved: sleeps behind the mill.");
    await hers.getByRole("button", { name: "Save" }).tap();
    await expect(history(hers, "Notes").first()).toContainText("Canary-saved");
    const heard = await his.evaluate(() => window.heardWords);
    expect(heard.length, "he heard her tab speak").toBeGreaterThan(0);
    expect(heard.join()).not.toContain("Canary");
    expect(heard.join()).not.toContain("behind the mill");
  });

  await test.step("he reads everything that the browser keeps", async () => {
    // Long ones: four letters stand somewhere in megabytes of sealed text by chance.
    const hers = ["Canary-before", "Canary-saved", "behind the mill", "Koranteng", "Gallardo"];
    const open = ["satchel-keys", people.ana, "saves"];
    expect(await his.evaluate(storedWords, [...hers, ...open])).toEqual(open);
  });

  await test.step("her passphrase is hers alone: his opens nothing of it", async () => {
    await hers.getByRole("button", { name: "Lock" }).tap();
    await unlock(hers, "dans own words are these");
    await expect(hers.getByRole("alert")).toContainText("This passphrase does not open it.");
    await expect(his.getByRole("main")).toContainText("Dan Okafor");
  });
});
