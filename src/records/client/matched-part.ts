import { foldText } from "./client-names.ts";

/** From (included) to (excluded), in UTF-16 units of the text. */
export type Stretch = readonly [from: number, to: number];

/**
 * The parts of a name that a search matched, so that a list can set them in bold: the words as typed, else each typed
 * word by itself. Folds like the search does, so "okafor reyes" marks "Okafor-Reyes". Empty when nothing matches.
 */
export function matchedParts(name: string, typed: string): Stretch[] {
  const words = foldText(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const whole = stretchOf(name, words.join(""));
  if (whole) return [whole];
  const parts = words.flatMap((word) => {
    const part = stretchOf(name, word);
    return part ? [part] : [];
  });
  return withoutOverlap(parts);
}

function stretchOf(name: string, wanted: string): Stretch | null {
  for (const start of wordStarts(name)) {
    for (let end = start + 1; end <= name.length; end += 1) {
      const folded = foldText(name.slice(start, end)).replace(/ /g, "");
      if (folded === wanted) return [start, endOfLetter(name, end)];
      if (!wanted.startsWith(folded)) break;
    }
  }
  return null;
}

function wordStarts(name: string): number[] {
  const starts: number[] = [];
  for (const match of name.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)) starts.push(match.index);
  return starts;
}

// An accent that is a character of its own belongs to the letter before it.
function endOfLetter(name: string, end: number): number {
  const rest = /^\p{M}+/u.exec(name.slice(end));
  return end + (rest?.[0].length ?? 0);
}

function withoutOverlap(parts: readonly Stretch[]): Stretch[] {
  const sorted = [...parts].sort((a, b) => a[0] - b[0]);
  return sorted.filter((part, index) => {
    const before = sorted[index - 1];
    return before === undefined || before[1] <= part[0];
  });
}
