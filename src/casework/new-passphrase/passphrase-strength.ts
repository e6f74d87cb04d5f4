import { isTooWeak, LEAST_CHARACTERS } from "../../store/sealing/passphrase-rules.ts";

/** What may be said of a passphrase while it is typed; the first three are refused. */
export type PassphraseStrength =
  | { is: "short"; count: number }
  /** It repeats itself. */
  | { is: "plain" }
  /** It holds what a finder reads on the locked page. */
  | { is: "own" }
  | { is: "fair" }
  | { is: "strong" };

const STRONG_CHARACTERS = 18;
const STRONG_WORDS = 4;

/** How a passphrase would stand against guessing; `known` is what stands on the locked page and in the sign-in. */
export function passphraseStrength(typed: string, known: readonly string[]): PassphraseStrength {
  const passphrase = typed.trim();
  const count = [...passphrase].length;
  if (count < LEAST_CHARACTERS) return { is: "short", count };
  const rest = without(passphrase.toLowerCase(), known);
  if (isTooWeak(passphrase)) return { is: "plain" };
  if (isTooWeak(rest)) return { is: "own" };
  const words = new Set(passphrase.split(/\s+/)).size;
  return count >= STRONG_CHARACTERS || words >= STRONG_WORDS ? { is: "strong" } : { is: "fair" };
}

// "ana.reyes@harborbridge.example" is known, and so is each of its parts.
function without(passphrase: string, known: readonly string[]): string {
  const parts = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return parts
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ""), passphrase);
}
