// What people type to find somebody, key by key.
import { seededRandom, type Random } from "../../../sync-server/demo/random.ts";
import type { Findable } from "./made-cards.ts";

/** One act of typing: the text in the box after each key. */
export type Typing = string[];

/** `count` acts of typing for clients picked by chance; the same acts in every run. */
export function typings(findable: readonly Findable[], count: number): Typing[] {
  const random = seededRandom(2, "typings");
  return Array.from({ length: count }, (_, turn) => {
    const wanted = random.pick(findable);
    const way = ways[turn % ways.length];
    if (!way) throw new Error("there is no way to type");
    return keysOf(way(wanted, random));
  });
}

/** How a name, a number or a date is typed; names more often than the rest, as in life. */
const ways: readonly ((wanted: Findable, random: Random) => string)[] = [
  ({ given }, random) => given.slice(0, random.whole(1, 5)),
  ({ family }, random) => family.slice(0, random.whole(2, 7)),
  ({ given, family }) => `${given.slice(0, 4)} ${family.slice(0, 3)}`,
  ({ phone }) => phone.slice(-4),
  ({ given, family }) => `${family} ${given}`.slice(0, 9),
  ({ birth }) => shortDate(birth),
  ({ given, alias }) => alias ?? given,
  ({ given, family }) => `${given}${family}`.replaceAll(" ", "").toLowerCase().slice(0, 8),
  // One letter wrong: the scan finds nobody and must look at everybody.
  ({ family }) => `${family.slice(0, 3)}qx`,
];

// "3/14/1985", as a birth date is typed in the agency's country.
function shortDate(birth: string): string {
  const [year = "", month = "", day = ""] = birth.split("-");
  return `${String(Number(month))}/${String(Number(day))}/${year}`;
}

function keysOf(text: string): Typing {
  return [...text].map((_, at) => text.slice(0, at + 1));
}
