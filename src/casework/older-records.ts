import { createMemo, type Accessor } from "solid-js";
import { isOnTablets } from "../records/shelf.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";

/**
 * Where what was recorded for a client is: on this tablet; at the office, which gives it to whoever opens her; or on its
 * way down.
 */
export type OlderRecords = "here" | "at-office" | "coming";

/** Follows where a client's older records are. */
export function createOlderRecords(
  store: Store,
  client: Accessor<RecordView<"client">>,
): Accessor<OlderRecords> {
  return createMemo<OlderRecords>((before) => {
    if (isAtOffice(store, client())) return "at-office";
    // What is changed of her while her page is open comes as it always does.
    if (before === "here") return "here";
    // A tablet that was opened without a connection does not know how far it is: pages without rows leave no mark on it.
    if (before === undefined && !store.sync.state().isCurrent) return "here";
    // Her own row says first that they are back; they have lower numbers than it.
    const { seq } = client();
    return seq !== null && store.sync.reached().casework < seq ? "coming" : "here";
  });
}

/** True while what was recorded for a client is not on the tablets of this person. */
export function isAtOffice(store: Store, { shelf }: RecordView<"client">): boolean {
  return shelf !== undefined && !isOnTablets(shelf, store.me.role);
}
