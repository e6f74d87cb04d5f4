import { parcelLoads, parcelsAnswer } from "../protocol/parcels.ts";
import { parcelKeyAnswer, type TakenAway } from "../protocol/session.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";
import { sealUnsent } from "./unsent.ts";

interface LeavingSources {
  store: Store;
  request: OfficeRequest;
  seams: Pick<SyncSeams, "signer" | "wait">;
  stopped: AbortSignal;
}

/** How long a closed account tries to drop off what waits: its records stay hidden here meanwhile, and no longer. */
export const CLOSED_MS = 5 * 60_000;

/**
 * The office takes this person's records from this tablet: they are hidden at once. What was never received is dropped
 * off, sealed, for her supervisor; each knock of the link that hears the same tries again, from a retired tablet until it
 * succeeded, from a closed account for a while. Then the app is told to remove all.
 */
export function makeLeaving(sources: LeavingSources): (why: TakenAway) => Promise<void> {
  const { store, seams, stopped } = sources;
  let isTrying = false;
  const isOver = (): boolean => store.sync.state().takenAway !== null || stopped.aborted;
  const takeAwayLater = async (): Promise<void> => {
    await seams.wait(CLOSED_MS, stopped);
    if (!isOver()) store.sync.patch({ takenAway: "account-disabled" });
  };
  return async (why) => {
    if (isTrying || isOver()) return;
    isTrying = true;
    if (why === "account-disabled" && store.sync.state().leaving !== why) void takeAwayLater();
    store.sync.patch({ leaving: why });
    try {
      // A lost tablet is in strange hands: nothing it holds is taken for hers.
      if (why === "device-lost" || (await dropOff(sources))) store.sync.patch({ takenAway: why });
    } finally {
      isTrying = false;
    }
  };
}

async function dropOff({ store, request, seams, stopped }: LeavingSources): Promise<boolean> {
  const asked = await request("/api/parcel-key", parcelKeyAnswer, { signal: stopped });
  const parcelKey = asked.ok ? asked.value.parcelKey : undefined;
  const sealed = await sealUnsent(store, await seams.signer(), parcelKey);
  if (!sealed) return false;
  for (const parcels of parcelLoads(sealed)) {
    const reply = await request("/sync/parcels", parcelsAnswer, {
      body: { parcels },
      signal: stopped,
    });
    const isTaken = reply.ok && reply.value.parcels.every(({ result }) => result === "received");
    if (!isTaken) return false;
  }
  return true;
}
