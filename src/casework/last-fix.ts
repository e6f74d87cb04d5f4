import { createSignal, type Accessor } from "solid-js";
import type { Position } from "../records/directory/distance.ts";
import type { Instant } from "../records/fields.ts";
import type { Store } from "../store/store.ts";
import { useStore } from "../store/store-context.tsx";

/** How it stands with the tablet's position. Nothing ever waits for it. */
export type FixState = "none" | "asking" | "denied" | "failed" | "known";

/** Where the tablet was, and when. */
interface Fix {
  position: Position;
  at: Instant;
}

/** A satellite may take that long under a bridge; an older fix of some minutes is as good. */
const patience: PositionOptions = {
  enableHighAccuracy: true,
  timeout: 30_000,
  maximumAge: 5 * 60_000,
};

interface LastFix {
  state: Accessor<FixState>;
  /** The last one: kept while a new one is sought, and where none is found. */
  fix: Accessor<Fix | undefined>;
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
  const found = kept.get(store) ?? createLastFix();
  kept.set(store, found);
  return found;
}

function createLastFix(): LastFix {
  const [state, setState] = createSignal<FixState>("none");
  const [fix, setFix] = createSignal<Fix>();
  const ask = (): void => {
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude }, timestamp }) => {
        setFix({ position: { latitude, longitude }, at: new Date(timestamp).toISOString() });
        setState("known");
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? "denied" : "failed"),
      patience,
    );
  };
  return { state, fix, position: () => fix()?.position, ask };
}
