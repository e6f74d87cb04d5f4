import { createHash, createPublicKey, verify } from "node:crypto";
import type { DevicePublicKey } from "../../src/protocol/session.ts";
import { deviceKeyPoint } from "../../src/protocol/parcels.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";

/** What names a device key: the hash of its point. */
export function deviceKeyName(key: Pick<DevicePublicKey, "x" | "y">): string {
  return createHash("sha256").update(deviceKeyPoint(key)).digest("base64url");
}

/** True when the point lies on the curve; a signature by anything else could never be checked. */
export function isUsableKey(key: DevicePublicKey): boolean {
  try {
    createPublicKey({ key: { ...key }, format: "jwk" });
    return true;
  } catch {
    // OpenSSL throws for a point that is none.
    return false;
  }
}

/** True when `text` was signed by that key: ECDSA P-256 with SHA-256, 64 bytes as browsers write it. */
export function isSignedBy(
  key: Pick<DevicePublicKey, "x" | "y">,
  text: string,
  signature: string,
): boolean {
  const { x, y } = key;
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const bytes = Buffer.from(signature, "base64url");
  return verify("sha256", Buffer.from(text), { key: publicKey, dsaEncoding: "ieee-p1363" }, bytes);
}

/** Whose key it is. */
export interface KeyOwner {
  org: RecordId;
  person: RecordId;
  device: RecordId;
}

/** Remembers a key as hers on that device; false when it belongs to somebody else already. */
export async function keepDeviceKey(
  queries: Queries,
  owner: KeyOwner,
  key: DevicePublicKey,
  at: Instant,
): Promise<boolean> {
  const name = deviceKeyName(key);
  const { org, person, device } = owner;
  await queries.query(
    `insert into device_key (name, org, person, device, x, y, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [name, org, person, device, key.x, key.y, at],
  );
  const rows = await queries.query(
    "select 1 as one from device_key where name = $1 and org = $2 and person = $3 and device = $4",
    [name, org, person, device],
  );
  return rows.length > 0;
}

/** A key by its name, with its owner. */
export async function findDeviceKey(
  queries: Queries,
  name: string,
): Promise<(KeyOwner & { x: string; y: string }) | undefined> {
  const rows = await queries.query<KeyOwner & { x: string; y: string }>(
    "select org, person, device, x, y from device_key where name = $1",
    [name],
  );
  return rows[0];
}
