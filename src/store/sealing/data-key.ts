/** The key that seals one person's records on one device. Its bytes cannot be read back out of it. */
export interface DataKey {
  /** Random name of the key; part of what every sealed body vouches for. */
  keyId: string;
  key: CryptoKey;
}

/** A data key as bytes: they exist only while they are wrapped, escrowed or put under a PIN. */
export interface RawDataKey {
  keyId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Length of a data key: 256 bits. */
export const DATA_KEY_BYTES = 32;

/** Imports a data key for sealing and opening; afterwards nobody can export it. */
export async function importDataKey({ keyId, bytes }: RawDataKey): Promise<DataKey> {
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { keyId, key };
}
