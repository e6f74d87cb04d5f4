import { fromBase64, toBase64 } from "./base64.ts";
import type { DataKey } from "./data-key.ts";

/** A body that would not open: sealed under another key, or changed since it was sealed. */
export type OpenFailure = "other-key" | "damaged";
export type OpenedBody = { ok: true; body: string } | { ok: false; why: OpenFailure };

/** Seals and opens the bodies of one collection. */
export interface BodySeal {
  /** `clear` is what stays readable beside the body; with another clear part the body does not open. */
  seal: (body: string, clear: readonly unknown[]) => Promise<string>;
  open: (sealed: string, clear: readonly unknown[]) => Promise<OpenedBody>;
}

/** Lengths on the disk tell no more than a multiple of this. */
export const PADDED_TO = 256;
const IV_BYTES = 12;
const LENGTH_BYTES = 4;

/**
 * AES-256-GCM with a random IV for each body. Vouched for besides: the key's name, the collection, its schema version and
 * everything clear, so that no body can be moved to another record, nor a record to another client. Where the key is yet
 * to come, sealing and opening wait for it.
 */
export function makeBodySeal(
  dataKey: DataKey | Promise<DataKey>,
  collection: string,
  schemaVersion: number,
): BodySeal {
  const algorithm = (keyId: string, iv: Uint8Array<ArrayBuffer>, clear: readonly unknown[]) => ({
    name: "AES-GCM",
    iv,
    additionalData: encoder.encode(JSON.stringify([keyId, collection, schemaVersion, ...clear])),
  });
  return {
    seal: async (body, clear) => {
      const { keyId, key } = await dataKey;
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(algorithm(keyId, iv, clear), key, padded(body));
      const bytes = new Uint8Array(IV_BYTES + sealed.byteLength);
      bytes.set(iv);
      bytes.set(new Uint8Array(sealed), IV_BYTES);
      return markOf(keyId) + toBase64(bytes);
    },
    open: async (sealed, clear) => {
      const { keyId, key } = await dataKey;
      const mark = markOf(keyId);
      if (!sealed.startsWith(mark)) return { ok: false, why: "other-key" };
      const bytes = fromBase64(sealed.slice(mark.length));
      if (!bytes) return { ok: false, why: "damaged" };
      try {
        const [iv, rest] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
        const opened = await crypto.subtle.decrypt(algorithm(keyId, iv, clear), key, rest);
        return { ok: true, body: unpadded(opened) };
      } catch {
        return { ok: false, why: "damaged" };
      }
    },
  };
}

const markOf = (keyId: string) => `${keyId}:`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// The length first, then the text, then zeros.
function padded(body: string): Uint8Array<ArrayBuffer> {
  const text = encoder.encode(body);
  const size = Math.ceil((LENGTH_BYTES + text.length) / PADDED_TO) * PADDED_TO;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, LENGTH_BYTES);
  return bytes;
}

function unpadded(opened: ArrayBuffer): string {
  const length = new DataView(opened).getUint32(0);
  return decoder.decode(new Uint8Array(opened, LENGTH_BYTES, length));
}
