import { createEffect, createRoot } from "solid-js";
import { collectionNames } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { fetchAgain, type RepairSources } from "./repair.ts";

/** Fetches again what would not open on this tablet. */
export interface Mending {
  /** Everything that the office had is here: from now on single documents may be handed in. */
  begin: () => void;
  stop: () => void;
}

/** Follows the quarantine of the truth; each document is asked for once while the office can be reached. */
export function startMending(sources: RepairSources): Mending {
  const { store, stopped } = sources;
  const asked = new Set<RecordId>();
  let hasBegun = false;
  let running: Promise<void> | null = null;

  const mend = async (): Promise<void> => {
    for (const name of collectionNames) {
      const broken = [...store.databases.quarantine.of(name).keys()];
      const wanted = broken.filter((id) => !asked.has(id));
      if (wanted.length === 0 || stopped.aborted) continue;
      const came = await fetchAgain(sources, name, wanted);
      // Asked again when everything came down the next time.
      if (came === null) return;
      for (const id of wanted) asked.add(id);
      store.noteMended(came);
    }
  };
  const mendInTurn = (): void => {
    if (!hasBegun || store.damage().broken === 0) return;
    running = (running ?? Promise.resolve()).then(mend);
  };
  const stopFollowing = createRoot((dispose) => {
    createEffect(() => {
      if (store.damage().broken > 0) mendInTurn();
    });
    return dispose;
  });
  return {
    begin: () => {
      hasBegun = true;
      mendInTurn();
    },
    stop: stopFollowing,
  };
}
