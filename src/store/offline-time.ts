import { createEffect, createMemo, createRoot, on } from "solid-js";
import type { RxCollection } from "rxdb";
import type { Instant } from "../records/fields.ts";
import { writeContact } from "./contact.ts";
import type { PackDocument, TruthCollections } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";
import type { HeardCopy } from "./sealing/heard-copy.ts";
import { makeSteadyClock } from "./steady-clock.ts";
import type { SyncSignals } from "./sync-state.ts";

/** How long this tablet has not heard from the office, by a clock that setting the tablet's back does not fool. */
export interface OfflineTime {
  /** True when the office was last heard from longer ago than that, or nothing here says when. */
  isPast: (days: number) => boolean;
  /** She signed in online just now; kept at once, because the limit counts from here. */
  signedIn: () => Promise<void>;
  /** Remembers the time it is, sealed. */
  keep: () => Promise<void>;
  stop: () => void;
}

const SEEN_ID = "seen";
const KEEP_EVERY_MS = 5 * 60_000;
const MS_PER_DAY = 86_400_000;

/** The latest time that was seen here, in milliseconds since 1970; 0 before the first. */
export async function readTimeSeen(packs: RxCollection<PackDocument>): Promise<number> {
  const document = await packs.findOne(SEEN_ID).exec();
  return (document && fromBody<{ at: number }>(document.body)?.at) ?? 0;
}

/** Goes on from the latest time that was seen: only the office's own clock may correct it downwards. */
export function makeOfflineTime(
  truth: TruthCollections,
  sync: SyncSignals,
  clock: () => number,
  seen: number,
  copy: HeardCopy,
): OfflineTime {
  const steady = makeSteadyClock(clock, () => performance.now());
  let from = { at: Math.max(seen, clock() + sync.state().clockOffsetMs), steady: steady() };
  const now = (): number => from.at + steady() - from.steady;
  const keepCopy = async (): Promise<void> => {
    const { heardAt } = sync.state();
    if (heardAt !== null) await copy.write({ heardAt, seenAt: now() });
  };
  const keep = async (): Promise<void> => {
    await truth.packs.bulkUpsert([{ id: SEEN_ID, body: toBody({ at: now() }) }]);
    await keepCopy();
  };
  // A full disk: what was kept last is stricter by some minutes at most.
  const timer = setInterval(() => void keep().catch(() => undefined), KEEP_EVERY_MS);
  const stopFollowing = createRoot((dispose) => {
    createEffect(
      on(
        createMemo(() => sync.state().heardAt),
        (heardAt) => {
          if (heardAt === null) return;
          from = { at: Date.parse(heardAt), steady: steady() };
          void keepCopy().catch(() => undefined);
        },
        { defer: true },
      ),
    );
    return dispose;
  });
  return {
    keep,
    isPast: (days) => {
      const { heardAt } = sync.state();
      return heardAt === null || now() - Date.parse(heardAt) > days * MS_PER_DAY;
    },
    signedIn: async () => {
      sync.patch({ heardAt: toInstant(now()) });
      // A full disk: what was kept before is stricter.
      await writeContact(truth, sync.state()).catch(() => undefined);
    },
    stop: () => {
      clearInterval(timer);
      stopFollowing();
    },
  };
}

function toInstant(at: number): Instant {
  return new Date(at).toISOString();
}
