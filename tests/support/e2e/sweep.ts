import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { en } from "../../../src/ui/i18n/en.ts";
import { es } from "../../../src/ui/i18n/es.ts";
import { pseudo } from "../../../src/ui/i18n/pseudo.ts";

declare global {
  var axe: typeof import("axe-core");
}

export const landscape = { width: 1280, height: 800 };
const portrait = { width: 800, height: 1280 };
export const phone = { width: 390, height: 844 };
const sizes = { landscape, portrait, phone };

/** `ar-XB` is the dictionary with every text longer, accented and from right to left. */
export type Language = "en" | "es" | "ar-XB";

/** A text of the dictionary as the page has it. */
export type Say = (key: keyof typeof en, filled?: Record<string, string>) => string;

const dictionaries: Record<Language, (key: keyof typeof en) => string> = {
  en: (key) => en[key],
  es: (key) => es[key],
  "ar-XB": (key) => pseudo(en[key]),
};

export function sayIn(language: Language): Say {
  return (key, filled = {}) => {
    return dictionaries[language](key).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => filled[name] ?? "",
    );
  };
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What a theme may break: its colours, and in sun the larger text and targets. Every other rule reads the document, which
 * is the same in each theme; most of a sweep's time went into reading it three times.
 */
const ofThemes = [
  ...["color-contrast", "link-in-text-block"],
  ...["target-size", "scrollable-region-focusable"],
];

const rulesOf = {
  "every rule": standards,
  "what a theme may break": ofThemes,
  // Its colours are those of landscape. Contrast is what takes axe longest: two thirds of its time.
  "what a size may break": ["target-size", "scrollable-region-focusable"],
} as const;

/** What axe finds wrong with the page as it stands, a line each. */
export async function axeFindings(
  page: Page,
  rules: keyof typeof rulesOf = "every rule",
): Promise<string[]> {
  // Once a page, not once a look: reading axe's half megabyte takes longer than most of its rules.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await globalThis.axe.run(document, {
        runOnly,
        resultTypes: ["violations"],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const [why] = [...any, ...all, ...none];
          return `${id}: ${target.join(" ")}${why ? ` (${why.message})` : ""}`;
        }),
      );
    },
    [...rulesOf[rules]],
  );
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
      if (isInStrip(control)) continue;
      if (left < -0.5 || right > clientWidth + 0.5) {
        const name = control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 40);
        const edges = `${left.toFixed(0)} to ${right.toFixed(0)}`;
        found.push(`cut off: ${control.tagName.toLowerCase()} "${name}" from ${edges}`);
      }
    }
    return found;

    // Four index tabs in English fit; more, or longer words, are a strip that scrolls by itself.
    function isInStrip(control: HTMLElement): boolean {
      const strip = control.closest<HTMLElement>("nav");
      if (!strip || !["auto", "scroll"].includes(getComputedStyle(strip).overflowX)) return false;
      return document.documentElement.lang !== "en" || strip.querySelectorAll("a").length > 4;
    }
  });
}

/** What axe finds in light, dark and sun: with every rule in one, with what a theme may break in the others. */
export async function inEachTheme(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const grounds = new Set<string>();
  for (const theme of ["light", "dark", "sun"] as const) {
    grounds.add(await show(page, theme));
    const rules = theme === "light" ? "every rule" : "what a theme may break";
    const findings = await axeFindings(page, rules);
    found.push(...findings.map((finding) => `${name}, ${theme}: ${finding}`));
  }
  expect(grounds.size, "three themes look like three").toBe(3);
  return found;
}

/** Puts the page into a theme; answers the colour of its ground. */
function show(page: Page, theme: "light" | "dark" | "sun"): Promise<string> {
  return page.evaluate((chosen) => {
    document.documentElement.dataset["theme"] = chosen;
    return getComputedStyle(document.documentElement).backgroundColor;
  }, theme);
}

/**
 * What is wrong with the place that the page shows, in each size: what stands out of the width, in usual text and in the
 * large text of sun. With `axe` what it finds: the document and its colours are the same in each size, so that all three
 * themes are read in landscape, and upright the one with the largest targets. `again` goes back there where another size
 * has lost it. Ends as wide as it began.
 */
export async function inEachSize(
  page: Page,
  name: string,
  { axe, again }: { axe: boolean; again: () => Promise<void> },
): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    // Whether a list makes room for what is open is known a frame later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await again();
    const here = `${name}, ${size}`;
    for (const theme of ["light", "sun"] as const) {
      await show(page, theme);
      const wide = await widthFindings(page);
      found.push(...wide.map((finding) => `${here}, ${theme}: ${finding}`));
    }
    if (!axe) continue;
    const isUpright = viewport.height > viewport.width;
    const findings = isUpright
      ? await axeFindings(page, "what a size may break")
      : await inEachTheme(page, here);
    found.push(...findings.map((finding) => (isUpright ? `${here}, sun: ${finding}` : finding)));
  }
  await page.setViewportSize(landscape);
  return found;
}

/** What is wrong with a page that only this story has, and only now: in each size and theme, and from right to left. */
export async function asItStands(page: Page, name: string): Promise<string[]> {
  const turnTo = (dir: "ltr" | "rtl") =>
    page.evaluate((chosen) => void (document.documentElement.dir = chosen), dir);
  const found = await inEachSize(page, name, { axe: true, again: () => Promise.resolve() });
  await turnTo("rtl");
  found.push(...(await inEachTheme(page, `${name}, from right to left`)));
  await turnTo("ltr");
  return found;
}
