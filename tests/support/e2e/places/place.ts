import { expect, type Locator, type Page } from "@playwright/test";
import { routeAt, screenRoutes } from "../../routes.ts";
import { inEachSize, type Say } from "../sweep.ts";

/** Somewhere a person gets to, and how. */
export interface Place {
  name: string;
  /** An address of the app; `:client` is Dan Pruett. Without one it is reached from the place before. */
  at?: string;
  /** What is done there first. */
  act?: (page: Page, say: Say) => Promise<void>;
  /** The route where that led, when it is another than the address'. */
  leadsTo?: string;
  /** What is there once the place is whole. */
  shows?: (page: Page, say: Say) => Locator;
}

export const main = (page: Page) => page.getByRole("main");
export const rows = (page: Page) => main(page).getByRole("listitem");

/** A page on which the places are visited. */
export interface Opened {
  page: Page;
  say: Say;
  /** Whose file the addresses mean. */
  client?: string;
}

const routes = screenRoutes();

/** The route whose screen a place shows; undefined where it does not say. */
export function routeOf({ at, leadsTo }: Place): string | undefined {
  return leadsTo ?? (at === undefined ? undefined : routeAt(at, routes));
}

/** Everything that is found, place by place; one that cannot be reached hides none of the others. */
export async function sweep(
  opened: Opened,
  places: readonly Place[],
  look: (place: Place) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    try {
      await visit(opened, place);
      found.push(...(await look(place)));
    } catch (error) {
      found.push(`${place.name} was not reached: ${String(error)}`);
    }
  }
  return found;
}

/** What is wrong with a place in each size. */
export function lookAt(opened: Opened, place: Place, axe: boolean): Promise<string[]> {
  const there = whatShows(opened, place);
  return inEachSize(opened.page, place.name, {
    axe,
    again: () =>
      there
        .waitFor({ timeout: 2000 })
        // A list that moved into the page has forgotten what was typed into it.
        .catch(() => visit(opened, place)),
  });
}

/** Goes there as the app's own links do: nothing is loaded anew. */
async function visit(opened: Opened, place: Place): Promise<void> {
  const { page, say, client = "" } = opened;
  const { at, act } = place;
  if (at !== undefined) {
    // A sheet of the place before may still be open.
    await page.keyboard.press("Escape");
    await page.evaluate(
      (address) => history.pushState({}, "", address),
      at.replace(":client", client),
    );
  }
  if (act) await act(page, say);
  await expect(whatShows(opened, place)).toBeVisible();
  const said = routeOf(place);
  // What the guard of all screens counts on (`every-screen-is-swept`).
  if (said !== undefined) expect(routeAt(new URL(page.url()).pathname, routes)).toBe(said);
  // A sheet that is seen may still be on its way in.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
}

function whatShows({ page, say }: Opened, { shows }: Place): Locator {
  return (shows?.(page, say) ?? page.getByRole("heading", { level: 1 })).first();
}
