import type { Locks } from "../../src/store/seams.ts";

/** Web Locks for one device in Node: exclusive, first come first served. */
export function makeLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: async (name, { signal }, task) => {
      const before = tails.get(name) ?? Promise.resolve();
      const run = before.then(() => {
        if (signal?.aborted) throw new Error("aborted");
        return task();
      });
      tails.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}
