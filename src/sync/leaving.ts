import { MOST_PARCELS, parcelsAnswer, type Parcel } from "../protocol/parcels.ts";
import { parcelKeyAnswer, type TakenAway } from "../protocol/session.ts";
import type { Entry } from "../records/entry.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

interface LeavingSources {
  store: Store;
  request: OfficeRequest;
  seams: Pick<SyncSeams, "signer">;
  stopped: AbortSignal;
}

/**
 * The office takes this person's records from this tablet. What was never received is dropped off first, sealed, for her
 * supervisor: from a retired tablet until it succeeded, from a closed account once. Then the app is told to remove all.
 */
export function makeLeaving(sources: LeavingSources): (why: TakenAway) => Promise<void> {
  const { store } = sources;
  let isLeaving = false;
  return async (why) => {
    if (isLeaving || store.sync.state().takenAway !== null) return;
    isLeaving = true;
    try {
      // A lost tablet is in strange hands: nothing it holds is taken for hers.
      const isDroppedOff = why === "device-lost" || (await dropOff(sources));
      // Otherwise the link knocks again, and hears the same.
      if (isDroppedOff || why === "account-disabled") store.sync.patch({ takenAway: why });
    } finally {
      isLeaving = false;
    }
  };
}

async function dropOff({ store, request, seams, stopped }: LeavingSources): Promise<boolean> {
  const unsent = store.outbox
    .entries()
    .filter(({ state }) => state === "waiting" || state === "sending")
    .map(({ entry }) => entry);
  if (unsent.length === 0) return true;
  const sealed = await seal(store, request, seams, stopped, unsent);
  if (!sealed) return false;
  for (const parcels of loads(sealed)) {
    const reply = await request("/sync/parcels", parcelsAnswer, {
      body: { parcels },
      signal: stopped,
    });
    const isTaken = reply.ok && reply.value.parcels.every(({ result }) => result === "received");
    if (!isTaken) return false;
  }
  return true;
}

async function seal(
  store: Store,
  request: OfficeRequest,
  seams: Pick<SyncSeams, "signer">,
  signal: AbortSignal,
  entries: readonly Entry[],
): Promise<Parcel[] | null> {
  const signer = await seams.signer();
  const asked = await request("/api/parcel-key", parcelKeyAnswer, { signal });
  const parcelKey = asked.ok ? asked.value.parcelKey : store.me.parcelKey;
  if (!signer || parcelKey === "") return null;
  // Needed once in a tablet's life.
  const { makeParcels } = await import("./parcels.ts");
  // A key that is none, from somebody else than the office.
  return makeParcels(entries, parcelKey, signer).catch(() => null);
}

const MOST_BYTES = 900_000;

/** Parcels in order, as many at a time as one request may carry. */
export function loads(parcels: readonly Parcel[]): Parcel[][] {
  const made: Parcel[][] = [];
  let [bytes, last] = [0, [] as Parcel[]];
  for (const parcel of parcels) {
    const size = JSON.stringify(parcel).length;
    if (last.length === 0 || last.length === MOST_PARCELS || bytes + size > MOST_BYTES) {
      last = [];
      bytes = 0;
      made.push(last);
    }
    last.push(parcel);
    bytes += size;
  }
  return made;
}
