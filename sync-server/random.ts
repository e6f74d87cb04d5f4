import { randomFillSync } from "node:crypto";

const POOL_BYTES = 8192;

/** Random bytes from a pool: asking the system for ten bytes at a time takes longer than the rest of making an id. */
export function makeRandom(): (n: number) => Uint8Array {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return (n) => {
    if (n > POOL_BYTES) throw new Error("more random bytes than the pool holds");
    if (used + n > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += n;
    // A copy: what was given out is never changed or given out again.
    return pool.slice(used - n, used);
  };
}
