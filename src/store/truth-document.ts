import type { RecordId } from "../records/fields.ts";
import type { KindName, Fields } from "../records/registry.ts";
import type { RecordBody } from "../records/record-body.ts";
import { unseal } from "./seal.ts";

/** The final envelope: clear only what is listed here, one opaque body. `clientId` is "" where there is none. */
export interface TruthDocument {
  id: RecordId;
  kind: string;
  clientId: string;
  bucket: string;
  rev: RecordId;
  seq: number;
  /** Day number of its date; 0 when it has none. */
  day: number;
  /** Day number on which it is due; 0 when it never is. */
  due: number;
  /** Ascending is newest first: derived from `day` and the claimed time, so that an index can serve histories. */
  newestFirst: number;
  body: string;
}

/** A document as replication hands it to RxDB. */
export type ReplicatedDocument = TruthDocument & { _deleted: boolean };

/** A record of the truth, opened. */
export interface TruthRecord<K extends KindName = KindName> {
  id: RecordId;
  kind: K;
  clientId: RecordId | null;
  rev: RecordId;
  seq: number;
  body: RecordBody<Fields<K>>;
}

const SECONDS_PER_DAY = 86_400;
/** Day numbers up to the year 2243; the bound keeps the index key of fixed length. */
export const MOST_DAYS = 99_999;
export const MOST_NEWEST_FIRST = (MOST_DAYS + 1) * SECONDS_PER_DAY;

/** The ascending key of a newest-first history: by day, then by the time of day that the device claimed. */
export function newestFirst(day: number, createdAt: string): number {
  const created = new Date(createdAt);
  const second =
    created.getUTCHours() * 3600 + created.getUTCMinutes() * 60 + created.getUTCSeconds();
  return (MOST_DAYS - day) * SECONDS_PER_DAY + (SECONDS_PER_DAY - 1 - second);
}

/** Opens a document. Null for one that this version cannot read. */
export function openTruth<K extends KindName>(document: TruthDocument): TruthRecord<K> | null {
  if (document.body === "") return null;
  return {
    id: document.id,
    // The kind was checked against the registry when the document entered (see pull).
    kind: document.kind as K,
    clientId: document.clientId === "" ? null : document.clientId,
    rev: document.rev,
    seq: document.seq,
    body: unseal<RecordBody<Fields<K>>>(document.body),
  };
}
