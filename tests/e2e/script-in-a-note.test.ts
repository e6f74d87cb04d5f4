import type { Page } from "@playwright/test";
import type { Client } from "../../src/records/client/client.ts";
import { hostileTexts } from "../support/e2e/hostile-texts.ts";
import type { ServerProcess } from "../support/e2e/server-process.ts";
import { expect, test } from "../support/e2e/story.ts";
import { password, people, reopen } from "../support/e2e/template.ts";
import { findAndOpen, goTo, history, turnTo } from "../support/e2e/ways.ts";
import { putRow, Tablet } from "../support/server/tablet.ts";

const today = new Date().toISOString().slice(0, 10);
const short = (at: number, most: number) => (hostileTexts[at] ?? "").slice(0, most);

/** Dan's tablet, driven by somebody who sends what no form would: every field of a client full of script. */
async function sendHostileRecords(office: ServerProcess): Promise<void> {
  const server = `http://127.0.0.1:${String(office.port)}`;
  const tablet = new Tablet((path, init) =>
    fetch(server + path, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)) },
    }),
  );
  const { status } = await tablet.signIn(people.dan, password);
  expect(status).toBe(200);
  await tablet.pull(1000);
  const known = tablet.held("client").find(({ body }) => body.fields["restricted"] === false);
  const like = known?.body.fields as Client | undefined;
  if (!like) throw new Error("Dan holds no client");
  const client = putRow("client", hostileClient(like), null);
  const notes = hostileTexts.map((text) =>
    putRow("note", { date: today, referral: null, text, visibleTo: "team" }, client.id),
  );
  const answers = [await tablet.save(client)];
  for (let from = 0; from < notes.length; from += 50) {
    answers.push(await tablet.save(...notes.slice(from, from + 50)));
  }
  expect(answers.map(({ result }) => result)).toEqual(answers.map(() => "applied"));
}

function hostileClient(like: Client): Client {
  return {
    ...like,
    name: { given: short(1, 80), family: "Zzhostile" },
    aliases: Array.from({ length: 20 }, (_, at) => short(20 + at, 80)),
    pronouns: short(2, 40),
    languages: [short(3, 40), short(7, 40)],
    phones: [{ number: short(4, 40), note: short(5, 80) }],
    emails: [short(52, 200), short(53, 200)],
    address: { street: short(8, 200), city: short(9, 80), zip: "x" },
    contact: { ...like.contact, safeHours: short(10, 80) },
    alerts: Array.from({ length: 20 }, (_, at) => short(60 + at, 120)),
    notes: hostileTexts.join("\n").slice(0, 4000),
    mergedInto: null,
  };
}

/** What a script would do when it ran, or was stopped on its way by nothing but the page's policy. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/satchel\.localhost|blob:|data:)/.test(request.url())) seen.push(request.url());
  });
  await page.exposeFunction("toldOfViolation", (what: string) => seen.push(`stopped: ${what}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { toldOfViolation } = window as unknown as { toldOfViolation: (what: string) => void };
      toldOfViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return seen;
}

test("T9: two hundred scripts in a client's fields and notes are text on every screen", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(240_000);
  expect(office.log).toContain("Satchel is ready");
  await sendHostileRecords(office);
  const page = await tabletOf("dan").open();
  const seen = await watch(page);
  await reopen(page);

  await findAndOpen(page, "zzhostile", /Zzhostile/);
  await expect(page.getByRole("main")).toContainText(short(60, 120));
  for (const tab of ["Services", "Referrals", "Plan"] as const) await turnTo(page, tab);
  await turnTo(page, "Notes");
  const notes = history(page, "Notes");
  const older = page.getByRole("button", { name: "Show older" });
  await expect(async () => {
    if (await older.isVisible()) await older.tap({ timeout: 2_000 });
    expect(await notes.count()).toBe(hostileTexts.length);
  }).toPass({ timeout: 90_000 });
  await expect(notes.filter({ hasText: "evil.example" })).not.toHaveCount(0);
  const client = /clients\/([^/]+)/.exec(page.url())?.[1] ?? "";
  for (const form of ["edit", "quick-services", "quick-referrals", "referral-in", "note"]) {
    await page.evaluate((to) => window.history.pushState({}, "", to), `/clients/${client}/${form}`);
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
  }
  const sam = await tabletOf("sam").open("/");
  const alsoSeen = await watch(sam);
  await reopen(sam);
  await goTo(sam, "Review");
  await expect(sam.getByRole("main").getByRole("row").first()).toBeVisible();

  for (const one of [page, sam]) {
    expect(await one.evaluate(() => "ranScript" in window)).toBe(false);
  }
  expect([...seen, ...alsoSeen]).toEqual([]);
});
