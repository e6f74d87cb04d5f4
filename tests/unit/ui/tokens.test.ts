import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const source = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");

type Tokens = Map<string, string>;

/** The declarations of each block that follows a comment `theme: …`, in order. */
const blocks = new Map(
  [
    ...source.matchAll(
      /\/\* theme: ([^*]+?) \*\/[^{]*?(?:@media[^{]*\{\s*)?:root[^{]*\{([^}]*)\}/g,
    ),
  ].map(([, name = "", body = ""]) => [name, declarations(body)] as const),
);

function declarations(body: string): Tokens {
  return new Map(
    [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    ),
  );
}

function block(name: string): Tokens {
  const found = blocks.get(name);
  if (!found) throw new Error(`tokens.css has no block "theme: ${name}"`);
  return found;
}

const themes = {
  light: block("light"),
  dark: block("dark, chosen"),
  sun: block("sun, chosen"),
};

function colour(theme: Tokens, name: string): string {
  const value = theme.get(`--${name}`);
  const inner = value?.match(/^var\(--([\w-]+)\)$/)?.[1];
  if (inner) return colour(theme, inner);
  if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is no colour: ${value}`);
  return value;
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Tokens, front: string, back: string): number {
  const [light = 0, dark = 0] = [front, back]
    .map((name) => luminance(colour(theme, name)))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = suite("the colours of the notebook");

// The table of the design: pair, and the ratio promised in light, dark and sun.
const promised: [front: string, back: string, light: number, dark: number, sun: number][] = [
  ["text", "bg", 15.1, 15.6, 21],
  ["muted", "bg", 6.2, 8.6, 14.2],
  ["muted", "sunken", 5.6, 0, 0],
  ["primary", "bg", 7.3, 8.9, 12.5],
  ["on-primary", "primary", 7.7, 8.3, 12.5],
  ["accent", "surface", 5.1, 7.8, 9.8],
  ["edge", "surface", 4.5, 4.1, 21],
  ["hairline", "surface", 1.4, 1.4, 21],
  ["focus", "surface", 7.8, 8.1, 12.4],
  ["ok", "ok-bg", 5.6, 7.6, 11.4],
  ["warn", "warn-bg", 6.5, 8.9, 9.6],
  ["danger", "danger-bg", 6.1, 7.9, 11.2],
  ["info", "info-bg", 6.8, 8.3, 13.2],
  ["waiting", "waiting-bg", 6.9, 8.3, 13.2],
];

for (const [front, back, light, dark, sun] of promised) {
  for (const [theme, ratio] of Object.entries({ light, dark, sun })) {
    if (ratio === 0) continue;
    tokens(`${front} on ${back} keeps its promised contrast in ${theme}`, () => {
      const found = contrast(themes[theme as keyof typeof themes], front, back);
      // The table rounds to a tenth.
      assert.ok(found >= ratio - 0.06, `${found.toFixed(2)} is less than ${ratio}`);
    });
  }
}

const textPairs: [front: string, back: string][] = [
  ...["text", "muted"].flatMap((front) =>
    ["bg", "surface", "sunken", "ok-bg", "warn-bg"].map((back): [string, string] => [front, back]),
  ),
  ...["primary", "ok", "warn", "danger", "info", "waiting"].flatMap((front) =>
    ["bg", "surface", "sunken"].map((back): [string, string] => [front, back]),
  ),
  ["accent", "bg"],
  ["accent", "surface"],
  ["on-primary", "primary"],
  ["on-spine", "spine"],
  ["on-spine-current", "spine-current"],
  ["bg", "text"],
];

const edgePairs: [front: string, back: string][] = [
  ["edge", "bg"],
  ["edge", "surface"],
  ["edge", "sunken"],
  ["primary", "surface"],
  ["accent", "sunken"],
  ["focus", "bg"],
  ["focus", "surface"],
  ["focus", "sunken"],
];

for (const [name, theme] of Object.entries(themes)) {
  tokens(`words can be read on every ground they stand on in ${name}`, () => {
    const weak = textPairs.filter(([front, back]) => contrast(theme, front, back) < 4.5);
    assert.equal(weak, []);
  });

  tokens(`edges of controls and the focus ring can be seen in ${name}`, () => {
    const weak = edgePairs.filter(([front, back]) => contrast(theme, front, back) < 3);
    assert.equal(weak, []);
  });
}

tokens("a theme asked for by the device is the theme that can be chosen", () => {
  assert.equal(block("dark, asked for by the device"), block("dark, chosen"));
  assert.equal(block("sun, asked for by the device"), block("sun, chosen"));
});

tokens("no theme forgets a colour", () => {
  const names = [...themes.light.keys()].sort();
  for (const theme of [themes.dark, themes.sun]) {
    assert.equal(
      names.filter((name) => !theme.has(name)),
      [],
    );
  }
});

tokens.run();
