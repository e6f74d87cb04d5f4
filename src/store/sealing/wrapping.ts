import { fromBase64, toBase64 } from "./base64.ts";
import { DATA_KEY_BYTES, type RawDataKey } from "./data-key.ts";
import type { Envelope, Wrap } from "./envelope.ts";

/** Whose key it is, on which device, and which: a wrap opens for nothing else. */
export type KeyOwner = Pick<Envelope, "person" | "device" | "keyId">;

/** The bytes of a wrap before they are made. */
type OpenWrap = Wrap extends infer W ? (W extends Wrap ? Omit<W, "iv" | "wrapped"> : never) : never;

/** Puts a data key under a wrapping key. The wrap's own parameters are vouched for, so that none can be exchanged. */
export async function wrapDataKey(
  owner: KeyOwner,
  raw: RawDataKey,
  parameters: OpenWrap,
  wrappingKey: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
): Promise<{ iv: string; wrapped: string }> {
  const additionalData = associatedData(owner, parameters);
  const wrapped = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    wrappingKey,
    raw.bytes,
  );
  return { iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
}

/** Takes a data key out of its wrap; null when the wrapping key is another one, or anything was changed. */
export async function unwrapDataKey(
  owner: KeyOwner,
  wrap: Wrap,
  wrappingKey: CryptoKey,
): Promise<RawDataKey | null> {
  const [iv, wrapped] = [fromBase64(wrap.iv), fromBase64(wrap.wrapped)];
  if (!iv || !wrapped) return null;
  const additionalData = associatedData(owner, wrap);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData },
      wrappingKey,
      wrapped,
    );
    const bytes = new Uint8Array(opened);
    return bytes.length === DATA_KEY_BYTES ? { keyId: owner.keyId, bytes } : null;
  } catch {
    return null;
  }
}

/** The wrapping key that a passphrase's 32 derived bytes make; they are zeroed. */
export async function wrappingKeyOf(derived: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey("raw", derived, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  derived.fill(0);
  return key;
}

/** The wrapping key that a passkey's PRF output makes; the output is zeroed. */
export async function wrappingKeyOfPasskey(prfOutput: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", prfOutput, "HKDF", false, ["deriveKey"]);
  prfOutput.fill(0);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: text("satchel passkey wrap") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

// In this order for ever: it is what the wrap was made with.
function associatedData(
  { person, device, keyId }: KeyOwner,
  wrap: OpenWrap,
): Uint8Array<ArrayBuffer> {
  const parameters =
    wrap.by === "passphrase"
      ? [wrap.kdf.name, wrap.kdf.memoryKiB, wrap.kdf.passes, wrap.kdf.parallelism, wrap.kdf.salt]
      : [wrap.credentialId, wrap.salt];
  return text(JSON.stringify([person, device, keyId, wrap.by, ...parameters]));
}

function text(said: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(said);
}
