import type { Page, Route } from "@playwright/test";
import { expect, test } from "../support/e2e/story.ts";
import {
  carriesServices,
  goTo,
  history,
  openOutbox,
  openRecent,
  pill,
  todays,
} from "../support/e2e/ways.ts";
import { password } from "../support/e2e/secrets.ts";

async function record(page: Page, service: string): Promise<void> {
  await goTo(page, "Today");
  await openRecent(page, /^Ama Koranteng/);
  await page.getByRole("link", { name: "Quick services" }).tap();
  await page.getByRole("checkbox", { name: service }).tap();
  await page.getByRole("button", { name: "Save & Close" }).tap();
  await expect(history(page, "Services given").filter({ hasText: service }).first()).toContainText(
    /Saved on this tablet|Sending|Received/,
  );
}

const loginPage = "<!doctype html><title>Guest Wi-Fi</title><h1>Accept the terms</h1>";
const guestNetwork = "This network shows a page of its own first.";
const wrongThere = "The office answers that something is wrong there.";
const troubles: [
  name: string,
  answer: Parameters<Route["fulfill"]>[0],
  says: { pill: string; outbox: string },
][] = [
  [
    "answers that it is broken",
    { status: 500, contentType: "application/json", body: "{}" },
    { pill: "Office trouble · 1 waiting", outbox: wrongThere },
  ],
  [
    "is too busy",
    { status: 503, headers: { "retry-after": "1" }, body: "" },
    { pill: "Office trouble · 1 waiting", outbox: wrongThere },
  ],
  [
    "is behind the page of a guest network",
    { contentType: "text/html", body: loginPage },
    { pill: "Offline · 1 waiting", outbox: guestNetwork },
  ],
  [
    "is behind a guest network that leads to its page",
    { status: 302, headers: { location: "/accept-the-terms" } },
    { pill: "Offline · 1 waiting", outbox: guestNetwork },
  ],
  [
    "answers nonsense",
    { contentType: "application/json", body: `{"entries":"soon"}` },
    { pill: "Office trouble · 1 waiting", outbox: wrongThere },
  ],
];

test("whatever the office answers instead: work goes on, the pill says so, and it goes when that is over", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  for (const [times, [name, answer, says]] of troubles.entries()) {
    await test.step(`the office ${name}`, async () => {
      await expect(pill(page)).toHaveAccessibleName(/^All received/);
      await ana.context.route(/\/(sync|api)\//, (route) => route.fulfill(answer));
      await record(page, "Socks");
      await expect(pill(page)).toHaveAccessibleName(says.pill);

      const outbox = await openOutbox(page);
      await expect(outbox).toContainText(says.outbox);
      await outbox.getByRole("button", { name: "Send now" }).tap();
      await expect(outbox.getByRole("status")).toContainText("Tried just now: still the same.");
      await ana.context.unrouteAll();
      await outbox.getByRole("button", { name: "Send now" }).tap();
      await expect(outbox).toContainText("Everything you recorded is at the office.");
      await outbox.getByRole("button", { name: "Close" }).tap();
      await expect(todays(page, ["Socks"])).toHaveCount(times + 1);
    });
  }
});

test("the office is slow: the pill says that it is sending, and work goes on meanwhile", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  let letGo = (): void => undefined;
  const patience = new Promise<void>((resolve) => (letGo = resolve));
  await ana.context.route("**/sync/push", async (route) => {
    if (carriesServices(route)) await patience;
    await route.continue();
  });
  await record(page, "Socks");
  await expect(pill(page)).toHaveAccessibleName("Sending 0 of 1");
  await expect(history(page, "Services given").first()).toContainText("Sending");
  const outbox = await openOutbox(page);
  await outbox.getByRole("button", { name: "Send now" }).tap();
  await expect(outbox.getByRole("button", { name: "Trying…" })).toBeVisible();
  await outbox.getByRole("button", { name: "Close" }).tap();
  await record(page, "Blanket");
  letGo();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await expect(todays(page, ["Socks", "Blanket"]).filter({ hasText: "Received" })).toHaveCount(2);
});

test("her sign-in ends in the field: recording goes on, sending asks for it, and then it goes", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await ana.context.clearCookies();
  await record(page, "Socks");
  await expect(pill(page)).toHaveAccessibleName("1 waiting · sign in");

  await test.step("recording goes on, also after she opens it again", async () => {
    await record(page, "Blanket");
    await expect(pill(page)).toHaveAccessibleName("2 waiting · sign in");
    await ana.close();
  });

  const again = await ana.open();
  await expect(pill(again)).toHaveAccessibleName("2 waiting · sign in");
  const outbox = await openOutbox(again);
  await test.step("the outbox says why, and has the sign-in", async () => {
    await expect(outbox).toContainText("2 saves wait: your sign-in ended.");
    await expect(outbox).toContainText("they are safe on this tablet");
    await expect(outbox.getByRole("listitem").filter({ hasText: "Socks" })).toContainText(
      "Waits for your sign-in",
    );
    await expect(outbox.getByLabel("E-mail")).toHaveValue("ana.reyes@harborbridge.example");
    await outbox.getByLabel("Password", { exact: true }).fill("not-her-password");
    await outbox.getByRole("button", { name: "Sign in" }).tap();
    await expect(outbox.getByRole("alert")).toContainText(
      "The e-mail or the password is not right.",
    );
  });

  await test.step("signed in again, all of it goes", async () => {
    await outbox.getByLabel("Password", { exact: true }).fill(password);
    await outbox.getByRole("button", { name: "Sign in" }).tap();
    await expect(outbox).toContainText("Everything you recorded is at the office.");
    await outbox.getByRole("button", { name: "Close" }).tap();
    await expect(pill(again)).toHaveAccessibleName(/^All received/);
  });
});

test("an entry that the office cannot read is kept there and shown; the others go", async ({
  office,
  tabletOf,
}) => {
  expect(office.log).toContain("Satchel is ready");
  const ana = tabletOf("ana");
  const page = await ana.open();
  await expect(pill(page)).toHaveAccessibleName(/^All received/);
  await ana.goOffline();
  await record(page, "Socks");
  await page.getByRole("link", { name: "Note", exact: true }).tap();
  await page.getByLabel("Note", { exact: true }).fill("Begins on Monday.");
  await page.getByRole("button", { name: "Save" }).tap();
  await record(page, "Blanket");
  await expect(pill(page)).toHaveAccessibleName("Offline · 3 waiting");
  // The note is damaged on its way.
  await ana.context.route("**/sync/push", (route) => {
    const body = route.request().postData() ?? "";
    return route.continue({ postData: body.replace('"kind":"note"', '"kind":"n0te"') });
  });
  await ana.comeBackOnline();

  await expect(pill(page)).toHaveAccessibleName("1 needs you");
  await expect(todays(page, ["Socks", "Blanket"]).filter({ hasText: "Received" })).toHaveCount(2);
  await test.step("Ana sees which, and why", async () => {
    const outbox = await openOutbox(page);
    await expect(outbox).toContainText(
      "The office could not read it. It is kept there; tell your supervisor.",
    );
    await expect(outbox).toContainText("Note");
    await outbox.getByRole("button", { name: "Close" }).tap();
  });
  await test.step("her supervisor sees it in Review", async () => {
    const sam = await tabletOf("sam").open("/review");
    const line = sam.getByRole("row").filter({ hasText: "Not applied" });
    await expect(line).toContainText("Ana R.");
    await line.getByRole("link").click();
    await expect(sam.getByRole("region", { name: "The record" })).toContainText(
      "The office could not read it.",
    );
  });
});
