import { createSignal, type Accessor } from "solid-js";
import { collectionNames } from "../records/define-record.ts";
import type { Quarantine } from "./sealing/quarantine.ts";

/** What this tablet found broken in its own storage since the store was opened. */
export interface Damage {
  /** Records that do not open and are yet to come again from the office. */
  broken: number;
  /** Records that were broken or lost here and came again. */
  mended: number;
  /** Saves and drafts that do not open: they stay, and cannot be sent. */
  shut: number;
  /** Whether cards of clients were lost and made anew from the records. */
  areCardsRemade: boolean;
  /** Whether everything received was sealed under a key that is gone, and comes again. */
  isRefilled: boolean;
}

/** Counts damage from the quarantine; `noteMended` is for `sync`, which fetches again. */
export function makeDamage(
  quarantine: Quarantine,
  isRefilled: boolean,
): { damage: Accessor<Damage>; noteMended: (count: number) => void } {
  const [mended, setMended] = createSignal(0);
  const sizeOf = (collection: string) => quarantine.of(collection).size;
  return {
    noteMended: (count) => setMended((before) => before + count),
    damage: () => ({
      broken: collectionNames.reduce((sum, name) => sum + sizeOf(name), 0),
      mended: mended(),
      shut: sizeOf("saves"),
      areCardsRemade: quarantine.wasEverIn("packs"),
      isRefilled,
    }),
  };
}
