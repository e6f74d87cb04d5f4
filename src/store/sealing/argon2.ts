import { argon2id } from "hash-wasm";
import type { Argon2 } from "./argon2-cost.ts";

/** Argon2id in this thread: in the worker, and in Node. */
export const runArgon2: Argon2 = async ({ passphrase, salt, memoryKiB, passes }) => {
  const begun = performance.now();
  try {
    const key = await argon2id({
      password: typedAlike(passphrase),
      salt,
      iterations: passes,
      parallelism: 1,
      memorySize: memoryKiB,
      hashLength: 32,
      outputType: "binary",
    });
    return { ok: true, key: new Uint8Array(key), tookMs: performance.now() - begun };
  } catch {
    // The memory is asked for at once; the parameters were checked before, so nothing else can be refused.
    return { ok: false, refusal: "no-memory" };
  }
};

// Keyboards of tablets add a space after a word and compose accents in their own ways.
function typedAlike(passphrase: string): string {
  return passphrase.normalize("NFKC").trim().replace(/\s+/g, " ");
}
