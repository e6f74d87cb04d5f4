/**
 * The signs of a code. 29 of them, a prime, so that the check finds every wrong sign; without vowels, so that no code
 * spells a word, and without 0 and 1, which a hand writes like O and I.
 */
const SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ";
const BASE = SIGNS.length;

/** A code that the office gave to a tablet, with the key that shows that it did: 32 bytes as base64url. */
export interface GivenCode {
  code: string;
  key: string;
}

/** Signs before the check: 29⁸ codes, five hundred thousand million. */
export const CODE_SIGNS = 8;
/** A whole code: eight signs and the check. */
export const codePattern = new RegExp(`^[${SIGNS}]{${CODE_SIGNS + 1}}$`);

/**
 * The code that random bytes come to; null where a byte had to be left out and too few remain: the caller draws again.
 * Each sign is as likely as any other.
 */
export function codeOfBytes(random: Uint8Array): string | null {
  // Beyond the last full round of signs the first ones would come more often.
  const even = [...random].filter((byte) => byte < BASE * Math.floor(256 / BASE));
  if (even.length < CODE_SIGNS) return null;
  return withCheck(even.slice(0, CODE_SIGNS).map((byte) => byte % BASE));
}

/**
 * The code as it was typed or read aloud, without spaces and dashes and in capitals; null when it is none. One wrong
 * sign, or two neighbours in the wrong order, are always found.
 */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—.]/g, "");
  if (!codePattern.test(code)) return null;
  return sumOf(digitsOf(code)) % BASE === 0 ? code : null;
}

/** A code as people read it: two groups of four, and the check by itself. */
export function codeParts(code: string): [first: string, second: string, check: string] {
  return [code.slice(0, 4), code.slice(4, CODE_SIGNS), code.slice(CODE_SIGNS)];
}

/** A code on one line: `HB7K 3M2Q-X`. */
export function codeWords(code: string): string {
  const [first, second, check] = codeParts(code);
  return `${first} ${second}-${check}`;
}

// As in an ISBN: each place weighs differently, neighbours by one, and no weight is a multiple of the prime.
function sumOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => sum + digit * (CODE_SIGNS + 1 - place), 0);
}

function withCheck(digits: readonly number[]): string {
  const check = (BASE - (sumOf(digits) % BASE)) % BASE;
  return [...digits, check].map((digit) => SIGNS.charAt(digit)).join("");
}

function digitsOf(code: string): number[] {
  return Array.from(code, (sign) => SIGNS.indexOf(sign));
}
