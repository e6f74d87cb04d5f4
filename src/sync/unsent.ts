import type { Parcel } from "../protocol/parcels.ts";
import { isNotAtOffice, type OutboxEntry } from "../store/outbox.ts";
import type { Store } from "../store/store.ts";
import { partsOfEntry } from "./parts-of-entry.ts";
import type { Signer } from "./parcels.ts";

/**
 * Everything of an open store that the office has not received, sealed for travel; null when this tablet has nothing to
 * sign with, or no key of the office to seal to.
 */
export async function sealUnsent(
  store: Store,
  signer: Signer | null,
  parcelKey = store.me.parcelKey,
): Promise<Parcel[] | null> {
  const lacking = store.outbox.entries().filter(isNotAtOffice);
  // Last, what was set aside: if the office cannot take it this way either, the others are there.
  const isHeld = ({ state }: OutboxEntry): boolean => state === "held";
  const unsent = [...lacking.filter((one) => !isHeld(one)), ...lacking.filter(isHeld)].flatMap(
    ({ entry }) => partsOfEntry(entry),
  );
  if (unsent.length === 0) return [];
  if (!signer || parcelKey === "") return null;
  // Needed a few times in a tablet's life. A key that is none came from somebody else than the office.
  const making = import("./parcels.ts").then(({ makeParcels }) =>
    makeParcels(unsent, parcelKey, signer),
  );
  return making.catch(() => null);
}
