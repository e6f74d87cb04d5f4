import { en } from "./en.ts";
import type { Dictionary, Key } from "./words.ts";

const plain = "aeiouyAEIOUYcnsgzCNSGZ";
const accented = "áéíöüýÁÉÍÖÜÝçñšğžÇÑŠĞŽ";

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
  const words = parts.map((part) => (part.startsWith("{{") ? part : accent(part))).join("");
  const letters = text.replaceAll(/\{\{.*?\}\}/gu, "").length;
  const padding = "ẅórdş "
    .repeat(letters)
    .slice(0, Math.ceil(letters * 0.4))
    .trim();
  return `⟦${words}${padding ? ` ${padding}` : ""}⟧`;
}

function accent(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
}
