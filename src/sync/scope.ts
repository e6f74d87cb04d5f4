import { createEffect, createRoot, on } from "solid-js";
import { scopeAnswer, type WireDocument } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import { forgetClientsGone } from "../store/forget-clients.ts";
import type { LostBucket } from "../store/lost-buckets.ts";
import { unopened } from "../store/sealing/unopened.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

interface ScopeSources {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  /** Hands tombstones to the pull of their collection, the only writer of the truth; resolves when they are written. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  /** Runs work that the tablet's storage may refuse. */
  keepHouse: (work: Promise<unknown>) => void;
}

const BATCH = 500;
const LOOK_MS = 200;

/**
 * What was taken from this person goes from her tablet: hidden as soon as the office says so, removed when the pull
 * comes to it, and nothing of it kept afterwards. Answers how to ask the office, and how to stop.
 */
export function followScope(sources: ScopeSources): { ask: () => Promise<void>; stop: () => void } {
  const { store, keepHouse } = sources;
  let isFinishing = false;
  const finish = async (): Promise<void> => {
    const gone = store.lost.all().filter((lost) => isGone(store, lost));
    if (gone.length === 0 || isFinishing) return;
    isFinishing = true;
    try {
      await leaveNothing(store);
      await store.lost.forget(gone);
    } finally {
      isFinishing = false;
    }
  };
  const stop = createRoot((dispose) => {
    createEffect(on([store.sync.reached, store.lost.all], () => keepHouse(finish())));
    return dispose;
  });
  return { ask: () => askScope(sources), stop };
}

// Every collection has read past the loss, so that what lay in the bucket has become tombstones.
function isGone(store: Store, { seq, isHeldBack }: LostBucket): boolean {
  return !isHeldBack && collectionNames.every((name) => store.sync.reached()[name] >= seq);
}

async function askScope(sources: ScopeSources): Promise<void> {
  const { store, request, stopped } = sources;
  const query = new URLSearchParams({ since: String(store.lost.askSince()) });
  const reply = await request(`/sync/scope?${query.toString()}`, scopeAnswer, { signal: stopped });
  // The pull comes to it by itself; asking only hides it sooner.
  if (!reply.ok) return;
  const { lost } = reply.value;
  const heldBack = store.lost.all().filter((one) => one.isHeldBack);
  const isHeldBack = new Set(heldBack.map(({ bucket }) => bucket));
  await store.lost.take(lost.filter(({ drop }) => !isHeldBack.has(drop)));
  // The pull is past what was held back: once somebody meant it, nobody but this removes it.
  const meant = lost.filter(({ drop, isMeant }) => isMeant && isHeldBack.has(drop));
  for (const { drop } of meant) await removeAll(sources, drop);
  if (stopped.aborted) return;
  const isBack = await store.lost.takeList(lost);
  // While it was away, some of it may have gone elsewhere.
  if (isBack) store.sync.patch({ checkedAt: null });
}

async function removeAll({ store, stopped, handIn }: ScopeSources, bucket: string): Promise<void> {
  for (const name of ["clients", "casework", "inbox"] as const) {
    const query = { selector: { bucket }, limit: BATCH };
    const left = () => unopened(store.databases.truth[name], query);
    for (let here = await left(); here.length > 0; here = await left()) {
      if (stopped.aborted) return;
      await handIn(
        name,
        here.map(({ id, rev, seq }) => ({ id, rev, seq: String(seq), deleted: true })),
      );
    }
  }
}

/** What was removed leaves no tombstones, no cards, no drafts and no copies of what was sent. */
async function leaveNothing(store: Store): Promise<void> {
  await forgetClientsGone(store);
  await store.cards.flush();
  const { clients, casework, inbox } = store.databases.truth;
  for (const { storageInstance } of [clients, casework, inbox]) await storageInstance.cleanup(0);
}

const MOST_WAIT_MS = 20_000;

/**
 * Resolves once nothing waits to be sent for clients who are hidden: what was recorded for them goes up first. A push
 * that does not get through holds nothing up for ever; what was recorded stays in the outbox all the same.
 */
export async function untilSent(
  store: Store,
  wait: SyncSeams["wait"],
  stopped: AbortSignal,
): Promise<void> {
  const hidden = store.lost.hiddenClients();
  const isWaiting = (): boolean =>
    store.outbox
      .entries()
      .some(
        ({ state, entry }) =>
          (state === "waiting" || state === "sending") &&
          entry.clientId !== null &&
          hidden.has(entry.clientId),
      );
  for (let waited = 0; waited < MOST_WAIT_MS && isWaiting() && !stopped.aborted;) {
    await wait(LOOK_MS, stopped);
    waited += LOOK_MS;
  }
}
