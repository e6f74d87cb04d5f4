import { createSignal } from "solid-js";
import type { OpenFailure } from "./body-seal.ts";

/** The documents of one person on this device that would not open, by collection, until something overwrites them. */
export interface Quarantine {
  /** Follows changes. */
  of: (collection: string) => ReadonlyMap<string, OpenFailure>;
  /** Whether a document of this collection was in it since the databases were opened. */
  wasEverIn: (collection: string) => boolean;
  note: (collection: string, id: string, why: OpenFailure) => void;
  /** The document was written anew, or opens after all. */
  heal: (collection: string, id: string) => void;
  /** The whole collection was emptied. */
  forget: (collection: string) => void;
}

export function makeQuarantine(): Quarantine {
  const kept = new Map<string, Map<string, OpenFailure>>();
  const [version, setVersion] = createSignal(0);
  const changed = (): void => void setVersion((before) => before + 1);
  return {
    of: (collection) => {
      version();
      return kept.get(collection) ?? new Map<string, OpenFailure>();
    },
    wasEverIn: (collection) => {
      version();
      return kept.has(collection);
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
    forget: (collection) => {
      if (kept.delete(collection)) changed();
    },
  };
}
