import type { Signer } from "./parcels.ts";

/** What sync takes from its surroundings; tests fix order and faults here. */
export interface SyncSeams {
  /** Same-origin requests by path. */
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  clock: () => number;
  /** Uniform in [0, 1). */
  random: () => number;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  device: string;
  appVersion: string;
  /** Bytes that this app keeps on the device; null where nobody knows. */
  storageUsed: () => Promise<number | null>;
  /** What this device signs parcels with; null when its key is gone. */
  signer: () => Promise<Signer | null>;
}
