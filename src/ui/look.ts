import { createSignal, type Accessor } from "solid-js";

/** `auto` follows the device: dark, more contrast (sun), or light. */
export type Theme = "auto" | "light" | "dark" | "sun";
export type Density = "auto" | "field" | "desk";
export type TextSize = "s" | "m" | "l" | "xl";
export type Hand = "right" | "left";

/** How the app looks on this device. Kept in `localStorage`: nothing here tells who uses it. */
export type Look = { theme: Theme; density: Density; textSize: TextSize; hand: Hand };

const plain: Look = { theme: "auto", density: "auto", textSize: "m", hand: "right" };

// `public/theme-boot.js` reads the same key before the first paint.
const storageKey = "satchel.look";

const [look, setLook] = createSignal<Look>(plain);

/** The look that stands now. */
export const useLook: () => Accessor<Look> = () => look;

/** Changes part of the look at once, and for the next start. */
export function changeLook(change: Partial<Look>): void {
  const next = setLook((now) => ({ ...now, ...change }));
  showLook(next);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage may be refused or full: the look then lasts until the app is closed.
  }
}

/** Reads the kept look; called once, before the first render. */
export function startLook(): void {
  const kept = keptLook();
  setLook(kept);
  showLook(kept);
}

/** The theme on the screen now, `auto` resolved. */
export function shownTheme(): Exclude<Theme, "auto"> {
  const { theme } = look();
  if (theme !== "auto") return theme;
  if (matchMedia("(prefers-contrast: more)").matches) return "sun";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function keptLook(): Look {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    return isLike(kept) ? { ...plain, ...kept } : plain;
  } catch {
    return plain;
  }
}

function isLike(kept: unknown): kept is Partial<Look> {
  return typeof kept === "object" && kept !== null;
}

function showLook(now: Look): void {
  const { dataset } = document.documentElement;
  show(dataset, "theme", now.theme === "auto" ? undefined : now.theme);
  show(dataset, "density", now.density === "auto" ? undefined : now.density);
  show(dataset, "textSize", now.textSize === "m" ? undefined : now.textSize);
  show(dataset, "hand", now.hand === "right" ? undefined : now.hand);
  tintSystemBar();
}

function show(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}

/** The bar of the system takes the spine's colour, which only the style sheet knows. */
function tintSystemBar(): void {
  const chosen = look().theme !== "auto";
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--spine").trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset["own"] ??= meta.content;
    meta.content = chosen && colour ? colour : meta.dataset["own"];
  }
}
