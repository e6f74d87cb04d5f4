import { createSignal, type Accessor } from "solid-js";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { Instant } from "../records/fields.ts";
import { sameValue } from "../records/same-value.ts";
import type { Reached } from "./overlay.ts";
import type { TabletRoom } from "./tablet-room.ts";
import type { TakenAway } from "./taken-away.ts";

/** How the first fill stands, per collection: what, how much, how far. */
export interface Fill {
  collection: CollectionName;
  done: number;
  total: number;
}

/** What this tablet knows of the office: `store` owns it, `sync` writes it, screens read it. */
export interface SyncState {
  /** Whether the last attempt to reach the office succeeded; not `navigator.onLine`. */
  reach: "unknown" | "online" | "offline";
  /**
   * Why it cannot be reached, for as long as it cannot: nobody answers, somebody else does (a guest network's own page),
   * or the office answers that something is wrong with it.
   */
  trouble: "no-answer" | "stranger" | "office";
  /** `ended`: the office wants a new sign-in before it takes or gives anything. Recording goes on. */
  signIn: "ok" | "ended";
  /** `too-old`: this version is too old to receive; it may still send. */
  version: "ok" | "too-old";
  sending: { done: number; of: number } | null;
  /** True once the office said, since this tablet was opened, what casework there is: what was reached tells then. */
  isCurrent: boolean;
  /** Null once everything came down at least once. */
  fill: Fill[] | null;
  /** When data last came down whole. */
  dataFrom: Instant | null;
  /** When the office last received something from here, or said that it has everything. */
  lastReceived: Instant | null;
  lastTried: Instant | null;
  /** When the office last greeted this person on this tablet, by the office's clock. */
  heardAt: Instant | null;
  /** The address that she signs in with, as the office last said; null before it did. */
  email: string | null;
  /** Server clock minus device clock in milliseconds, by the last answer. */
  clockOffsetMs: number;
  /** When the truth here was last compared with the office's; null before, and after a new epoch. */
  checkedAt: Instant | null;
  /** The office's epoch when last heard; another one means that it came back from a backup. */
  epoch: string | null;
  /** The office takes this person's records from this tablet: nothing is shown while what waits is dropped off. */
  leaving: TakenAway | null;
  /** It was dropped off, or will not be: everything of hers goes. */
  takenAway: TakenAway | null;
  /** The office lost what it received from here since its backup, and has not been offered it again yet. */
  owesOffer: boolean;
  /** The office counts anew or forgot what left: until it was compared, much of what is here may be gone there. */
  beganAnew: boolean;
  /** Records here that the office lists no more although nobody took them: they stay. Null while it lists them. */
  notListed: { count: number; of: number } | null;
  /** How much of this person's lies here and may; null before the office said. */
  room: TabletRoom | null;
  /** The tablet's own storage refused a write. */
  storage: "ok" | "full" | "failing";
}

/**
 * True once everything came down at least once. Before, what is not here may be on its way, also on a tablet that was
 * opened without a connection in the middle of its first fill.
 */
export function isFilled({ dataFrom }: Pick<SyncState, "dataFrom">): boolean {
  return dataFrom !== null;
}

export interface SyncSignals {
  state: Accessor<SyncState>;
  patch: (change: Partial<SyncState>) => void;
  reached: Accessor<Reached>;
  setReached: (collection: CollectionName, position: number) => void;
  /** The office counts anew: what was reached before says nothing. */
  forgetReached: () => void;
}

export function makeSyncSignals(remembered: Partial<SyncState>): SyncSignals {
  const [state, setState] = createSignal<SyncState>({
    reach: "unknown",
    trouble: "no-answer",
    signIn: "ok",
    version: "ok",
    sending: null,
    isCurrent: false,
    fill: null,
    dataFrom: null,
    lastReceived: null,
    lastTried: null,
    heardAt: null,
    email: null,
    clockOffsetMs: 0,
    checkedAt: null,
    epoch: null,
    leaving: null,
    takenAway: null,
    owesOffer: false,
    beganAnew: false,
    notListed: null,
    room: null,
    storage: "ok",
    ...remembered,
  });
  const nothingYet = Object.fromEntries(collectionNames.map((name) => [name, -1])) as Reached;
  const [reached, setReachedAll] = createSignal<Reached>(nothingYet);
  return {
    state,
    patch: (change) => setState((before) => changed(before, change)),
    reached,
    setReached: (collection, position) => {
      if (reached()[collection] >= position) return;
      setReachedAll((before) => ({ ...before, [collection]: position }));
    },
    forgetReached: () => setReachedAll(nothingYet),
  };
}

// What says nothing new wakes nobody.
function changed(before: SyncState, change: Partial<SyncState>): SyncState {
  const after = { ...before, ...change };
  return sameValue(before, after) ? before : after;
}

/** What the header pill says; the words are the dictionary's. */
export type Pill =
  | { is: "all-received"; at: Instant }
  | { is: "filling"; done: number; total: number }
  | { is: "offline"; waiting: number }
  | { is: "office-trouble"; waiting: number }
  | { is: "sending"; done: number; of: number }
  | { is: "waiting"; waiting: number; days: number }
  | { is: "sign-in"; waiting: number }
  | { is: "needs-you"; count: number; waiting: number }
  | { is: "old-data"; from: Instant };

/** Counts that the pill is made from. */
export interface PillCounts {
  waiting: number;
  needsYou: number;
  oldestWaiting: Instant | null;
  now: Instant;
}

const MS_PER_DAY = 86_400_000;

/** One pill from everything known: what needs the person first, then what waits, then how fresh the data are. */
export function pillOf(state: SyncState, counts: PillCounts): Pill {
  const { waiting, needsYou, oldestWaiting, now } = counts;
  if (needsYou > 0) return { is: "needs-you", count: needsYou, waiting };
  if (state.signIn === "ended") return { is: "sign-in", waiting };
  if (state.sending) return { is: "sending", ...state.sending };
  const days = oldestWaiting ? wholeDays(oldestWaiting, now) : 0;
  if (waiting > 0 && days >= 3) return { is: "waiting", waiting, days };
  if (state.reach === "offline") {
    const isOld = state.dataFrom !== null && wholeDays(state.dataFrom, now) >= 1;
    if (waiting === 0 && isOld && state.dataFrom) return { is: "old-data", from: state.dataFrom };
    return { is: state.trouble === "office" ? "office-trouble" : "offline", waiting };
  }
  // On a tablet that never had anything, nothing is "received": not even how much there is to get is known yet.
  if (state.fill || state.dataFrom === null) {
    return { is: "filling", ...sumOf(state.fill ?? []) };
  }
  if (waiting > 0) return { is: "waiting", waiting, days };
  return { is: "all-received", at: state.lastReceived ?? state.dataFrom };
}

function wholeDays(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MS_PER_DAY));
}

function sumOf(fill: readonly Fill[]): { done: number; total: number } {
  return fill.reduce(
    (sum, part) => ({ done: sum.done + part.done, total: sum.total + part.total }),
    { done: 0, total: 0 },
  );
}
