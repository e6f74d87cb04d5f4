import type { Page } from "@playwright/test";
import { lookAt, sweep, type Opened } from "../support/e2e/places/place.ts";
import { supervisorPlaces } from "../support/e2e/places/supervisor.ts";
import { workerPlaces } from "../support/e2e/places/worker.ts";
import { passphrase, password } from "../support/e2e/secrets.ts";
import { expect, test, type Story } from "../support/e2e/story.ts";
import {
  asItStands,
  inEachSize,
  inEachTheme,
  landscape,
  phone,
  sayIn,
  widthFindings,
  type Language,
} from "../support/e2e/sweep.ts";
/** The page in a language and at a size, with nothing that moves. */
async function open(
  { tabletOf }: Pick<Story, "tabletOf">,
  who: "dan" | "sam",
  language: Language,
  viewport = landscape,
): Promise<Opened> {
  const tablet = tabletOf(who);
  const page = await tablet.open("/", { viewport, offline: true });
  await page.evaluate((locale) => localStorage.setItem("satchel.locale", locale), language);
  await page.reload();
  const say = sayIn(language);
  await page.getByLabel(say("passphrase.label"), { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: say("unlock.act"), exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const recent = page.getByRole("link", { name: who === "dan" ? /^Dan Pruett/ : /\d/ }).first();
  const client = /clients\/([^/]+)/.exec(String(await recent.getAttribute("href")))?.[1] ?? "";
  return { page, client, say };
}

const people = [
  ["dan", workerPlaces],
  ["sam", supervisorPlaces],
] as const;

for (const [who, places] of people) {
  test(`${who}'s screens in light, dark and sun, in three sizes`, async ({ tabletOf }) => {
    test.setTimeout(900_000);
    const opened = await open({ tabletOf }, who, "en");
    expect(await sweep(opened, places, (place) => lookAt(opened, place, true))).toEqual([]);
  });

  // Longer words from the other side: a line that wraps or a mirrored rule may lie on another ground.
  test(`${who}'s screens from right to left, in three sizes`, async ({ tabletOf }) => {
    test.setTimeout(600_000);
    const opened = await open({ tabletOf }, who, "ar-XB");
    const found = await sweep(opened, places, async (place) => [
      ...(await inEachTheme(opened.page, place.name)),
      ...(await lookAt(opened, place, false)),
    ]);
    expect(found).toEqual([]);
  });
}

test("dan's screens in Spanish on a phone: nothing is cut off", async ({ tabletOf }) => {
  test.setTimeout(600_000);
  const opened = await open({ tabletOf }, "dan", "es", phone);
  const found = await sweep(opened, workerPlaces, async (place) =>
    (await widthFindings(opened.page)).map((finding) => `${place.name}: ${finding}`),
  );
  expect(found).toEqual([]);
});

test("the pages in front of the records", async ({ office, freshTablet }) => {
  test.setTimeout(600_000);
  expect(office.log).toContain("Satchel is ready");
  const found: string[] = [];
  const [tablet, insecure] = [freshTablet(), freshTablet()];
  const page = await tablet.open();
  const look = async (on: Page, name: string): Promise<void> => {
    const isThere = () => expect(on.getByRole("main")).toBeVisible();
    for (const language of ["ar-XB", "en"]) {
      await on.evaluate((locale) => localStorage.setItem("satchel.locale", locale), language);
      await on.reload();
      await expect(on.locator("html")).toHaveAttribute("lang", language);
      await isThere();
      const here = `${name}, ${language}`;
      const isEnglish = language === "en";
      found.push(...(await inEachSize(on, here, { axe: isEnglish, again: isThere })));
      if (!isEnglish) found.push(...(await inEachTheme(on, here)));
    }
  };
  await look(page, "sign-in");
  await look(await insecure.open("/", { host: "satchel.test" }), "not secure");

  await page.goto("about:blank");
  await page.goto("/#/voucher");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText(/one of its signs is wrong/)).toBeVisible();
  found.push(...(await asItStands(page, "a voucher's desk, no code yet")));

  await page.goto("about:blank");
  await page.goto("/#/first-administrator?token=used");
  await expect(page.getByRole("heading", { name: "Set up Satchel" })).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  found.push(...(await inEachTheme(page, "first administrator, not whole")));

  await page.goto("/");
  await page.getByLabel("E-mail").fill("officer.kim@police.example");
  await page.getByLabel("Password", { exact: true }).fill("not-his-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  found.push(...(await inEachTheme(page, "sign-in refused")));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Jin" })).toBeVisible();
  await look(page, "partner");
  expect(found).toEqual([]);
});
