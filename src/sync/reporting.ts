import { createEffect, createMemo, createRoot, on } from "solid-js";
import * as v from "valibot";
import type { DeviceReport } from "../protocol/sync-messages.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

/** What changed is told together, once the sender had its turn. */
const SOON_MS = 15_000;
const EVERY_MS = 30 * 60_000;

/**
 * Tells the office now and then how this tablet stands: how much waits here and since when, how full it is, what goes
 * wrong. Counts and codes only. Nobody waits for it, and a report that gets lost is followed by the next.
 */
export function startReporting(sources: {
  store: Store;
  request: OfficeRequest;
  seams: Pick<SyncSeams, "wait" | "storageUsed">;
  stopped: AbortSignal;
}): () => void {
  const { store, request, seams, stopped } = sources;
  let isDue = false;

  const report = async (): Promise<void> => {
    const body = { ...standing(store), storageUsed: await seams.storageUsed() };
    await request("/sync/report", v.object({}), { body, signal: stopped });
  };
  const reportSoon = async (): Promise<void> => {
    if (isDue) return;
    isDue = true;
    await seams.wait(SOON_MS, stopped);
    isDue = false;
    if (!stopped.aborted && store.sync.state().reach === "online") await report();
  };
  const reportEver = async (): Promise<void> => {
    while (!stopped.aborted) {
      await seams.wait(EVERY_MS, stopped);
      if (!stopped.aborted) await reportSoon();
    }
  };

  void reportEver();
  return createRoot((dispose) => {
    const told = createMemo(() =>
      JSON.stringify([store.sync.state().reach === "online", standing(store)]),
    );
    createEffect(on(told, () => void reportSoon()));
    return dispose;
  });
}

function standing(store: Store): Omit<DeviceReport, "storageUsed"> {
  const waiting = store.lacking();
  return {
    waiting: waiting.length,
    oldestWaiting: waiting[0]?.entry.at ?? null,
    lastError: lastErrorOf(store),
  };
}

function lastErrorOf(store: Store): string | null {
  const { storage, version, notListed } = store.sync.state();
  if (storage !== "ok") return `storage-${storage}`;
  if (version !== "ok") return version;
  return notListed === null ? null : "records-not-listed";
}
