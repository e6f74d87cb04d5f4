import { createSignal } from "solid-js";
import type { Me } from "../records/signed-in.ts";
import { offlineLimitWithin } from "../records/reference/agency.ts";
import { keepOpenForms } from "../store/open-forms.ts";
import type { DataKey } from "../store/sealing/data-key.ts";
import { followStore } from "./follow-store.ts";
import { endTabsOf, watchForLock, type LockWatch } from "./lock/lock-watch.ts";
import type { OpenAhead, OpenedStore, SessionSeams } from "./session-seams.ts";
import type { SessionState } from "./session-state.ts";

/** The records of whoever unlocked, from their opening to the lock. */
export interface OpenRecords {
  current: () => OpenedStore | undefined;
  warning: LockWatch["warning"];
  /** When she last unlocked with more than a PIN. */
  unlockedAt: () => number;
  /** Aborted when these records are closed; at once where none are open. */
  untilClosed: () => AbortSignal;
  /** Begins to open her records while her key is still being made. What comes of it goes to `admit`, or is dropped. */
  openAhead: (me: Me) => OpenAhead;
  /** Opens her records and shows them, unless the office was not heard from for too long. */
  admit: (me: Me, dataKey: DataKey, unlockedAt: number, ahead?: OpenAhead) => Promise<void>;
  /** She signed in: sync begins, or goes on at once. */
  goOn: () => void;
  /** `pin` is enough after it where a PIN is set; otherwise the page is replaced. */
  lock: (after: "pin" | "passphrase") => Promise<void>;
  /** The same in every tab of hers. */
  lockAll: () => Promise<void>;
  /** Takes the screens away and leaves the records open behind them, until what waits was handed in. */
  hide: (taken: Extract<SessionState, { is: "taken-away" }>) => void;
  /** Takes the screens away, then closes what they showed. */
  close: (leaving: SessionState) => Promise<void>;
}

/** A tablet that hangs must lock all the same. */
const PATIENCE_MS = 3000;

interface Watched {
  opened: OpenedStore;
  watch: LockWatch;
  stopFollowing: () => void;
  closed: AbortController;
}

export function makeOpenRecords(
  seams: SessionSeams,
  setState: (state: SessionState) => void,
  following: Parameters<typeof followStore>[2],
): OpenRecords {
  const [watched, setWatched] = createSignal<Watched>();
  let unlockedAt = 0;
  let closing: Promise<unknown> = Promise.resolve();

  const show = ({ opened }: Watched): void => {
    const [last] = seams.remembered.people();
    if (last && last.person !== opened.store.me.person) {
      seams.forgetAddress();
      // One tablet shows one person: whoever was here before is not left open in another tab.
      endTabsOf(last.person);
    }
    seams.remembered.remember(opened.store.me);
    opened.start();
    setState({ is: "open", store: opened.store });
  };
  const takeScreensAway = (leaving: SessionState): OpenedStore | undefined => {
    const { opened, watch, stopFollowing, closed } = watched() ?? {};
    setWatched(undefined);
    closed?.abort();
    setState(leaving);
    stopFollowing?.();
    watch?.stop();
    return opened;
  };
  const closeStore = async (opened: OpenedStore | undefined): Promise<void> => {
    if (opened) closing = opened.stop().catch(() => undefined);
    await inTime(closing);
  };
  const close = (leaving: SessionState): Promise<void> => closeStore(takeScreensAway(leaving));
  const lock = async (after: "pin" | "passphrase"): Promise<void> => {
    const me = watched()?.opened.store.me;
    if (!me) return;
    await inTime(keepOpenForms());
    if (after === "pin" && seams.pin.has(me.person)) {
      await close({ is: "locked", me, byPin: true });
      return;
    }
    seams.pin.drop();
    const opened = takeScreensAway({ is: "leaving" });
    // The databases end with their page; closing them first would keep key and cards in memory for longer.
    await inTime(opened?.writeOut().catch(() => undefined) ?? closing);
    if (seams.replacePage("here")) return;
    await closeStore(opened);
    setState({ is: "locked", me, byPin: false });
  };
  const watchOver = (opened: OpenedStore): Watched => ({
    opened,
    stopFollowing: followStore(opened.store, seams.remembered, following),
    closed: new AbortController(),
    watch: watchForLock({
      person: opened.store.me.person,
      clock: seams.clock,
      unlockedAt,
      idleMs: () => idleMinutesOf(opened) * 60_000,
      onDue: (why) => void lock(why === "idle" ? "pin" : "passphrase"),
      onLockedElsewhere: (how) => void lock(how === "lock" ? "pin" : "passphrase"),
    }),
  });

  // At most one: whoever tries anew while she is still being tried lets go of the first.
  let underWay: OpenAhead | undefined;
  const openAhead = (me: Me): OpenAhead => {
    void underWay?.drop();
    // What is still being closed cannot be opened again.
    const begun = closing.then(() => seams.openAhead(me));
    const ahead: OpenAhead = {
      open: async (dataKey) => (await begun).open(dataKey),
      drop: () => {
        if (underWay === ahead) underWay = undefined;
        closing = begun.then((one) => one.drop()).catch(() => undefined);
        return inTime(closing);
      },
    };
    return (underWay = ahead);
  };

  return {
    current: () => watched()?.opened,
    warning: () => watched()?.watch.warning() ?? null,
    unlockedAt: () => unlockedAt,
    untilClosed: () => watched()?.closed.signal ?? AbortSignal.abort(),
    lock,
    hide: (taken) => {
      setState(taken);
      // A closed account has minutes, shown nothing, and would be locked out of them for good.
      if (taken.why === "account-disabled") watched()?.watch.stop();
    },
    lockAll: async () => {
      watched()?.watch.lockOthers();
      await lock("pin");
    },
    close,
    goOn: () => {
      const here = watched();
      if (!here) return;
      const { offline } = here.opened.store;
      const wasPast = offline.isPast(limitDaysOf(here.opened));
      void offline.signedIn();
      if (wasPast) show(here);
      else here.opened.resume();
    },
    openAhead,
    admit: async (me, dataKey, at, ahead = openAhead(me)) => {
      await closing;
      // Another try has begun meanwhile: it alone is heard.
      if (underWay !== ahead) return;
      underWay = undefined;
      unlockedAt = at;
      let opened: OpenedStore;
      try {
        await seams.leftWork.takeBack(me.person);
        opened = await ahead.open(dataKey);
      } catch {
        void ahead.drop();
        // Storage switched off, full, or from a newer version: said in words on a page of its own.
        setState({ is: "storage-failed" });
        return;
      }
      const here = watchOver(opened);
      setWatched(here);
      if (opened.store.offline.isPast(limitDaysOf(opened))) setState({ is: "past-limit", me });
      else show(here);
    },
  };
}

/** Minutes until a lock, as the agency has set them; what was heard last counts offline. */
export function idleMinutesOf({ store }: OpenedStore): number {
  const [settings] = store.reference.ofKind("settings");
  return settings?.body.fields.idleLockMinutes ?? store.me.idleLockMinutes;
}

function limitDaysOf({ store }: OpenedStore): number {
  const [settings] = store.reference.ofKind("settings");
  return offlineLimitWithin(settings?.body.fields.offlineLimitDays ?? store.me.offlineLimitDays);
}

function inTime(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
