import { ARGON2_MOST_MS, argon2Costs, type Argon2 } from "./argon2-cost.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import type { RawDataKey } from "./data-key.ts";
import type { Envelope, PassphraseWrap } from "./envelope.ts";
import { unwrapDataKey, wrapDataKey, wrappingKeyOf, type KeyOwner } from "./wrapping.ts";

interface Means {
  argon2: Argon2;
  random: (count: number) => Uint8Array<ArrayBuffer>;
}

/**
 * Puts a data key under a passphrase at the strongest cost that this device bears: in time, or at least in memory at the
 * lowest. Null when it does not even have the memory for that.
 */
export async function passphraseWrap(
  owner: KeyOwner,
  raw: RawDataKey,
  passphrase: string,
  { argon2, random }: Means,
): Promise<PassphraseWrap | null> {
  const salt = random(16);
  for (const [index, cost] of argon2Costs.entries()) {
    const answer = await argon2({ ...cost, passphrase, salt });
    const isLowest = index === argon2Costs.length - 1;
    if (!answer.ok || (answer.tookMs > ARGON2_MOST_MS && !isLowest)) continue;
    const kdf = { name: "argon2id", ...cost, parallelism: 1, salt: toBase64(salt) } as const;
    const parameters = { by: "passphrase", kdf } as const;
    const key = await wrappingKeyOf(answer.key);
    return { ...parameters, ...(await wrapDataKey(owner, raw, parameters, key, random(12))) };
  }
  return null;
}

/** Opens an envelope by passphrase; null when the passphrase is wrong, or something was changed. */
export async function openPassphraseWrap(
  envelope: Envelope,
  passphrase: string,
  argon2: Argon2,
): Promise<RawDataKey | null | "no-memory"> {
  const wrap = envelope.wraps.find((one) => one.by === "passphrase");
  const salt = wrap && fromBase64(wrap.kdf.salt);
  if (!salt) return null;
  const { memoryKiB, passes } = wrap.kdf;
  const answer = await argon2({ passphrase, salt, memoryKiB, passes });
  if (!answer.ok) return "no-memory";
  return unwrapDataKey(envelope, wrap, await wrappingKeyOf(answer.key));
}
