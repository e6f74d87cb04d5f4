import { createEffect, createMemo, createRoot, on } from "solid-js";
import type { Locks } from "../store/seams.ts";
import type { Store } from "../store/store.ts";
import type { SyncState } from "../store/sync-state.ts";
import { isTruncated, writeContact } from "../store/contact.ts";
import { forgetClientsGone } from "../store/forget-clients.ts";
import { leadLockName } from "./lead-lock.ts";
import { makeLeaving } from "./leaving.ts";
import { makeLink, type Link } from "./link.ts";
import { startMending } from "./mend.ts";
import { makeOfficeRequest } from "./office-request.ts";
import { askNowAndThen, listenForPokes } from "./pokes.ts";
import { startPull } from "./pull.ts";
import { makeRepair } from "./repair.ts";
import { startReporting } from "./reporting.ts";
import { followScope, untilSent } from "./scope.ts";
import { startSender } from "./sender.ts";
import type { SyncSeams } from "./seams.ts";
import { startVoucherCodes } from "./voucher-codes.ts";

/** The running sync of one person in this tab. */
export interface Sync {
  /** The network came back, or somebody signed in again: try now. */
  knock: () => void;
  /** The device says that it has no network at all: known at once, not only when the next request fails. */
  lost: () => void;
  stop: () => Promise<void>;
}

/** What the leading tab tells the others, and what they ask of it. */
type TabMessage = { state: SyncState } | { ask: "send-now" | "state" };

/**
 * Starts sync for an open store. One tab leads (Web Locks) and does all the talking; the others follow its state and
 * hand their `send now` to it.
 */
export function startSync(store: Store, locks: Locks, seams: SyncSeams): Sync {
  const stopping = new AbortController();
  const tabs = new BroadcastChannel(`satchel-tabs-${store.me.person}`);
  let lead: Lead | null = null;

  const leading = locks
    .request(leadLockName(store.me.person), { signal: stopping.signal }, async () => {
      if (stopping.signal.aborted) return;
      const started = leadSync(store, locks, seams, stopping.signal, (state) =>
        tabs.postMessage({ state } satisfies TabMessage),
      );
      lead = started;
      await started.ended;
    })
    .catch((error: unknown) => {
      // Waiting for the lead ends with an abort when this tab closes.
      if (!stopping.signal.aborted) throw error;
    });

  tabs.addEventListener("message", (event: MessageEvent<TabMessage>) => {
    const message = event.data;
    if ("state" in message) {
      if (!lead) store.sync.patch(message.state);
    } else if (lead) {
      if (message.ask === "send-now") store.sendNow();
      else tabs.postMessage({ state: store.sync.state() } satisfies TabMessage);
    }
  });
  const knock = (): void => {
    if (lead) lead.askNow();
    else tabs.postMessage({ ask: "send-now" } satisfies TabMessage);
  };
  tabs.postMessage({ ask: "state" } satisfies TabMessage);
  const stopAsking = createRoot((dispose) => {
    createEffect(on(store.sendRequests, knock, { defer: true }));
    return dispose;
  });

  return {
    knock,
    lost: () => lead?.link.report("unreachable", null),
    stop: async () => {
      stopAsking();
      stopping.abort();
      await leading;
      tabs.close();
    },
  };
}

interface Lead {
  link: Link;
  /** Is the office there, and what is new? */
  askNow: () => void;
  ended: Promise<void>;
}

function leadSync(
  store: Store,
  locks: Locks,
  seams: SyncSeams,
  stopped: AbortSignal,
  publish: (state: SyncState) => void,
): Lead {
  const request = makeOfficeRequest(seams, store.me.person);
  const link = makeLink(request, store.sync, seams, stopped);
  // Housekeeping that the tablet's storage refuses is no reason to stop: it is said, and done at the next chance.
  const keepHouse = (work: Promise<unknown>): void =>
    void work.catch(() => {
      if (!stopped.aborted) store.sync.patch({ storage: "failing" });
    });
  store.cards.lead();
  keepHouse(store.outbox.forgetOldWitnesses(store.now()));
  link.onOpen((greeting) => keepHouse(adoptEpoch(store, greeting.epoch)));
  const leave = makeLeaving({ store, request, seams, stopped });
  link.onTakenAway((why) => keepHouse(leave(why)));
  // Counted before anything comes in, and after the cards are there: a count of fifty thousand keeps whoever unlocked her
  // tablet waiting for her clients. A storage that cannot answer is told by whatever needs it next.
  const truncated = store.cards.opened
    .then(() => isTruncated(store.databases.truth))
    .catch(() => false);
  // Clients who left one by one leave nothing either, however the tablet was closed meanwhile.
  let isSwept = false;
  const pull = startPull({
    store,
    link,
    request,
    wait: seams.wait,
    stopped,
    untilCounted: truncated,
    untilSent: () => untilSent(store, seams.wait, stopped),
    onWhole: () => {
      keepHouse(offerIfOwed(store));
      keepHouse(repairIfDue());
      mending.begin();
      if (!isSwept) keepHouse(forgetClientsGone(store));
      isSwept = true;
    },
  });
  const { handIn } = pull;
  const scope = followScope({ store, request, stopped, handIn, keepHouse });
  const askScope = (): void => keepHouse(scope.ask());
  link.onOpen(askScope);
  const repairing = {
    ...{ store, request, stopped, clock: seams.clock, truncated, handIn },
    askScope: scope.ask,
  };
  const repairIfDue = makeRepair(repairing);
  const mending = startMending(repairing);
  const stopSender = startSender({ store, link, request, locks, stopped });
  const stopCodes = startVoucherCodes({ store, request, stopped, keepHouse });
  const stopReporting = startReporting({ store, request, seams, stopped });
  const listening = listenForPokes({
    link,
    seams,
    person: store.me.person,
    stopped,
    onPoke: pull.poke,
    onScope: askScope,
  });
  const asking = askNowAndThen({ seams, stopped, ask: pull.poke });
  const leaving = store.databases.truth.clients.eventBulks$.subscribe(({ events }) => {
    if (events.some(({ operation }) => operation === "DELETE")) isSwept = false;
  });
  const stopEffects = createRoot((dispose) => {
    createEffect(on(store.sync.state, publish));
    createEffect(
      on([store.sync.reached, store.outbox.entries], ([reached]) =>
        keepHouse(store.outbox.settle(reached)),
      ),
    );
    createEffect(
      on(
        createMemo(() => store.sync.state().dataFrom),
        () => keepHouse(writeContact(store.databases.truth, store.sync.state())),
        { defer: true },
      ),
    );
    return dispose;
  });
  const ended = new Promise<void>((resolve) => {
    stopped.addEventListener("abort", () => {
      stopEffects();
      mending.stop();
      stopSender();
      stopReporting();
      stopCodes();
      scope.stop();
      leaving.unsubscribe();
      void Promise.all([pull.stop(), listening, asking]).then(() => resolve());
    });
  });
  const askNow = (): void => {
    link.knock();
    // The link may hold a greeting from before the network went: only a real request tells.
    pull.poke();
  };
  return { link, askNow, ended };
}

// The office came back from an older backup: what it received from here since then is offered again. That it is owed is
// remembered with the epoch, or an offer that broke off would never be made.
async function adoptEpoch(store: Store, epoch: string): Promise<void> {
  const known = store.sync.state().epoch ?? store.me.epoch;
  if (known === epoch) store.sync.patch({ epoch });
  else {
    store.sync.patch({ epoch, checkedAt: null, owesOffer: true, beganAnew: true });
    store.sync.forgetReached();
  }
  await offerIfOwed(store);
}

async function offerIfOwed(store: Store): Promise<void> {
  if (!store.sync.state().owesOffer) return;
  await writeContact(store.databases.truth, store.sync.state());
  await store.outbox.offerAgain();
  store.sync.patch({ owesOffer: false });
  await writeContact(store.databases.truth, store.sync.state());
}
