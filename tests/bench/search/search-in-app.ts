// Typing in the real app on a filled tablet, its page slowed four times.
import type { Page } from "@playwright/test";
import { origin, unlock } from "../../support/e2e/template.ts";
import type { Figure } from "../figure.ts";
import type { Ground } from "../ground.ts";
import { percentile } from "../measure.ts";
import { watchPaint } from "../painted.ts";
import type { Stress } from "../stress-agency.ts";
import { openTablet, slowDown } from "../tablet.ts";
import { typeBare, type BareTyping } from "./bare-list.ts";
import type { Findable } from "./made-cards.ts";
import { typings } from "./typings.ts";

declare global {
  interface Window {
    benchKeys: { pressed: number; painted: number };
  }
}

const TYPINGS = 45;
const BARE_KEYS = 100;
/** Nobody types faster than this for long; rows that stand still for it are the key's last. */
const PAUSE_MS = 150;

export async function searchInApp(ground: Ground): Promise<Figure[]> {
  const office = await ground.office();
  const page = await openTablet(await ground.filledProfile("search"), office.port);
  try {
    await watchPaint(page);
    await slowDown(page);
    await page.goto(origin);
    await unlock(page);
    await page.getByRole("list", { name: "Recent" }).getByRole("listitem").first().waitFor();
    await watchTyping(page);
    const typed = typings(findable(await ground.stress()), TYPINGS);
    await typeOne(page, "warm");
    await page.evaluate(() => void (window.benchLongTasks = []));
    const keys: (number | undefined)[] = [];
    for (const typing of typed) keys.push(...(await typeOne(page, typing.at(-1) ?? "")));
    const times = keys.filter((time) => time !== undefined);
    if (times.length < keys.length / 2) throw new Error("most keys changed nothing on the screen");
    const longTasks = await page.evaluate(() => window.benchLongTasks);
    return figuresOf(times, longTasks, await typeBare(page.context(), BARE_KEYS));
  } finally {
    await page.context().close();
  }
}

function figuresOf(
  times: readonly number[],
  longTasks: readonly number[],
  bare: BareTyping,
): Figure[] {
  const floor = percentile(bare.times, 0.95);
  const longest = longTasks.length === 0 ? "" : `, longest ${Math.max(...longTasks).toFixed(0)} ms`;
  return [
    {
      what: "10,000 clients, key → rows painted in the app, CPU 4×",
      unit: "ms",
      value: percentile(times, 0.95),
      p50: percentile(times, 0.5),
      floor: { what: "ten bare rows", value: floor },
      ratio: percentile(times, 0.95) / floor,
      bound: { on: "value", most: 80 },
      note: `${String(times.length)} keystrokes, slowest ${Math.max(...times).toFixed(0)} ms`,
    },
    {
      what: "long tasks while typing, CPU 4×",
      unit: "long tasks",
      value: longTasks.length,
      floor: { what: `ten bare rows, ${String(BARE_KEYS)} keystrokes`, value: bare.longTasks },
      bound: { on: "value", most: 0 },
      note: `in ${String(times.length)} keystrokes${longest}`,
    },
  ];
}

function findable({ records }: Stress): Findable[] {
  return records.flatMap((record) => {
    if (record.kind !== "client") return [];
    const { name, aliases, birth, phones } = record.fields;
    const [phone] = phones;
    if (name.given === "" || name.family === "" || birth.date === null || !phone) return [];
    const alias = aliases[0] ?? null;
    return [{ ...name, alias, phone: phone.number, birth: birth.date }];
  });
}

/** Types one text into an empty box; answers the time of each key, undefined where its rows are those of the last. */
async function typeOne(page: Page, text: string): Promise<(number | undefined)[]> {
  const box = page.getByRole("searchbox", { name: "Find a client" });
  await box.fill("");
  await page.waitForTimeout(PAUSE_MS);
  const times: (number | undefined)[] = [];
  for (const letter of text) {
    await page.evaluate(() => void (window.benchKeys = { pressed: 0, painted: 0 }));
    await page.keyboard.type(letter);
    times.push(await page.evaluate(settled, PAUSE_MS));
  }
  return times;
}

/** Runs in the page: waits until the rows have stood still for a while, and answers how long they took. */
async function settled(pause: number): Promise<number | undefined> {
  for (let waited = 0; waited < 40; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause / 3));
    const { pressed, painted } = window.benchKeys;
    if (painted > 0 && performance.now() - painted > pause) return painted - pressed;
  }
  return undefined;
}

// A key's rows are there when the finder changed for the last time and that frame was painted.
async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = document.querySelector('input[type="search"]');
    const finder = box?.closest("search")?.parentElement?.parentElement;
    if (!box || !finder) throw new Error("there is no box to type into");
    window.benchKeys = { pressed: 0, painted: 0 };
    const onPress = (event: Event): void => {
      if (window.benchKeys.pressed === 0) window.benchKeys.pressed = event.timeStamp;
    };
    // Letters with an accent come without a key of their own.
    for (const name of ["keydown", "beforeinput"]) box.addEventListener(name, onPress, true);
    new MutationObserver(() => {
      void window.benchPainted().then((at) => (window.benchKeys.painted = at));
    }).observe(finder, { childList: true, characterData: true, subtree: true });
  });
}
