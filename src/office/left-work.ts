import * as v from "valibot";
import { parcel, type Parcel } from "../protocol/parcels.ts";
import type { RecordId } from "../records/fields.ts";
import { handInParcels } from "./hand-in.ts";
import { makeOneStore } from "./one-store.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/**
 * What people left unsent on this tablet when they signed out, as parcels: sealed for the office alone, so that it may
 * be carried there under anybody's hands, before its author comes back.
 */
export interface LeftWork {
  leave: (person: RecordId, parcels: readonly Parcel[]) => Promise<void>;
  /** True when all of hers that the office lacks lies here: nothing is lost with her databases. */
  hasLeft: (person: RecordId) => Promise<boolean>;
  /** She is back, and her outbox sends by itself. */
  takeBack: (person: RecordId) => Promise<void>;
  /** Hands in what is here; what the office could not open stays. False when it was not reached. */
  handIn: () => Promise<boolean>;
}

/** Keeps it in a small database of this browser. */
export function makeLeftWork(indexedDB: IDBFactory, fetch: OfficeFetch): LeftWork {
  const shelf = makeOneStore(indexedDB, "satchel-left", "left");
  const read = async (person: RecordId): Promise<Parcel[] | null> => {
    const kept = v.safeParse(v.array(parcel), await shelf.read((store) => store.get(person)));
    return kept.success ? kept.output : null;
  };
  return {
    leave: async (person, parcels) => {
      await shelf.write((store) => store.put(parcels, person));
    },
    hasLeft: async (person) => (await read(person)) !== null,
    takeBack: async (person) => {
      await shelf.write((store) => store.delete(person));
    },
    handIn: async () => {
      // Only `leave` above writes here.
      const people = (await shelf.read((store) => store.getAllKeys())) as RecordId[];
      for (const person of people) {
        const parcels = await read(person);
        if (!parcels || parcels.length === 0) continue;
        const handed = await handInParcels(fetch, parcels);
        if (!handed.ok) return false;
        await shelf.write((store) => keepOnly(store, person, handed.value));
      }
      return true;
    },
  };
}

// Unless she came back meanwhile.
function keepOnly(store: IDBObjectStore, person: RecordId, parcels: readonly Parcel[]): IDBRequest {
  const standing = store.count(person);
  standing.onsuccess = () => {
    if (standing.result > 0) store.put(parcels, person);
  };
  return standing;
}
