import type { Page } from "@playwright/test";
import { administratorPlaces } from "../support/e2e/places/administrator.ts";
import { lookAt, sweep, type Opened } from "../support/e2e/places/place.ts";
import { passphrase } from "../support/e2e/secrets.ts";
import { expect, test } from "../support/e2e/story.ts";
import { inEachTheme, landscape, sayIn, type Language } from "../support/e2e/sweep.ts";

/** The app in this language, unlocked anew: it is read once, when the page is loaded. */
async function speak(page: Page, language: Language): Promise<Opened> {
  const say = sayIn(language);
  await page.evaluate((locale) => localStorage.setItem("satchel.locale", locale), language);
  await page.goto("/");
  await page.getByLabel(say("passphrase.label"), { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: say("unlock.act"), exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  return { page, say };
}

test("the administration, in light, dark and sun, in three sizes and from right to left", async ({
  office,
  tabletOf,
}) => {
  test.setTimeout(900_000);
  expect(office.log).toContain("Satchel is ready");
  const page = await tabletOf("ada").open("/", { unlock: false, viewport: landscape });
  const english = await speak(page, "en");
  const inEnglish = await sweep(english, administratorPlaces, (place) =>
    lookAt(english, place, true),
  );
  // Longer words from the other side: a line that wraps or a mirrored rule may lie on another ground.
  const pseudo = await speak(page, "ar-XB");
  const inPseudo = await sweep(pseudo, administratorPlaces, async (place) => [
    ...(await inEachTheme(page, place.name)),
    ...(await lookAt(pseudo, place, false)),
  ]);
  expect([...inEnglish, ...inPseudo.map((finding) => `ar-XB, ${finding}`)]).toEqual([]);
});
