import { createEffect, createRoot, createSignal, onCleanup, type Accessor } from "solid-js";
import type { Me } from "../../records/signed-in.ts";
import type { SessionState } from "../session-state.ts";
import { everyTick } from "./every-tick.ts";
import { LONGEST_MS } from "./lock-times.ts";
import { watchForLock, type LockWatch } from "./lock-watch.ts";

interface FrontWatchSeams {
  /** Never runs backwards (`makeSteadyClock`). */
  clock: () => number;
  state: Accessor<SessionState>;
  /** When she last unlocked with more than a PIN. */
  unlockedAt: () => number;
  /** Nobody chose a passphrase in time: whoever takes the tablet up now would choose it for her. */
  onLeft: (me: Me) => void;
  /** Twelve hours after the passphrase a PIN is nothing any more. */
  onPinEnds: (me: Me) => void;
}

/**
 * Two pages in front of the records must not wait for ever: the one where a passphrase is chosen, with a sign-in or the
 * key itself behind it, and the locked one that still has the key under a PIN. Answers whether the first ends soon.
 */
export function watchFront(seams: FrontWatchSeams): LockWatch["warning"] {
  const { clock, state } = seams;
  const [choosing, setChoosing] = createSignal<LockWatch>();

  const watchChoosing = (me: Me): void => {
    const watch = watchForLock({
      person: me.person,
      clock,
      unlockedAt: clock(),
      idleMs: () => me.idleLockMinutes * 60_000,
      onDue: () => seams.onLeft(me),
      onLockedElsewhere: () => seams.onLeft(me),
    });
    setChoosing(watch);
    onCleanup(() => {
      setChoosing(undefined);
      watch.stop();
    });
  };
  createRoot(() => {
    createEffect(() => {
      const now = state();
      if (now.is === "enrolment") watchChoosing(now.me);
      if (now.is !== "locked" || !now.byPin) return;
      const stop = everyTick(() => {
        if (clock() - seams.unlockedAt() >= LONGEST_MS) seams.onPinEnds(now.me);
      });
      onCleanup(stop);
    });
  });
  return () => choosing()?.warning() ?? null;
}
