import type { RecordId } from "../records/fields.ts";
import type { AnyFields } from "../records/merge.ts";
import type { KindName, Fields } from "../records/registry.ts";
import type { RecordBody } from "../records/record-body.ts";
import { fromBody } from "./body.ts";

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

/** What is sealed of a record. */
export type SealedRecord<F = AnyFields> = RecordBody<F> & { shelf?: "quiet" | "resting" };

/** A document as replication hands it to RxDB. */
export type ReplicatedDocument = TruthDocument & { _deleted: boolean };

/** A record of the truth, opened. */
export interface TruthRecord<K extends KindName = KindName> {
  id: RecordId;
  kind: K;
  clientId: RecordId | null;
  bucket: string;
  rev: RecordId;
  seq: number;
  body: RecordBody<Fields<K>>;
  /** Of a client: where her casework lies when it is not on every tablet. */
  shelf?: "quiet" | "resting";
}

const SECONDS_PER_DAY = 86_400;
/** A local day begins at most 14 hours before and ends at most 36 hours after midnight UTC; three days hold it. */
const EARLIEST_START = 14 * 3600;
const SPAN = 3 * SECONDS_PER_DAY;
/** Day numbers up to the year 2243; the bound keeps the index key of fixed length. */
export const MOST_DAYS = 99_999;
export const MOST_NEWEST_FIRST = (MOST_DAYS + 1) * SPAN;

/**
 * The ascending key of a newest-first history: by day, then by when the device claims it was made, counted from the
 * day's midnight UTC, because an evening on one coast is tomorrow in UTC. Without a day (0), the claimed moment alone.
 */
export function newestFirst(day: number, createdAt: string): number {
  const made = Math.floor(Date.parse(createdAt) / 1000);
  const shown = day === 0 ? Math.floor(made / SECONDS_PER_DAY) : day;
  const since = made - shown * SECONDS_PER_DAY + EARLIEST_START;
  const within = Math.min(Math.max(0, since), SPAN - 1);
  return (MOST_DAYS - shown) * SPAN + (SPAN - 1 - within);
}

/** Opens a document. Null for one that this version cannot read, or that would not open. */
export function openTruth<K extends KindName>(document: TruthDocument): TruthRecord<K> | null {
  const opened = fromBody<SealedRecord<Fields<K>>>(document.body);
  if (!opened) return null;
  const { shelf, ...body } = opened;
  return {
    id: document.id,
    // Records are asked for by their kind, so one that this version does not know is opened and never shown.
    kind: document.kind as K,
    clientId: document.clientId === "" ? null : document.clientId,
    bucket: document.bucket,
    rev: document.rev,
    seq: document.seq,
    body,
    ...(shelf && { shelf }),
  };
}
