import type { Instant, RecordId } from "../../../src/records/fields.ts";
import type { Fields } from "../../../src/records/registry.ts";
import type { Desk, RecordState } from "../desk.ts";
import { officeBody } from "../office-body.ts";
import { reviewBucketOf } from "../placement.ts";
import type { LineNote } from "../review-lines.ts";
import type { Bucket } from "../scope.ts";

type OfficeKind = "review-item" | "notice" | "competing-value";

/** A record that the office makes from others. */
export interface OfficeRecord<K extends OfficeKind> {
  kind: K;
  id: RecordId;
  clientId: RecordId | null;
  bucket: Bucket;
  /** Whose act brought it about, and when by her device. */
  author: RecordId;
  at: Instant;
  fields: Fields<K>;
  /** For a line of Review that says what its record says: all that is stored of it. */
  note?: LineNote | null;
}

/** Puts a record of the office's own on the desk; the same id again is a new rev of it. */
export function putOfficeRecord<K extends OfficeKind>(desk: Desk, made: OfficeRecord<K>): void {
  const { kind, id, clientId, bucket, author, at, fields, note = null } = made;
  const rev = desk.newId();
  const body = officeBody(author, at, desk.now, fields);
  const collection = kind === "competing-value" ? ("casework" as const) : ("inbox" as const);
  const seq = desk.records.get(id)?.seq ?? 0n;
  const entry = null;
  const state = { id, kind, collection, clientId, bucket, rev, seq, due: 0, entry, body, note };
  desk.records.set(id, state);
  desk.touched.add(id);
  desk.removed.delete(id);
  if (kind !== "competing-value") return;
  // Supervisors settle it by a patch, so it needs its versions as merge bases.
  desk.newVersions.push({ id, rev, stands: true, entry, body });
}

/** Where supervisors review a record of the desk. */
export function reviewPlaceOf(desk: Desk, record: RecordState): Bucket {
  const client = record.clientId === null ? undefined : desk.records.get(record.clientId);
  return reviewBucketOf(record, client);
}

/** Takes a record of the office's own away: devices that hold it get a tombstone. */
export function removeOfficeRecord(desk: Desk, id: RecordId): void {
  desk.records.delete(id);
  desk.touched.delete(id);
  desk.removed.add(id);
}

/**
 * Takes a line out of Review and keeps what it said beside the other versions: a supervisor who takes her word back gets
 * the line back as it was.
 */
export function shelveReviewItem(desk: Desk, id: RecordId): void {
  const item = desk.records.get(id);
  if (item) {
    const { rev, body } = item;
    desk.newVersions.push({ id, rev, stands: false, entry: null, body });
  }
  removeOfficeRecord(desk, id);
}
