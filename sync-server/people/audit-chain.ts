import { createHash, createHmac } from "node:crypto";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import { keyFor } from "../installation-key.ts";

// Whoever has the tables and not the installation's key can neither make a row that fits into a chain nor say where a
// chain ends: rows are hashed under the key, and the head is marked with it.

export type AuditValue = string | number | boolean | null | readonly string[];

/** A row of the chain, before its hash. */
export interface AuditRow {
  org: RecordId;
  number: bigint;
  at: Instant;
  act: string;
  person: RecordId | null;
  device: RecordId | null;
  subject: string | null;
  detail: Readonly<Record<string, AuditValue>>;
}

/** Where a chain ends. */
export interface AuditHead {
  org: RecordId;
  number: bigint;
  hash: string;
  /** Rows before this one were written when hashes had no key. */
  keyed_from: bigint;
  /** How often the head was signed: a signed head that is missing is found by their number. */
  seals: number;
}

/** Where an agency's chain begins. */
export function firstHash(org: RecordId): string {
  return createHash("sha256").update(`satchel-audit ${org}`).digest("hex");
}

/** The key of the hashes and marks. */
export function chainKey(installationKey: Uint8Array): Buffer {
  return keyFor(installationKey, "audit-chain");
}

/** The hash of a row: of the hash before it and the row in one canonical form. Without a key as it once was written. */
export function auditHash(key: Uint8Array | null, previous: string, row: AuditRow): string {
  const { org, number, at, act, person, device, subject, detail } = row;
  const sorted = Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify([org, String(number), at, act, person, device, subject, sorted]);
  const hash = key === null ? createHash("sha256") : createHmac("sha256", key);
  return hash.update(`${previous}\n${text}`).digest("hex");
}

/** What shows that a head was written by a server with the key. */
export function markOf(key: Uint8Array, head: AuditHead): string {
  const { org, number, hash, keyed_from: from, seals } = head;
  return createHmac("sha256", key)
    .update(`head ${org} ${number} ${hash} ${from} ${seals}`)
    .digest("hex");
}
