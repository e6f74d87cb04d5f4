import type { Client } from "./client.ts";

/** Given and family name; empty when there is neither. */
export function fullName(name: Client["name"]): string {
  return `${name.given} ${name.family}`.trim();
}

/** The name to show: given and family, or the first alias when there is no name, in the quotes of the reader's language. */
export function displayName(
  client: Pick<Client, "name" | "aliases">,
  inQuotes: (alias: string) => string,
): string {
  const full = fullName(client.name);
  const [alias] = client.aliases;
  return full === "" && alias !== undefined ? inQuotes(alias) : full;
}

/** First name and last initial, or the first alias: for a paper that others read, enough to ask for her by. */
export function briefClient(client: Pick<Client, "name" | "aliases">): string {
  const { given, family } = client.name;
  const [initial] = Array.from(family.trim());
  const brief = [given.trim(), initial === undefined ? "" : `${initial}.`].join(" ").trim();
  return brief === "" ? (client.aliases[0] ?? "") : brief;
}

/** The alias to show beside the name; none when the alias is the name. */
export function displayAlias(client: Pick<Client, "name" | "aliases">): string | null {
  const named = `${client.name.given}${client.name.family}`.trim() !== "";
  return named ? (client.aliases[0] ?? null) : null;
}

/** A client needs a name or an alias; one street name is enough. */
export function isNamed(client: Pick<Client, "name" | "aliases">): boolean {
  return displayName(client, (alias) => alias).trim() !== "";
}

/**
 * Folds text for comparing and searching: lower case, no accents, no hyphens, apostrophes or other marks; words are
 * kept apart by single spaces. Letters of any script survive.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/['’ʼ`´.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The digits of a phone number; a leading country code 1 of eleven digits is dropped. */
export function phoneDigits(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}
