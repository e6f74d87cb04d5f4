import { createMemo, type Accessor } from "solid-js";
import type { Store } from "../store/store.ts";
import { isFilled } from "../store/sync-state.ts";
import type { ClientServices } from "./client-services.ts";
import type { OlderRecords } from "./older-records.ts";

/**
 * How much of what a client was given can be counted on this tablet: the whole of it; or not, because it is still read or
 * on its way, or because her older records are at the office. What is missing can only make a count greater.
 */
export type Tally = "whole" | "counting" | "at-office";

/** Follows how much of a client's services can be counted. */
export function createTally(
  store: Store,
  services: ClientServices,
  older: Accessor<OlderRecords>,
): Accessor<Tally> {
  return createMemo(() => {
    if (older() === "at-office") return "at-office";
    const isHere = older() === "here" && isFilled(store.sync.state());
    return isHere && services.isWhole() ? "whole" : "counting";
  });
}
