/** Fewest characters of a passphrase: the tablet may be in the hands of somebody with time. */
export const LEAST_CHARACTERS = 12;
const LEAST_DIFFERENT = 6;

/** True for a passphrase that would fall to guessing in spite of Argon2id. */
export function isTooWeak(passphrase: string): boolean {
  const typed = [...passphrase.trim()];
  return typed.length < LEAST_CHARACTERS || new Set(typed).size < LEAST_DIFFERENT;
}

const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const MOST_WAIT_MS = 15 * 60_000;

/** How long to wait after so many wrong passphrases in a row, in milliseconds: three are free, then ever longer. */
export function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES));
}
