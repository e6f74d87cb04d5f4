// The least that typing costs on this machine: a page of one box and ten rows of plain text, and no app.
import type { BrowserContext, Page } from "@playwright/test";
import { slowDown } from "../tablet.ts";

declare global {
  interface Window {
    bareKey: Promise<number>;
  }
}

const ROWS = 10;
/** Of the first keys the browser compiles and lays out for the first time. */
const WARM = 5;

export interface BareTyping {
  /** Milliseconds from each key to its painted rows. */
  times: number[];
  longTasks: number;
}

/** Types `keys` letters into the bare page, slowed like the app; each puts other words into every row, a task later. */
export async function typeBare(context: BrowserContext, keys: number): Promise<BareTyping> {
  const page = await context.newPage();
  await slowDown(page);
  const row = "<li><div>Maria Gallardo</div><div>“Mari”</div><div>~42 · Outreach</div></li>";
  await page.goto(`data:text/html,<meta charset=utf-8><input><ul>${row.repeat(ROWS)}</ul>`);
  await page.locator("input").focus();
  for (let key = 0; key < WARM; key += 1) await typeKey(page, key);
  await page.evaluate(() => void (window.benchLongTasks = []));
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) times.push(await typeKey(page, key));
  const longTasks = await page.evaluate(() => window.benchLongTasks.length);
  await page.close();
  return { times, longTasks };
}

async function typeKey(page: Page, key: number): Promise<number> {
  await page.evaluate((turn) => {
    window.bareKey = new Promise((resolve) => {
      let pressed = 0;
      addEventListener("keydown", (event) => (pressed = event.timeStamp), { once: true });
      addEventListener(
        "input",
        () =>
          setTimeout(() => {
            document.querySelectorAll("li div").forEach((line, place) => {
              line.textContent = `Zaynab ${String(turn)} Weller ${String(place)}`;
            });
            void window.benchPainted().then((at) => resolve(at - pressed));
          }),
        { once: true },
      );
    });
  }, key);
  await page.keyboard.type("abcdefghij"[key % 10] ?? "a");
  const took = await page.evaluate(() => window.bareKey);
  // As long as between two keys in the app.
  await page.waitForTimeout(200);
  return took;
}
