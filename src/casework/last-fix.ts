import { createSignal, type Accessor } from "solid-js";
import type { Position } from "../records/directory/distance.ts";
import type { Instant } from "../records/fields.ts";
import type { Store } from "../store/store.ts";
import { useStore } from "../store/store-context.tsx";

/** How it stands with the tablet's position. Nothing ever waits for it. */
export type Fix =
  | { state: "none" | "asking" | "denied" | "failed" }
  | { state: "known"; position: Position; at: Instant };

/** A satellite may take that long under a bridge; an older fix of some minutes is as good. */
const patience: PositionOptions = {
  enableHighAccuracy: true,
  timeout: 30_000,
  maximumAge: 5 * 60_000,
};

interface LastFix {
  fix: Accessor<Fix>;
  /** Where the tablet was last: kept while a new position is sought. */
  position: Accessor<Position | undefined>;
  /** Asks the tablet, which asks its person the first time. */
  ask: () => void;
}

const kept = new WeakMap<Store, LastFix>();

/**
 * The tablet's position, asked for by a press alone. In memory: where somebody works is on no disk, and goes when the
 * tablet is locked.
 */
export function useLastFix(): LastFix {
  const store = useStore();
  const found = kept.get(store) ?? createLastFix(store);
  kept.set(store, found);
  return found;
}

function createLastFix(store: Store): LastFix {
  const [fix, setFix] = createSignal<Fix>({ state: "none" });
  const [position, setPosition] = createSignal<Position>();
  const ask = (): void => {
    setFix({ state: "asking" });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        const here = { latitude, longitude };
        setPosition(here);
        setFix({ state: "known", position: here, at: store.now() });
      },
      ({ code, PERMISSION_DENIED }) =>
        setFix({ state: code === PERMISSION_DENIED ? "denied" : "failed" }),
      patience,
    );
  };
  return { fix, position, ask };
}
