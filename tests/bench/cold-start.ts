import type { Page } from "@playwright/test";
import { origin } from "../support/e2e/template.ts";
import type { Bench } from "./bench.ts";
import type { Ground } from "./ground.ts";
import { inTurns, median } from "./measure.ts";
import { watchPaint } from "./painted.ts";
import {
  unlockFigure,
  unlockToToday,
  watchUnlock,
  type Unlocked,
} from "./sealed/unlock-to-today.ts";
import { openTablet, slowDown, visit } from "./tablet.ts";

const STARTS = 7;

/** The first minute of a day without a signal: browser closed, office unreachable, unlocked, and Today must be there. */
export const coldStart: Bench = {
  name: "cold-start",
  run: async (ground) => {
    const profile = await ground.filledProfile("cold-start");
    const shell = await visitedProfile(ground);
    const { port } = await ground.office();
    await ground.stopOffice();
    const unlocks: Unlocked[] = [];
    const turns = await inTurns(
      STARTS,
      () => started(shell, port, firstPaint),
      () => started(profile, port, async (page) => unlockScreen(page, unlocks)),
    );
    return [
      {
        what: "offline cold start → unlock screen painted, CPU 4×",
        unit: "ms",
        value: median(turns.subject),
        floor: { what: "empty shell’s first paint", value: median(turns.floor) },
        ratio: turns.ratio,
        bound: { on: "value", most: 800 },
        note: `${String(STARTS)} starts, slowest ${Math.max(...turns.subject).toFixed(0)} ms`,
      },
      unlockFigure(unlocks, "10,000 clients and 50,000 records"),
    ];
  },
};

/** A tablet that has the app and nobody signed in: it opens on index.html and the entry script alone. */
async function visitedProfile(ground: Ground): Promise<string> {
  const profile = ground.freshProfile("shell");
  const page = await openTablet(profile, (await ground.office()).port);
  await visit(page);
  await page.context().close();
  return profile;
}

/** Opens the browser anew, then the app in it. */
async function started(
  profile: string,
  port: number,
  measure: (page: Page) => Promise<number>,
): Promise<number> {
  const page = await openTablet(profile, port);
  try {
    await watchPaint(page);
    await watchUnlock(page);
    await slowDown(page);
    await page.goto(origin, { waitUntil: "commit" });
    return await measure(page);
  } finally {
    await page.context().close();
  }
}

async function firstPaint(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  return page.evaluate(async () => {
    await window.benchPainted();
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (!paint) throw new Error("nothing was painted");
    return paint.startTime;
  });
}

async function unlockScreen(page: Page, unlocks: Unlocked[]): Promise<number> {
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  const painted = await page.evaluate(() => {
    const paints = performance.getEntriesByName("first-contentful-paint");
    return paints[0]?.startTime ?? Number.NaN;
  });
  unlocks.push(await unlockToToday(page));
  return painted;
}
