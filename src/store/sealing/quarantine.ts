import { createSignal, type Accessor } from "solid-js";
import type { OpenFailure } from "./body-seal.ts";

/** The documents of one person on this device that would not open, by collection, until something overwrites them. */
export interface Quarantine {
  of: (collection: string) => ReadonlyMap<string, OpenFailure>;
  /** Rises when a document comes in or leaves. */
  version: Accessor<number>;
  note: (collection: string, id: string, why: OpenFailure) => void;
  /** The document was written anew, or opens after all. */
  heal: (collection: string, id: string) => void;
}

export function makeQuarantine(): Quarantine {
  const kept = new Map<string, Map<string, OpenFailure>>();
  const [version, setVersion] = createSignal(0);
  const changed = (): void => void setVersion((before) => before + 1);
  return {
    version,
    of: (collection) => {
      version();
      return kept.get(collection) ?? new Map();
    },
    note: (collection, id, why) => {
      const ids = kept.get(collection) ?? new Map<string, OpenFailure>();
      if (ids.get(id) === why) return;
      kept.set(collection, ids.set(id, why));
      changed();
    },
    heal: (collection, id) => {
      if (kept.get(collection)?.delete(id)) changed();
    },
  };
}
