/** When things last happened, all by the same clock, which never runs backwards (`store/steady-clock.ts`). */
export interface LockTimes {
  /** Somebody touched or typed, in any tab. */
  active: number;
  /** A page of the app was on a screen and its timer ran, in any tab. */
  seen: number;
  /** The person unlocked with her passphrase or passkey. */
  unlocked: number;
  /** Until when she is in an app that was opened from here: maps, phone, camera. */
  awayUntil: number;
}

/** `warned`: it locks in so many milliseconds unless somebody touches the tablet; `endsAnyway` then changes nothing. */
export type LockVerdict =
  | { is: "fine" }
  | { is: "warned"; leftMs: number; endsAnyway: boolean }
  /** `idle` is as much as a PIN opens again; after `long` only the passphrase does. */
  | { is: "due"; why: "idle" | "long" };

/** How long a page that nobody sees stays unlocked: a hidden tab, a tablet that sleeps. */
export const HIDDEN_MS = 2 * 60_000;
/** How long an app that was opened from here may take. */
export const AWAY_MS = 10 * 60_000;
/** After this the passphrase is asked for, whatever happened meanwhile. */
export const LONGEST_MS = 12 * 60 * 60_000;
/** How long before a lock it is said. */
export const WARNING_MS = 30_000;

/** Whether the tablet must lock now, or soon. */
export function lockVerdict(times: LockTimes, now: number, idleMs: number): LockVerdict {
  const longAt = times.unlocked + LONGEST_MS;
  if (now >= longAt) return { is: "due", why: "long" };
  const idleAt = Math.max(times.active + idleMs, times.awayUntil);
  const unseenAt = Math.max(times.seen + HIDDEN_MS, times.awayUntil);
  if (now >= idleAt || now >= unseenAt) return { is: "due", why: "idle" };
  const at = Math.min(longAt, idleAt);
  if (now < at - WARNING_MS) return { is: "fine" };
  return { is: "warned", leftMs: at - now, endsAnyway: at === longAt };
}
