import type { RecordId } from "../records/fields.ts";

/** Into how many parts a digest divides a collection. */
export const PARTITIONS = 256;

/** The part of the digest in which a document counts: its id's last byte. */
export function partitionOf(id: RecordId): number {
  return Number.parseInt(id.slice(-2), 16);
}

/** FNV-1a over a document's id and rev, as an unsigned 32-bit number; not for secrecy, only to notice a difference. */
export function digestHash(id: RecordId, rev: RecordId): number {
  let hash = 0x811c9dc5;
  const text = id + rev;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The digest of a set of documents: for each part the XOR of its hashes, as eight hexadecimal digits. */
export function digestOf(documents: Iterable<{ id: RecordId; rev: RecordId }>): string[] {
  const sums = new Uint32Array(PARTITIONS);
  for (const { id, rev } of documents) {
    const part = partitionOf(id);
    sums[part] = (sums[part] ?? 0) ^ digestHash(id, rev);
  }
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, "0"));
}
