import type { webcrypto } from "node:crypto";
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { keyFor } from "../installation-key.ts";

/** The installation's pair of keys for parcels: everybody may seal to it, only this server opens. */
export interface ParcelKeys {
  /** As devices get it: 65 bytes as base64url. */
  publicKey: string;
  pair: webcrypto.CryptoKeyPair;
}

/** How parcels are sealed, on the device and here. */
export const parcelSuite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const made = new WeakMap<Uint8Array, Promise<ParcelKeys>>();

/** The same keys for the same installation, on every process and after every start. */
export function parcelKeys(installationKey: Uint8Array): Promise<ParcelKeys> {
  const known = made.get(installationKey);
  if (known) return known;
  const making = derive(keyFor(installationKey, "parcels"));
  made.set(installationKey, making);
  return making;
}

/** The pair that backups are sealed to: another one, so that nothing made for the one can be passed off as the other. */
export async function backupKeys(installationKey: Uint8Array): Promise<ParcelKeys> {
  return derive(keyFor(installationKey, "backup"));
}

async function derive(seed: Buffer): Promise<ParcelKeys> {
  const pair = await parcelSuite.kem.deriveKeyPair(new Uint8Array(seed).buffer);
  const bytes = await parcelSuite.kem.serializePublicKey(pair.publicKey);
  return { publicKey: Buffer.from(bytes).toString("base64url"), pair };
}
