import { foldText } from "../client/client-names.ts";

/** What a program is found by, folded once: `searchText` makes it. */
export type SearchText = string;

/** Joins the words that a program is found by: its name, its provider's, what it does, needs, languages, towns. */
export function searchText(words: readonly string[]): SearchText {
  return ` ${foldText(words.join(" "))}`;
}

/** Makes a test of what was typed: each of its words begins a word of the text. Nothing typed finds everything. */
export function finderOf(typed: string): (text: SearchText) => boolean {
  const words = foldText(typed)
    .split(" ")
    .filter((word) => word !== "");
  return (text) => words.every((word) => text.includes(` ${word}`));
}
