import { createMemo, type Accessor } from "solid-js";
import type { Day, RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";

/** What the client was given before, as far as this page looks back. */
export interface Given {
  /** Newest first. */
  services: Accessor<readonly RecordView<"service">[]>;
  lastOf: (definition: RecordId) => RecordView<"service"> | undefined;
  on: (date: Day) => readonly RecordView<"service">[];
  /** True when there is nothing older than what is here: only then may a tile say "not given yet". */
  isWhole: Accessor<boolean>;
}

const LOOKED_BACK = 200;

/** Follows the newest services of a client. */
export function createGiven(store: Store, clientId: Accessor<RecordId>): Given {
  const found = store.createCasework(() => ({
    clientId: clientId(),
    kind: "service",
    size: LOOKED_BACK,
  }));
  const services = createMemo(() =>
    (found() ?? []).filter(({ fields }) => fields.turnAway === null),
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
    // While the first fill runs, what is missing here may still be on its way.
    isWhole: () =>
      store.sync.state().fill === null &&
      found() !== undefined &&
      (found()?.length ?? 0) < LOOKED_BACK,
  };
}
