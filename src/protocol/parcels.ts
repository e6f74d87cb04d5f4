import * as v from "valibot";
import { toBase64url } from "./base64url.ts";

const base64url = (most: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+$/, "not base64url"), v.maxLength(most));

const MOST_SEALED = 1_000_000;
/** The most bytes of JSON that an entry may have to be sealed: base64url makes four characters of three, and a tag is added. */
export const MOST_ENTRY_BYTES = (MOST_SEALED / 4) * 3 - 100;

/**
 * An entry sealed for travel: HPKE to the installation's public key, signed by the device's key. Anyone may carry it;
 * only the server opens it, and author and device are those of the key that signed.
 */
export const parcel = v.strictObject({
  parcel: v.literal(1),
  /** SHA-256 of the signing key's point (`deviceKeyName`). */
  signer: v.pipe(base64url(43), v.length(43)),
  /** HPKE: the encapsulated key, 65 bytes. */
  enc: v.pipe(base64url(87), v.length(87)),
  sealed: base64url(MOST_SEALED),
  /** ECDSA P-256 with SHA-256 over `parcelSignedText`, 64 bytes. */
  signature: v.pipe(base64url(86), v.length(86)),
});
export type Parcel = v.InferOutput<typeof parcel>;

/** What the signature covers. */
export function parcelSignedText(made: Omit<Parcel, "signature">): string {
  return `satchel-parcel ${made.parcel} ${made.signer} ${made.enc} ${made.sealed}`;
}

/** HPKE `info`: binds the sealing to its purpose and the signer. */
export function parcelInfo(signer: string): string {
  return `satchel-parcel 1 ${signer}`;
}

/** What is hashed to name a device key. */
export function deviceKeyPoint(key: { x: string; y: string }): string {
  return `satchel-device-key ${key.x}.${key.y}`;
}

/** What names a device key to the office: the hash of its point. */
export async function deviceKeyName(key: { x: string; y: string }): Promise<string> {
  const point = new TextEncoder().encode(deviceKeyPoint(key));
  return toBase64url(await crypto.subtle.digest("SHA-256", point));
}

export const MOST_PARCELS = 100;
const MOST_BYTES = 900_000;

/** Parcels in order, as many at a time as one request may carry. */
export function parcelLoads(parcels: readonly Parcel[]): Parcel[][] {
  const made: Parcel[][] = [];
  let [bytes, last] = [0, [] as Parcel[]];
  for (const parcel of parcels) {
    const size = JSON.stringify(parcel).length;
    if (last.length === 0 || last.length === MOST_PARCELS || bytes + size > MOST_BYTES) {
      last = [];
      bytes = 0;
      made.push(last);
    }
    last.push(parcel);
    bytes += size;
  }
  return made;
}

/** POST /sync/parcels, with or without a session. Each is read by itself: one that cannot be opened delays no other. */
export const parcelsRequest = v.strictObject({ parcels: v.array(v.unknown()) });
/** For each parcel, in the order sent, whether the office has its content now. */
export const parcelsAnswer = v.object({
  parcels: v.array(v.object({ result: v.picklist(["received", "refused"]) })),
});

/** A file of parcels, for a tablet that finds no connection: any other one hands it in. */
export const rescueFile = v.strictObject({
  satchel: v.literal("rescue-file"),
  version: v.literal(1),
  parcels: v.array(parcel),
});
export type RescueFile = v.InferOutput<typeof rescueFile>;
