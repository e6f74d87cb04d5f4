import { createMemo, type Accessor } from "solid-js";
import type { Day, RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import type { ClientServices } from "./client-services.ts";
import { createOlderRecords } from "./older-records.ts";
import { createTally } from "./tally.ts";

/** What the client was given before. */
export interface Given {
  /** Newest first. */
  services: Accessor<readonly RecordView<"service">[]>;
  lastOf: (definition: RecordId) => RecordView<"service"> | undefined;
  on: (date: Day) => readonly RecordView<"service">[];
  /** True when there is nothing older than what is here: only then may a tile say "not given yet". */
  isWhole: Accessor<boolean>;
}

/** What of a client's services counts as given: not what she was turned away from. */
export function createGiven(
  store: Store,
  client: Accessor<RecordView<"client">>,
  found: ClientServices,
): Given {
  const tally = createTally(store, found, createOlderRecords(store, client));
  const services = createMemo(() =>
    (found.views() ?? []).filter(({ fields }) => fields.turnAway === null),
  );
  const last = createMemo(() => {
    const newest = new Map<RecordId, RecordView<"service">>();
    for (const view of services()) {
      if (!newest.has(view.fields.definition)) newest.set(view.fields.definition, view);
    }
    return newest;
  });
  return {
    services,
    lastOf: (definition) => last().get(definition),
    on: (date) => services().filter(({ fields }) => fields.date === date),
    isWhole: () => tally() === "whole",
  };
}
