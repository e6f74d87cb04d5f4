import { createSignal, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import { everyTick } from "./every-tick.ts";
import { AWAY_MS, lockVerdict, type LockTimes, type LockVerdict } from "./lock-times.ts";

/** What tabs tell each other: only somebody who is at none of them is away. */
type TabWord = "active" | "seen" | "away" | "lock" | "gone";

export interface LockWatch {
  /** Set while a lock is near. */
  warning: Accessor<Extract<LockVerdict, { is: "warned" }> | null>;
  /** Somebody locked by hand: the other tabs of this person lock, too. Idle ones find out by themselves. */
  lockOthers: () => void;
  stop: () => void;
}

interface LockWatchSeams {
  person: RecordId;
  /** Never runs backwards (`makeSteadyClock`). */
  clock: () => number;
  unlockedAt: number;
  idleMs: Accessor<number>;
  onDue: (why: "idle" | "long") => void;
  /** Another tab of hers was locked; `gone` when she is not the tablet's person any more. */
  onLockedElsewhere: (how: "lock" | "gone") => void;
}

/** Ends this person's other tabs: she signed out, or somebody else came in. A PIN opens none of them again. */
export function endTabsOf(person: RecordId): void {
  const tabs = new BroadcastChannel(channelOf(person));
  tabs.postMessage("gone" satisfies TabWord);
  tabs.close();
}

function channelOf(person: RecordId): string {
  return `satchel-lock-${person}`;
}

/** Other tabs hear of activity this often; each touch would be too much. */
const TELL_EVERY_MS = 5000;
/** As long as a tap takes. */
const SETTLE_MS = 400;
/** A link that opens another app does so at once, or not at all. */
const LEAVES_WITHIN_MS = 10_000;
const touches = ["pointerdown", "keydown", "wheel", "touchmove", "input"] as const;

/**
 * Watches whether somebody is at the tablet. Limits are checked by the clock at every tick and whenever the page comes
 * back, before it is painted: timers sleep with the tablet.
 */
export function watchForLock(seams: LockWatchSeams): LockWatch {
  const { clock } = seams;
  const tabs = new BroadcastChannel(channelOf(seams.person));
  const [warning, setWarning] = createSignal<Extract<LockVerdict, { is: "warned" }> | null>(null);
  const begun = clock();
  const times: LockTimes = { active: begun, seen: begun, unlocked: seams.unlockedAt, awayUntil: 0 };
  const told = { active: 0, seen: 0 };
  let isOver = false;
  let mayLeaveUntil = 0;

  const isDue = (): boolean => {
    if (isOver) return true;
    const verdict = lockVerdict(times, clock(), seams.idleMs());
    setWarning(verdict.is === "warned" ? verdict : null);
    if (verdict.is !== "due") return false;
    isOver = true;
    cover(true);
    seams.onDue(verdict.why);
    return true;
  };
  const note = (what: "active" | "seen"): void => {
    const now = clock();
    times[what] = now;
    if (now - told[what] < TELL_EVERY_MS) return;
    told[what] = now;
    tabs.postMessage(what satisfies TabWord);
  };
  const tick = (): void => {
    // What was due before counts: a touch after a night's sleep opens nothing.
    if (!isDue() && document.visibilityState === "visible") note("seen");
  };
  const onTouch = (event: Event): void => {
    // RxDB moves a mouse of its own every 20 seconds; so could any script.
    if (!event.isTrusted || isDue()) return;
    note("active");
    note("seen");
    mayLeaveUntil = opensAnotherApp(event) ? clock() + LEAVES_WITHIN_MS : 0;
    // Not at once: the warning would go from under the finger, and the tap would land on what lies beneath.
    if (warning()) setTimeout(isDue, SETTLE_MS);
  };
  const comeBack = (): void => {
    if (isDue()) return;
    // Back from the map or the call: that took a hand.
    if (times.awayUntil > 0) note("active");
    times.awayUntil = 0;
    note("seen");
  };
  const onVisibility = (): void => {
    if (document.visibilityState === "visible") comeBack();
    else if (clock() <= mayLeaveUntil) {
      times.awayUntil = clock() + AWAY_MS;
      tabs.postMessage("away" satisfies TabWord);
    }
    // Whatever the screen shows next, it is not the record that was open: that waits until the clock was read.
    cover(document.visibilityState === "hidden" || isOver);
  };
  tabs.addEventListener("message", ({ data }: MessageEvent<TabWord>) => {
    if (isOver) return;
    if (data === "lock" || data === "gone") {
      isOver = true;
      seams.onLockedElsewhere(data);
    } else if (!isDue()) {
      if (data === "away") times.awayUntil = clock() + AWAY_MS;
      else times[data] = clock();
      if (data === "active") times.awayUntil = 0;
      isDue();
    }
  });

  const stopTicks = everyTick(tick);
  for (const name of touches) document.addEventListener(name, onTouch, PASSIVE_CAPTURE);
  document.addEventListener("visibilitychange", onVisibility);
  return {
    warning,
    lockOthers: () => tabs.postMessage("lock" satisfies TabWord),
    stop: () => {
      isOver = true;
      stopTicks();
      for (const name of touches) document.removeEventListener(name, onTouch, PASSIVE_CAPTURE);
      document.removeEventListener("visibilitychange", onVisibility);
      cover(false);
      tabs.close();
    },
  };
}

// `base.css` lays a bare page over everything; the focus stays where it is.
function cover(isCovered: boolean): void {
  document.documentElement.toggleAttribute("data-covered", isCovered);
}

const PASSIVE_CAPTURE = { capture: true, passive: true } as const;

// On a link, only this key opens it.
function isOtherKey(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key !== "Enter";
}

// A phone call, a map, a mail, the camera: the tablet shows another app, and she comes back to this one.
function opensAnotherApp(event: Event): boolean {
  if (!(event.target instanceof Element) || isOtherKey(event)) return false;
  const link = event.target.closest("a[href]");
  if (link instanceof HTMLAnchorElement) {
    return /^(tel|sms|geo|mailto|maps):$/.test(link.protocol) || link.target === "_blank";
  }
  return event.target.closest("input[type='file']") !== null;
}
