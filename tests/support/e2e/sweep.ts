import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { en } from "../../../src/ui/i18n/en.ts";
import { pseudo } from "../../../src/ui/i18n/pseudo.ts";

declare global {
  var axe: typeof import("axe-core");
}

export const landscape = { width: 1280, height: 800 };
export const portrait = { width: 800, height: 1280 };
export const phone = { width: 390, height: 844 };

/** `ar-XB` is the dictionary with every text longer, accented and from right to left. */
export type Language = "en" | "ar-XB";

/** A text of the dictionary as the page has it. */
export type Say = (key: keyof typeof en, filled?: Record<string, string>) => string;

export function sayIn(language: Language): Say {
  return (key, filled = {}) => {
    const text: string = language === "en" ? en[key] : pseudo(en[key]);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => filled[name] ?? "");
  };
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with the page as it stands, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Once a page, not once a look: reading axe's half megabyte takes longer than most of its rules.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: tags,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const [why] = [...any, ...all, ...none];
        return `${id}: ${target.join(" ")}${why ? ` (${why.message})` : ""}`;
      }),
    );
  }, standards);
}

/** Controls that stand out of the page's width, and a page that scrolls sideways, a line each. */
export async function widthFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
    const controls = "a[href], button, input, select, textarea, [role='button'], [tabindex='0']";
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      // Behind an open sheet nothing can be used.
      if (!control.checkVisibility() || control.closest("[inert], [aria-hidden='true']")) continue;
      const { left, right, width, height } = control.getBoundingClientRect();
      // A tick's own input is one point large on purpose: its label is the target.
      if (width < 2 || height < 2) continue;
      if (left < -0.5 || right > clientWidth + 0.5) {
        const name = control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 40);
        const edges = `${left.toFixed(0)} to ${right.toFixed(0)}`;
        found.push(`cut off: ${control.tagName.toLowerCase()} "${name}" from ${edges}`);
      }
    }
    return found;
  });
}

/** What axe finds in light, dark and sun. */
export async function inEachTheme(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const grounds = new Set<string>();
  for (const theme of ["light", "dark", "sun"]) {
    const ground = await page.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen;
      return getComputedStyle(document.documentElement).backgroundColor;
    }, theme);
    grounds.add(ground);
    for (const finding of await axeFindings(page)) found.push(`${name}, ${theme}: ${finding}`);
  }
  expect(grounds.size, "three themes look like three").toBe(3);
  return found;
}
