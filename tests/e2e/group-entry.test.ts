import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import { goTo, history, openOutbox, openRecent } from "../support/e2e/ways.ts";

const boxes = (page: Page): Locator =>
  page.getByRole("list", { name: "Recent" }).getByRole("checkbox");

test("S-09 S-10 one service for twelve people takes fifteen taps, offline, and is taken back as one", async ({
  tabletOf,
}) => {
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  await expect(page.getByText("Follow-ups due").first()).toBeVisible();
  await ana.startCountingTaps();
  await page.getByRole("link", { name: "Group entry" }).tap();
  await page.getByRole("radio", { name: "Hygiene kit" }).locator("..").tap();
  await expect(boxes(page).nth(11)).toBeVisible();
  for (let at = 0; at < 12; at += 1) await boxes(page).nth(at).tap();
  await expect(page.getByText("12 people · $78.00")).toBeVisible();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  await expect(page.getByRole("status", { name: "Sync" })).toContainText("12");
  expect(await ana.taps()).toBeLessThanOrEqual(15);

  await page.getByRole("button", { name: "Undo" }).tap();
  await expect(page.getByText("Taken back")).toBeVisible();
  await expect(page.getByRole("status", { name: "Sync" })).not.toContainText("12");
});

test("S-08 S-09 a group is named people, people known by an alias, and a head count; it is received whole", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open("/", { offline: true });
  await page.getByRole("link", { name: "Group entry" }).tap();

  await test.step("nothing chosen is said at the fields", async () => {
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const summary = page.getByRole("alert");
    await expect(summary).toContainText("Choose the service");
    await expect(summary).toContainText("Tick or count at least one person");
  });

  await test.step("three kinds of people", async () => {
    // S-32: who is ticked shows what is left of her authorization once she is given this.
    const found = page.getByRole("list", { name: "Found" }).getByRole("checkbox").first();
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Bus day pass" });
    await page.getByRole("main").getByLabel("Find a client").fill("gallardo");
    await found.tap();
    const maria = page.getByRole("checkbox", { name: /^Maria Gallardo/ });
    await expect(maria).toHaveAccessibleDescription(/22 of 24 left$/);
    // S-44: and what the rules say of her.
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Motel night" });
    await expect(maria).toHaveAccessibleDescription(/Not eligible$/);
    await maria.uncheck();
    await expect(maria).not.toHaveAccessibleDescription(/left|eligible/);
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Socks" });
    await page
      .getByRole("group", { name: "Units for each person (count)" })
      .getByRole("button", { name: "One less" })
      .tap();
    await page.getByRole("main").getByLabel("Find a client").fill("gallardo");
    await page.getByRole("list", { name: "Found" }).getByRole("checkbox").first().tap();
    await page.getByRole("main").getByLabel("Find a client").fill("Tin Whistle");
    await page.getByRole("button", { name: "Add “Tin Whistle”, not on this tablet" }).tap();
    await expect(page.getByRole("checkbox", { name: "“Tin Whistle”" })).toBeChecked();
    const others = page.getByRole("group", { name: "More people, not named" });
    for (let count = 0; count < 3; count += 1) {
      await others.getByRole("button", { name: "One more" }).tap();
    }
    await expect(page.getByText("5 people · $11.00")).toBeVisible();
  });

  await test.step("left and opened again, it is as it was", async () => {
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
    await goTo(page, "Clients");
    await goTo(page, "Today");
    await page.getByRole("link", { name: /^Socks/ }).tap();
    await expect(page.getByText("5 people · $11.00")).toBeVisible();
  });

  await test.step("saved, each stands where it belongs", async () => {
    await page.getByRole("button", { name: "Save & Close" }).tap();
    const outbox = await openOutbox(page);
    await expect(outbox.getByText("for 3 clients"), "one act is one line").toBeVisible();
    await expect(outbox.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await openRecent(page, /Tin Whistle/);
    const given = history(page, "Services given");
    await expect(given).toHaveCount(1);
    await expect(given.first()).toContainText("Socks");
    await expect(given.first()).toContainText("Saved on this tablet");
  });

  await test.step("and back in coverage the office has it all", async () => {
    await ana.comeBackOnline();
    await expect(history(page, "Services given").first()).toContainText("Received");
    await expect(page.getByRole("status", { name: "Sync" })).toContainText("All received");
  });
});

test("S-10 what is odd is said of each person, and a service that retires meanwhile stays in the draft", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open("/group");
  const maria = page.getByRole("checkbox", { name: /^Maria Gallardo/ });
  const tickMaria = async (): Promise<void> => {
    await page.getByLabel("Service", { exact: true }).selectOption({ label: "Socks" });
    await page.getByRole("main").getByLabel("Find a client").fill("gallardo");
    await page.getByRole("list", { name: "Found" }).getByRole("checkbox").first().tap();
  };

  await test.step("given the same once more that day, she is marked, and it is saved all the same", async () => {
    await tickMaria();
    await expect(maria).not.toHaveAccessibleDescription(/twice/);
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(page.getByRole("status").filter({ hasText: "Saved on this" })).toBeVisible();
    await page.getByRole("link", { name: "Group entry" }).tap();
    await tickMaria();
    await expect(maria).toHaveAccessibleDescription(/Given twice that day/);
    await expect(page.getByText(/^Draft kept on this tablet/)).toBeVisible();
  });

  await test.step("retired at the office it is still chosen here, by its name, and can be saved", async () => {
    const ada = await tabletOf("ada").open("/catalogue");
    await ada.getByRole("link", { name: "Socks", exact: true }).tap();
    await ada.getByRole("button", { name: "Retire this service" }).tap();
    await expect(ada.getByText(/Socks is offered no more/)).toBeVisible();
    const left = page.getByText("Socks, no longer in the catalogue").first();
    await expect(page.getByText("It can still be saved")).toBeVisible();
    await expect(left).toBeAttached();
    const chosen = page.getByLabel("Service", { exact: true }).locator("option:checked");
    await expect(chosen).toHaveText("Socks, no longer in the catalogue");
    await page.getByRole("button", { name: "Save & Close" }).tap();
    await expect(page.getByRole("status").filter({ hasText: "Saved on this" })).toBeVisible();
  });
});
