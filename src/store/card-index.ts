import { foldText, phoneDigits } from "../records/client/client-names.ts";
import { namedMonthGroups } from "../records/client/named-month.ts";
import { householdOf } from "../records/client/household.ts";
import { likeness, type Likeness, type LikenessReason } from "../records/duplicates/look-alikes.ts";
import { dueDay } from "../records/referral/referral-status.ts";
import { dueAfter } from "../records/referral/snooze.ts";
import type { Day, RecordId } from "../records/fields.ts";
import {
  emptyCard,
  foldCard,
  openReferrals,
  type Card,
  type CardChange,
  type CardReferral,
  type CardSnooze,
} from "./cards.ts";

/** How many cards lie in one pack. */
export const PACK_SIZE = 200;

/** A pack as it is written: its number and its cards as JSON. */
export interface Pack {
  number: number;
  cards: string;
}

export interface SearchAnswer {
  cards: Card[];
  /** How many match, beyond the rows returned. */
  total: number;
}

/** A follow-up: an open referral of a client, with the day it is due. */
export interface FollowUp {
  card: Card;
  referral: CardReferral;
  due: Day;
  /** What it was put off by until that day. */
  putOff: CardSnooze | undefined;
}

export interface LookAlike {
  card: Card;
  reasons: LikenessReason[];
}

/** Whose tablet it is and how the agency counts; the same for every fold. */
export interface CardSettings {
  me: RecordId;
  timeZone: string;
}

/**
 * Every client card of this tablet, in memory: search, lists and look-alikes. Plain data in and out, so that it runs in
 * a worker in the browser and as it is in tests. A plain scan of folded names is used: measured against an inverted
 * index it was as fast at 50,000 cards and needs no rebuilding.
 */
export interface CardIndex {
  /** Takes in packs as they were written, in place of all it held. */
  load: (packs: readonly Pack[]) => void;
  /** Forgets every card; what then is not folded anew leaves its pack. */
  empty: () => void;
  fold: (changes: readonly CardChange[]) => void;
  /** Replaces a client's card by one folded anew; removes it when there is nothing to fold. */
  refold: (clientId: RecordId, changes: readonly CardChange[]) => void;
  remove: (clientIds: readonly RecordId[]) => void;
  search: (text: string, limit: number) => SearchAnswer;
  cards: (ids: readonly RecordId[]) => Card[];
  /** Clients in alphabetical order, `limit` of them from `from`. */
  list: (from: number, limit: number) => SearchAnswer;
  /** The clients this person last recorded something for, newest first. */
  recent: (limit: number) => Card[];
  /** The services that this person gave since a day, the most often given first. */
  mostGiven: (since: Day) => RecordId[];
  /** Who lives in a household, in alphabetical order. */
  household: (household: RecordId) => Card[];
  followUps: (until: Day, limits: Readonly<Record<string, number>>) => FollowUp[];
  lookAlikes: (likeness: Likeness, except: RecordId, limit: number) => LookAlike[];
  size: () => number;
  /** The clients whose cards were made from a received version. */
  receivedIds: () => RecordId[];
  /** The packs that changed since this was last called. */
  takeDirtyPacks: () => Pack[];
  /** Puts packs back among the changed: they could not be written. */
  markDirty: (packs: readonly number[]) => void;
}

interface Indexed {
  card: Card;
  pack: number;
  /** `|` + every word start of every name with all that follows, spaces dropped: "|mariagallardo|gallardo|mari". */
  words: string;
  /** Every phone's digits, each followed by `|`: what ends one is found with one `includes`. */
  phones: string;
  /** `|` + every way to type the birth date, its groups kept apart: "|1985 03 14|3 14 1985". */
  births: string;
  /** The same with the digits run together: made here, because ten dates a client are too many to fold at each key. */
  birthDigits: string;
  sortKey: string;
}

export function makeCardIndex(settings: CardSettings): CardIndex {
  const byId = new Map<RecordId, Indexed>();
  const packFill: number[] = [];
  const dirty = new Set<number>();
  let ordered: Indexed[] | null = null;

  const put = (card: Card, pack: number): void => {
    byId.set(card.id, indexCard(card, pack));
    ordered = null;
  };
  const packForNew = (): number => {
    const last = packFill.length - 1;
    const number = last >= 0 && (packFill[last] ?? 0) < PACK_SIZE ? last : last + 1;
    packFill[number] = (packFill[number] ?? 0) + 1;
    return number;
  };
  const foldOne = (change: CardChange): void => {
    const known = byId.get(change.clientId);
    const before = known?.card ?? emptyCard(change.clientId);
    const after = foldCard(before, change, settings.me, settings.timeZone);
    if (after === before) return;
    const pack = known?.pack ?? packForNew();
    dirty.add(pack);
    if (known && after.identity === before.identity) known.card = after;
    else put(after, pack);
  };
  const remove = (clientId: RecordId): void => {
    const known = byId.get(clientId);
    if (!known) return;
    byId.delete(clientId);
    dirty.add(known.pack);
    ordered = null;
  };
  const inOrder = (): Indexed[] => {
    ordered ??= [...byId.values()].filter(isShown).sort(byName);
    return ordered;
  };

  return {
    load: (packs) => {
      byId.clear();
      dirty.clear();
      packFill.length = 0;
      ordered = null;
      for (const pack of packs) {
        const cards = JSON.parse(pack.cards) as Card[];
        packFill[pack.number] = cards.length;
        for (const card of cards) put(card, pack.number);
      }
      for (let number = 0; number < packFill.length; number += 1) packFill[number] ??= 0;
    },
    empty: () => {
      for (const number of packFill.keys()) dirty.add(number);
      byId.clear();
      packFill.length = 0;
      ordered = null;
    },
    fold: (changes) => changes.forEach(foldOne),
    refold: (clientId, changes) => {
      const pack = byId.get(clientId)?.pack ?? packForNew();
      remove(clientId);
      const blank = emptyCard(clientId);
      const card = changes.reduce(
        (folded, change) => foldCard(folded, change, settings.me, settings.timeZone),
        blank,
      );
      if (card !== blank) put(card, pack);
      dirty.add(pack);
    },
    remove: (clientIds) => clientIds.forEach(remove),
    search: (text, limit) => {
      const query = readQuery(text);
      if (query === null) return { cards: [], total: 0 };
      const matches = inOrder().filter((indexed) => isMatch(indexed, query));
      const ranked = rank(matches, query).slice(0, limit);
      return { cards: ranked.map((indexed) => indexed.card), total: matches.length };
    },
    cards: (ids) => ids.flatMap((id) => byId.get(id)?.card ?? []),
    list: (from, limit) => {
      const all = inOrder();
      return { cards: all.slice(from, from + limit).map(({ card }) => card), total: all.length };
    },
    recent: (limit) => {
      const mine = inOrder().filter(({ card }) => card.lastByMe !== null);
      mine.sort((a, b) => ((a.card.lastByMe ?? "") < (b.card.lastByMe ?? "") ? 1 : -1));
      return mine.slice(0, limit).map(({ card }) => card);
    },
    mostGiven: (since) => {
      const times = new Map<RecordId, number>();
      for (const { card } of byId.values()) {
        for (const { definition, date } of card.givenByMe) {
          if (date >= since) times.set(definition, (times.get(definition) ?? 0) + 1);
        }
      }
      const often = [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
      return often.map(([definition]) => definition);
    },
    household: (household) =>
      inOrder()
        .filter(({ card }) => card.identity && householdOf(card.id, card.identity) === household)
        .map(({ card }) => card),
    followUps: (until, limits) => {
      const found: FollowUp[] = [];
      for (const { card } of inOrder()) {
        for (const referral of openReferrals(card)) {
          const one = followUpOf(card, referral, limits);
          if (one && one.due <= until) found.push(one);
        }
      }
      return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    },
    lookAlikes: (wanted, except, limit) => {
      const found: LookAlike[] = [];
      for (const { card } of inOrder()) {
        if (card.id === except || card.identity === null) continue;
        const reasons = likeness(wanted, card.identity);
        if (reasons.length > 0) found.push({ card, reasons });
      }
      return found.sort((a, b) => b.reasons.length - a.reasons.length).slice(0, limit);
    },
    size: () => inOrder().length,
    receivedIds: () =>
      [...byId.values()].filter(({ card }) => isReceived(card)).map(({ card }) => card.id),
    markDirty: (packs) => packs.forEach((number) => dirty.add(number)),
    takeDirtyPacks: () => {
      const cardsOf = new Map<number, Card[]>([...dirty].map((number) => [number, []]));
      for (const { card, pack } of byId.values()) cardsOf.get(pack)?.push(card);
      dirty.clear();
      return [...cardsOf].map(([number, cards]) => ({ number, cards: JSON.stringify(cards) }));
    },
  };
}

function followUpOf(
  card: Card,
  referral: CardReferral,
  limits: Readonly<Record<string, number>>,
): FollowUp | null {
  const first = dueDay(referral.status, referral.since, limits);
  if (first === null) return null;
  const snooze = card.snoozes.find((one) => one.referral === referral.id);
  const due = dueAfter(first, referral.change, snooze);
  return { card, referral, due, putOff: due === first ? undefined : snooze };
}

function isReceived(card: Card): boolean {
  return card.identity !== null && card.seq !== null;
}

function isShown({ card }: Indexed): boolean {
  return card.identity !== null && card.identity.mergedInto === null;
}

function byName(a: Indexed, b: Indexed): number {
  // Plain code-unit order of folded names: Intl.Collator took ten times as long for 10,000 clients.
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;
}

function indexCard(card: Card, pack: number): Indexed {
  const identity = card.identity;
  if (identity === null) {
    return { card, pack, words: "", phones: "", births: "", birthDigits: "", sortKey: "" };
  }
  const full = foldText(`${identity.name.given} ${identity.name.family}`);
  const reversed = foldText(`${identity.name.family} ${identity.name.given}`);
  const aliases = identity.aliases.map(foldText);
  const births = identity.birth.date === null ? [] : birthKeys(identity.birth.date);
  return {
    card,
    pack,
    words: [full, reversed, ...aliases].flatMap(wordStarts).join(""),
    phones: identity.phones.map((phone) => `${phoneDigits(phone.number)}|`).join(""),
    births: births.map((birth) => `|${birth}`).join(""),
    birthDigits: births.map((birth) => `|${birth.replaceAll(" ", "")}`).join(""),
    sortKey: full || (aliases[0] ?? ""),
  };
}

function wordStarts(folded: string): string[] {
  if (folded === "") return [];
  const words = folded.split(" ");
  return words.map((_, start) => `|${words.slice(start).join("")}`);
}

/** The ways a birth date is typed, digits only: year first, month first, day first, with and without leading zeros. */
function birthKeys(date: Day): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const [m, d] = [String(Number(month)), String(Number(day))];
  const orders = [
    [year, month, day],
    [month, day, year],
    [day, month, year],
    [year, m, d],
    [m, d, year],
    [d, m, year],
    [m, d, year.slice(2)],
    [d, m, year.slice(2)],
    [month, day, year.slice(2)],
    [day, month, year.slice(2)],
  ];
  return [...new Set(orders.map((parts) => parts.join(" ")))];
}

interface Query {
  /** Each typed word; all must start a word of a name. */
  words: string[];
  /** The typed words run together, for "okaforreyes". */
  joined: string;
  digits: string;
  /** The same without a country code, as phones are kept. */
  phone: string;
  /** Digit groups as typed, for dates. */
  numbers: string;
}

function readQuery(text: string): Query | null {
  const folded = foldText(text);
  if (folded === "") return null;
  const words = folded.split(" ");
  const isNumeric = /^[\d\s()+./-]+$/.test(text.trim());
  return {
    words: words.map((word) => `|${word}`),
    joined: `|${words.join("")}`,
    digits: isNumeric ? text.replace(/\D/g, "") : "",
    phone: isNumeric ? phoneDigits(text) : "",
    numbers: isNumeric ? text.replace(/\D+/g, " ").trim() : (namedMonthGroups(folded) ?? ""),
  };
}

function isMatch(indexed: Indexed, query: Query): boolean {
  if (indexed.words.includes(query.joined)) return true;
  if (query.words.length > 1 && query.words.every((word) => indexed.words.includes(word))) {
    return true;
  }
  if (query.numbers === "") return false;
  if (query.phone.length >= 2 && indexed.phones.includes(`${query.phone}|`)) return true;
  return isBirthMatch(indexed, query);
}

// "3/14/1985" compares group by group; "03141985" and "1985" compare as one run of digits.
function isBirthMatch({ births, birthDigits }: Indexed, { numbers, digits }: Query): boolean {
  if (numbers.includes(" ")) return births.includes(`|${numbers}`);
  return digits.length >= 4 && birthDigits.includes(`|${digits}`);
}

// Names that begin with what was typed come first; within that, those this person saw last, then by name.
function rank(matches: Indexed[], query: Query): Indexed[] {
  const scored = matches.map((indexed) => ({
    indexed,
    begins: indexed.words.startsWith(query.joined) ? 0 : 1,
    seen: indexed.card.lastByMe ?? "",
  }));
  scored.sort((a, b) => a.begins - b.begins || (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0));
  return scored.map(({ indexed }) => indexed);
}
