import { foldText, phoneDigits } from "../client/client-names.ts";
import type { Client } from "../client/client.ts";

/** What look-alikes are compared by. */
export type Likeness = Pick<Client, "name" | "aliases" | "birth" | "phones">;

/** Why two clients look alike; the first agreeing reasons, strongest first. */
export type LikenessReason = "phone" | "birth-date" | "name" | "alias";

/**
 * Why two people look alike: the same phone number, the same full birth date with a word of a name or an alias in
 * common, the same name, or the same alias. Warns, never blocks; same names are legitimate. The scored check has its
 * own issue and replaces this function.
 */
export function likeness(one: Likeness, other: Likeness): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  const others = phoneNumbers(other);
  if (phoneNumbers(one).some((number) => others.some((known) => isSamePhone(number, known)))) {
    reasons.push("phone");
  }
  if (isSameBirth(one, other) && sharesWord(one, other)) reasons.push("birth-date");
  if (isSameName(one, other)) reasons.push("name");
  if (sharesAlias(one, other)) reasons.push("alias");
  return reasons;
}

// "About 42" is stored as a day too: half of a caseload shares those.
function isSameBirth(one: Likeness, other: Likeness): boolean {
  const areFull = one.birth.quality === "full" && other.birth.quality === "full";
  return areFull && one.birth.date !== null && one.birth.date === other.birth.date;
}

// What one worker writes down as a name another writes down as an alias.
function sharesWord(one: Likeness, other: Likeness): boolean {
  const others = new Set(calledWords(other));
  return calledWords(one).some((word) => others.has(word));
}

/** Each word of what a client is called, by name or alias, folded: what a shared birth date needs beside it. */
export function calledWords(client: Pick<Likeness, "name" | "aliases">): string[] {
  const aliases = client.aliases.flatMap((alias) => foldText(alias).split(" "));
  return [...nameWords(client), ...aliases.filter(Boolean)];
}

function phoneNumbers(client: Likeness): string[] {
  return client.phones
    .map((phone) => phoneDigits(phone.number))
    .filter((number) => number.length >= 6);
}

// Written without the area code, a number agrees with one that has it; two area codes are two numbers.
function isSamePhone(one: string, other: string): boolean {
  return one.length <= other.length ? other.endsWith(one) : one.endsWith(other);
}

function nameWords(client: Pick<Likeness, "name">): string[] {
  return foldText(`${client.name.given} ${client.name.family}`).split(" ").filter(Boolean);
}

function isSameName(one: Likeness, other: Likeness): boolean {
  const [words, others] = [nameWords(one), nameWords(other)];
  if (words.length === 0 || others.length === 0) return false;
  return [...words].sort().join(" ") === [...others].sort().join(" ");
}

function sharesAlias(one: Likeness, other: Likeness): boolean {
  const aliases = new Set(other.aliases.map(foldText).filter(Boolean));
  return one.aliases.some((alias) => aliases.has(foldText(alias)));
}
