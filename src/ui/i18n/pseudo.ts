import { en } from "./en.ts";
import type { Dictionary, Key } from "./words.ts";

const accents: Record<string, string> = Object.fromEntries(
  [..."aeiouyAEIOUYcnsgzCNSGZ"].map((letter, index) => [
    letter,
    [..."áéíöüýÁÉÍÖÜÝçñšğžÇÑŠĞŽ"][index] ?? letter,
  ]),
);

/**
 * The pseudo-language `ar-XB`: right-to-left, accented, 40 % longer, in brackets. What is not in
 * brackets has not gone through the dictionary; what is cut off has too little room.
 */
export function pseudoDictionary(): Dictionary {
  const entries = Object.entries(en).map(([key, text]) => [key, pseudo(text)]);
  // Built from every key of `en`, so every key is there.
  return Object.fromEntries(entries) as Record<Key, string>;
}

/** One text in the pseudo-language; placeholders stay as they are. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\{.*?\}\})/u);
  const accented = parts.map((part) => (part.startsWith("{{") ? part : accent(part))).join("");
  const letters = text.replaceAll(/\{\{.*?\}\}/gu, "").length;
  const padding = "ẅórdş "
    .repeat(10)
    .slice(0, Math.ceil(letters * 0.4))
    .trim();
  return `⟦${accented}${padding ? ` ${padding}` : ""}⟧`;
}

function accent(text: string): string {
  return [...text].map((letter) => accents[letter] ?? letter).join("");
}
