/**
 * What the store takes from its surroundings, so that tests can fix order and faults: clock, randomness, locks and the
 * place where databases live. The browser's own are in `main.tsx`.
 */
export interface Seams {
  /** The device's clock in milliseconds. */
  clock: () => number;
  randomBytes: (count: number) => Uint8Array;
  locks: Locks;
  storage: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange };
  /** Hears `visibilitychange`; there is no page in Node. */
  page?: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  /** Runs something when the next frame is on the screen; without a page there is none to wait for. */
  afterPaint?: (run: () => void) => void;
  /** Makes the card worker; undefined keeps the index in this thread. */
  cardWorker?: () => Worker;
}

/** The part of Web Locks that is used: exclusive locks, waited for. */
export interface Locks {
  request: <T>(
    name: string,
    options: { signal?: AbortSignal },
    task: () => Promise<T>,
  ) => Promise<T>;
}
