import { foldText, phoneDigits } from "../client/client-names.ts";
import type { Client } from "../client/client.ts";
import type { ReleasedField } from "../release/release.ts";

/** Shorter ones are words of every text. */
const LEAST_NAME = 3;
const LEAST_DIGITS = 7;

type Told = Pick<Client, "name" | "aliases" | "phones" | "emails">;

/**
 * What a free text says of a client although it is not among what is told: her name, a telephone number, an e-mail address.
 * A hint for whoever writes, and no more: a name may be a word, and what she is like no rule can read.
 */
export function slipsIn(
  text: string,
  { name, aliases, phones, emails }: Told,
  told: readonly ReleasedField[],
): ReleasedField[] {
  const words = new Set(foldText(text).split(" "));
  const digits = text.replaceAll(/\D/g, "");
  const names = [name.given, name.family, ...aliases].flatMap((one) => foldText(one).split(" "));
  const slipped: readonly [ReleasedField, boolean][] = [
    ["name", names.some((one) => one.length >= LEAST_NAME && words.has(one))],
    ["phones", phones.map(({ number }) => phoneDigits(number)).some((one) => isIn(one, digits))],
    [
      "emails",
      emails.some(
        (one) => one.trim() !== "" && text.toLowerCase().includes(one.trim().toLowerCase()),
      ),
    ],
  ];
  return slipped.flatMap(([field, isSaid]) => (isSaid && !told.includes(field) ? [field] : []));
}

function isIn(number: string, digits: string): boolean {
  return number.length >= LEAST_DIGITS && digits.includes(number);
}
