/** Bytes as base64: what is stored must be a string, because RxDB's Dexie storage walks objects and ruins byte arrays. */
export function toBase64(bytes: Uint8Array): string {
  if (hasToBase64(bytes)) return bytes.toBase64();
  let binary = "";
  // In pieces: the arguments of one call are limited.
  for (let from = 0; from < bytes.length; from += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(binary);
}

/** The bytes of a base64 string; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    if (hasFromBase64(Uint8Array)) return Uint8Array.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}

const PIECE = 8192;

// ES2026, several times faster; not yet in TypeScript's library nor in every browser of the target.
function hasToBase64(bytes: Uint8Array): bytes is Uint8Array & { toBase64: () => string } {
  return "toBase64" in bytes;
}

function hasFromBase64(
  type: object,
): type is { fromBase64: (text: string) => Uint8Array<ArrayBuffer> } {
  return "fromBase64" in type;
}
