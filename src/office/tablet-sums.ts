import type { TabletLine } from "../protocol/people.ts";
import type { Instant } from "../records/fields.ts";

const MS_PER_DAY = 86_400_000;
/** From here on somebody should ask after a tablet, or after work that waits on it. */
const LATE_MS = 3 * MS_PER_DAY;

/** What the list says of a tablet: what somebody must act on comes before what is merely so. */
export type TabletConcern = "lost" | "retired" | "old-work" | "silent" | "fine";

/** A tablet over all who work on it: the last contact, what waits, and since when. */
export interface TabletSum {
  concern: TabletConcern;
  lastSeen: Instant;
  /** Null when it never said. */
  waiting: number | null;
  oldestWaiting: Instant | null;
  storageUsed: number | null;
  appVersion: string | null;
}

/** Sums up what a tablet said at its last contacts; it knows nothing of what happened there since. */
export function sumOf({ state, firstSeen, people }: TabletLine, now: Instant): TabletSum {
  const lastSeen = most(people.map((one) => one.lastSeen)) ?? firstSeen;
  const newest = people.find((one) => one.lastSeen === lastSeen);
  const oldestWaiting = least(people.flatMap((one) => one.oldestWaiting ?? []));
  const counts = people.flatMap((one) => one.waiting ?? []);
  const isLate = (since: Instant | null) =>
    since !== null && Date.parse(now) - Date.parse(since) >= LATE_MS;
  const atWork = isLate(oldestWaiting) ? "old-work" : isLate(lastSeen) ? "silent" : "fine";
  return {
    concern: state === "active" ? atWork : state,
    lastSeen,
    waiting: counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null,
    oldestWaiting,
    storageUsed: newest?.storageUsed ?? null,
    appVersion: newest?.appVersion ?? null,
  };
}

const order: Readonly<Record<TabletConcern, number>> = {
  "old-work": 0,
  silent: 1,
  fine: 2,
  retired: 3,
  lost: 4,
};

/** Those that need somebody first, then whichever was seen last. */
export function byConcern(now: Instant): (a: TabletLine, b: TabletLine) => number {
  return (a, b) => {
    const [one, other] = [sumOf(a, now), sumOf(b, now)];
    return order[one.concern] - order[other.concern] || (one.lastSeen < other.lastSeen ? 1 : -1);
  };
}

function most(times: readonly Instant[]): Instant | undefined {
  return [...times].sort().at(-1);
}

function least(times: readonly Instant[]): Instant | null {
  return [...times].sort()[0] ?? null;
}
