import { fromBase64, toBase64 } from "./base64.ts";

/** Bytes as base64url without padding, as WebAuthn and the office write them. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a base64url text; null when it is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
