import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { fromBase64url, toBase64url } from "../protocol/base64url.ts";
import { deviceKeyName, parcelInfo, parcelSignedText, type Parcel } from "../protocol/parcels.ts";
import type { Entry } from "../records/entry.ts";

/** What a device signs with: a key that cannot be read out of the browser. */
export interface Signer {
  publicKey: { x: string; y: string };
  /** ECDSA P-256 with SHA-256 over the text; base64url. */
  sign: (text: string) => Promise<string>;
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/**
 * Seals entries for travel, each by itself, in the order given: only the office can open them, whoever carries them,
 * and it knows by the signature who made them and on which device. `parcelKey` is the installation's public key.
 */
export async function makeParcels(
  entries: readonly Entry[],
  parcelKey: string,
  signer: Signer,
): Promise<Parcel[]> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(parcelKey).buffer);
  const name = await deviceKeyName(signer.publicKey);
  const info = bytesOf(parcelInfo(name));
  const parcels: Parcel[] = [];
  for (const entry of entries) {
    const sender = await suite.createSenderContext({ recipientPublicKey, info });
    const sealed = await sender.seal(bytesOf(JSON.stringify(entry)));
    const made = {
      parcel: 1 as const,
      signer: name,
      enc: toBase64url(sender.enc),
      sealed: toBase64url(sealed),
    };
    parcels.push({ ...made, signature: await signer.sign(parcelSignedText(made)) });
  }
  return parcels;
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
