import type { Client } from "./client.ts";

/** The name to show: given and family, or the first alias in quotes when there is no name. */
export function displayName(client: Pick<Client, "name" | "aliases">): string {
  const full = `${client.name.given} ${client.name.family}`.trim();
  if (full !== "") return full;
  const alias = client.aliases[0];
  return alias === undefined ? "" : `“${alias}”`;
}

/** The alias to show beside the name; none when the alias is the name. */
export function displayAlias(client: Pick<Client, "name" | "aliases">): string | null {
  const named = `${client.name.given}${client.name.family}`.trim() !== "";
  return named ? (client.aliases[0] ?? null) : null;
}

/** A client needs a name or an alias; one street name is enough. */
export function isNamed(client: Pick<Client, "name" | "aliases">): boolean {
  return displayName(client).replace(/[“”\s]/g, "") !== "";
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
