import { takenAwayCodes, type TakenAway } from "../protocol/session.ts";
import { hello as helloSchema, SCHEMA_VERSION, type Hello } from "../protocol/sync-messages.ts";
import type { SyncSignals, SyncState } from "../store/sync-state.ts";
import type { TabletRoom } from "../store/tablet-room.ts";
import type { OfficeRequest, SyncFailure } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

/**
 * The one judge of whether the office can be reached. Pull, sender and event stream ask it before they try and tell it
 * when they failed; it alone knocks again, with jittered back-off, so that a tablet without signal makes one small
 * request now and then instead of four streams of them.
 */
export interface Link {
  /** Resolves with the office's greeting once it can be reached; rejects when sync stops. */
  open: () => Promise<Hello>;
  report: (failure: SyncFailure, retryAfterMs: number | null) => void;
  /** A real request was answered: the pauses start small again. */
  worked: () => void;
  /**
   * Knock now instead of later: somebody pressed, signed in, or the network came back. `lastTried` rises with the answer,
   * also where the office had greeted already and a real request is what tells.
   */
  knock: () => void;
  /** Called with every greeting after an interruption. */
  onOpen: (listener: (greeting: Hello) => void) => void;
  /** Called whenever the office says that it takes this person's records from this tablet. */
  onTakenAway: (listener: (why: TakenAway) => void) => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** The pause before try `attempt` (0, 1, …): doubling to a minute, with full jitter so that tablets do not march in step. */
export function backOffMs(attempt: number, random: () => number): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
  return most / 2 + random() * (most / 2);
}

function isTakenAway(failure: SyncFailure): failure is TakenAway {
  return takenAwayCodes.some((code) => code === failure);
}

function troubleOf(failure: SyncFailure): SyncState["trouble"] {
  if (failure === "unreachable" || failure === "slow") return "no-answer";
  return failure === "stranger" ? "stranger" : "office";
}

// With the second: she signed in, or goes on being signed in, and has something to set up first.
function isSignInWanted(failure: SyncFailure): boolean {
  return failure === "signed-out" || failure === "second-factor-first";
}

export function makeLink(
  request: OfficeRequest,
  signals: SyncSignals,
  seams: SyncSeams,
  stopped: AbortSignal,
): Link {
  const listeners: ((greeting: Hello) => void)[] = [];
  const leavers: ((why: TakenAway) => void)[] = [];
  let greeting: Hello | null = null;
  let waiters: { resolve: (hello: Hello) => void; reject: (reason: Error) => void }[] = [];
  let pause: AbortController | null = null;
  let isKnocking = false;
  // Somebody knocked at a door that stands open: the next real answer tells her what came of it.
  let isAsked = false;
  // Failures since something real worked. An office that greets and then fails must not be asked every second.
  let failures = 0;

  stopped.addEventListener("abort", () => {
    for (const waiter of waiters) waiter.reject(new Error("sync stopped"));
    waiters = [];
  });

  const tried = (): void => {
    isAsked = false;
    signals.patch({ lastTried: new Date(seams.clock()).toISOString() });
  };

  const opened = (hello: Hello): void => {
    greeting = hello;
    const version = SCHEMA_VERSION < hello.schema.least ? "too-old" : "ok";
    // A version that is too old asks for nothing more for a while: for it the greeting is all there is to hear.
    const isReached = failures === 0 || version === "too-old";
    signals.patch({
      ...(isReached ? { reach: "online" as const } : {}),
      signIn: "ok",
      version,
      heardAt: hello.serverTime,
      email: hello.email ?? null,
      clockOffsetMs: Date.parse(hello.serverTime) - seams.clock(),
      room: roomOf(hello),
    });
    for (const listener of listeners) listener(hello);
    const served = waiters;
    waiters = [];
    for (const waiter of served) waiter.resolve(hello);
  };

  const keepKnocking = async (firstWaitMs: number): Promise<void> => {
    if (isKnocking) return;
    isKnocking = true;
    let waitMs = firstWaitMs;
    for (let attempt = 0; greeting === null && !stopped.aborted; attempt += 1) {
      pause = new AbortController();
      if (waitMs > 0) await seams.wait(waitMs, AbortSignal.any([pause.signal, stopped]));
      if (stopped.aborted) break;
      const reply = await request("/sync/hello", helloSchema, { signal: stopped });
      tried();
      if (reply.ok) opened(reply.value);
      else judge(reply.failure);
      waitMs = (!reply.ok && reply.retryAfterMs) || backOffMs(attempt, seams.random);
    }
    isKnocking = false;
  };

  const judge = (failure: SyncFailure): void => {
    if (isTakenAway(failure)) for (const listener of leavers) listener(failure);
    else if (isSignInWanted(failure)) signals.patch({ reach: "online", signIn: "ended" });
    else signals.patch({ reach: "offline", trouble: troubleOf(failure) });
  };

  return {
    open: async () => {
      if (greeting) return greeting;
      if (stopped.aborted) throw new Error("sync stopped");
      const promise = new Promise<Hello>((resolve, reject) => waiters.push({ resolve, reject }));
      void keepKnocking(0);
      return promise;
    },
    report: (failure, retryAfterMs) => {
      judge(failure);
      if (isAsked) tried();
      greeting = null;
      failures += 1;
      void keepKnocking(retryAfterMs ?? backOffMs(failures - 1, seams.random));
    },
    worked: () => {
      failures = 0;
      if (signals.state().reach !== "online") signals.patch({ reach: "online" });
      if (isAsked) tried();
    },
    knock: () => {
      // A version that is too old asks for nothing more: it knows all that it can.
      if (greeting && signals.state().version === "too-old") tried();
      else if (greeting) isAsked = true;
      else if (isKnocking) pause?.abort();
      else void keepKnocking(0);
    },
    onOpen: (listener) => void listeners.push(listener),
    onTakenAway: (listener) => void leavers.push(listener),
  };
}

function roomOf({ collections, limits }: Hello): TabletRoom | null {
  if (!limits) return null;
  const totalOf = (wanted: string) => collections.find(({ name }) => name === wanted)?.total ?? 0;
  return { clients: totalOf("clients"), records: totalOf("casework"), most: limits };
}
