import { createMemo, createSignal, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import { createAnswer, keepEqual } from "../../store/answer.ts";
import type { SearchAnswer } from "../../store/card-index.ts";
import type { Card } from "../../store/cards.ts";
import type { Store } from "../../store/store.ts";

/** How many recent clients a list shows before anything is typed. */
export const RECENT = 8;
/** How many rows a search shows; the count beside it says how many there are. */
export const MOST_RESULTS = 100;

/**
 * The clients seen or opened last by this person, newest first whenever `turn` changes: in between the same people stay
 * in the order in which the finger last saw them.
 */
export function createRecents(
  store: Store,
  turn: Accessor<number>,
  most = RECENT,
): Accessor<readonly Card[] | undefined> {
  const opened = createMemo(() => store.outbox.recentClients().slice(0, most), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const answer = createAnswer(async () => {
    store.cards.version();
    const ids = opened();
    const { index } = store.cards;
    const [mine, before] = await Promise.all([index.cards(ids), index.recent(most)]);
    return [...mine, ...before.filter((card) => !ids.includes(card.id))]
      .filter((card) => card.identity !== null && card.identity.mergedInto === null)
      .slice(0, most);
  });
  const shown = createMemo<Shown>(
    (before) => {
      const now = { turn: turn(), cards: answer() };
      if (!before.cards || !now.cards) return now;
      const kept = keepEqual(before.cards, now.cards, (card) => card.id);
      const isNewOrder = before.turn !== now.turn || !haveSameClients(before.cards, now.cards);
      if (isNewOrder) return { ...now, cards: kept };
      const inPlace = before.cards.flatMap(
        (card) => kept.find((same) => same.id === card.id) ?? [],
      );
      return { ...now, cards: inPlace };
    },
    { turn: 0, cards: undefined },
  );
  return () => shown().cards;
}

interface Shown {
  turn: number;
  cards: readonly Card[] | undefined;
}

function haveSameClients(one: readonly Card[], other: readonly Card[]): boolean {
  const ids = new Set(one.map((card) => card.id));
  return ids.size === other.length && other.every((card) => ids.has(card.id));
}

/** What a search found, and for which text: rows mark the text that found them, not the one being typed. */
export type Found = SearchAnswer & { typed: string };

/** What a search finds; undefined while nothing is typed or asked. */
export function createSearch(store: Store, text: Accessor<string>): Accessor<Found | undefined> {
  const found = createAnswer(async () => {
    store.cards.version();
    const typed = text();
    if (typed.trim() === "") return undefined;
    return { ...(await store.cards.index.search(typed, MOST_RESULTS)), typed };
  });
  // Remembered: a key that has no answer yet changes nothing on the page.
  return createMemo(() => (text().trim() === "" ? undefined : found()));
}

/** All clients in alphabetical order, asked for a page at a time as rows come into view. */
export interface AllClients {
  total: Accessor<number | undefined>;
  /** The card of a row; undefined until its page is there. Reading it asks for the page. */
  at: (row: number) => Card | undefined;
}

const PAGE = 100;

/** The whole list of this tablet's clients, without holding ten thousand cards on the page. */
export function createAllClients(store: Store): AllClients {
  const [pages, setPages] = createSignal<ReadonlyMap<number, readonly Card[]>>(new Map());
  const asked = new Map<number, number>();
  const [total, setTotal] = createSignal<number | undefined>(undefined);
  const ask = async (page: number, version: number): Promise<void> => {
    asked.set(page, version);
    const answer = await store.cards.index.list(page * PAGE, PAGE);
    setTotal(answer.total);
    setPages((before) => new Map(before).set(page, answer.cards));
  };
  const want = (page: number): void => {
    const version = store.cards.version();
    if (asked.get(page) !== version) void ask(page, version).catch(() => asked.delete(page));
  };
  return {
    total: () => {
      want(0);
      return total();
    },
    at: (row) => {
      const page = Math.floor(row / PAGE);
      want(page);
      return pages().get(page)?.[row % PAGE];
    },
  };
}

/** How many of a client's records wait here or need the person, for the end of her row. */
export interface ClientState {
  state: "saved-here" | "sending" | "needs-you";
  count: number;
}

/** The states of all clients that have one, derived once for a whole list. */
export function createClientStates(store: Store): (clientId: RecordId) => ClientState | undefined {
  const states = createMemo(() => {
    const found = new Map<RecordId, ClientState>();
    for (const { entry, state } of store.waiting()) {
      if (entry.clientId === null) continue;
      const known = found.get(entry.clientId);
      const isSending = state === "sending" && (known === undefined || known.state === "sending");
      found.set(entry.clientId, {
        state: isSending ? "sending" : "saved-here",
        count: (known?.count ?? 0) + 1,
      });
    }
    const needed = new Map<RecordId, number>();
    for (const need of store.attention.needsYou()) {
      const clientId = need.why === "held" ? need.held.entry.clientId : need.notice.clientId;
      if (clientId !== null) needed.set(clientId, (needed.get(clientId) ?? 0) + 1);
    }
    for (const [clientId, count] of needed) found.set(clientId, { state: "needs-you", count });
    return found;
  });
  return (clientId) => states().get(clientId);
}
