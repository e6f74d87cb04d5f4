import { hash } from "node:crypto";
import * as v from "valibot";
import { recordId, type RecordId } from "../../src/records/fields.ts";

/**
 * An id that follows from what the record is about, so that making it twice makes it once: a version 8 UUID of the
 * SHA-256 of the parts.
 */
export function derivedId(...parts: readonly string[]): RecordId {
  const bytes = hash("sha256", parts.join("\n"), "buffer").subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** True for an id that the office made like this, or could: tablets mint version 7. */
export function isDerivedId(id: RecordId): boolean {
  return id.charAt(14) === "8";
}

/**
 * The id of what came from a file: made twice it is the same. A UUID of the file stays what it is, so that HSDS keeps its
 * ids; any other becomes one of version 5, for those of version 8 nobody brings in from outside.
 */
export function importedId(org: RecordId, source: string, kind: string, ref: string): RecordId {
  if (v.is(recordId, ref) && !isDerivedId(ref)) return ref;
  const id = derivedId("imported", org, source, kind, ref);
  return `${id.slice(0, 14)}5${id.slice(15)}`;
}

/** The one line in Review about a record. */
export const reviewItemId = (record: RecordId) => derivedId("review-item", record);

/** The line in Review about two competing values. */
export const competingItemId = (competing: RecordId) => derivedId("review-item", competing);

/** The line in Review about a parked entry. */
export const parkedItemId = (entry: RecordId) => derivedId("review-item", "parked", entry);

/** The notice that a record came back; one at a time for each record. */
export const returnedNoticeId = (record: RecordId) => derivedId("notice", "returned", record);

/** The notice that a status came back; one at a time for each person and referral: her next word about it answers. */
export const returnedStatusNoticeId = (referral: RecordId, author: RecordId) =>
  derivedId("notice", "returned", referral, author);

/** The notice to one of the two people whose values compete. */
export const competingNoticeId = (competing: RecordId, person: RecordId) =>
  derivedId("notice", "competing", competing, person);

/** The notice to one of the two that a competition was settled. */
export const resolvedNoticeId = (competing: RecordId, person: RecordId) =>
  derivedId("notice", "resolved", competing, person);

/** The notice that the more careful of two values was taken for a save. */
export const carefulNoticeId = (rev: RecordId, field: string) =>
  derivedId("notice", "more-careful-value", rev, field);

/** The notice to one of the two who set the status of a referral without knowing of each other. */
export const twoStatusesNoticeId = (change: RecordId, person: RecordId) =>
  derivedId("notice", "two-statuses", change, person);

/** The notice to one of two people that both gave names to the same head count. */
export const namedByTwoNoticeId = (rev: RecordId, person: RecordId) =>
  derivedId("notice", "named-by-two", rev, person);

/** The notice that a client was sent to a program that was closed meanwhile. */
export const closedProviderNoticeId = (referral: string) =>
  derivedId("notice", "provider-closed", referral);

/** The notice to the author of a parked entry. */
export const parkedNoticeId = (entry: RecordId) => derivedId("notice", "parked", entry);

/** The notice to its author that a parked entry was put aside by somebody else. */
export const putAsideNoticeId = (entry: RecordId) => derivedId("notice", "put-aside", entry);

/** The notice to its author that a mail did not come through. */
export const mailNoticeId = (mail: RecordId) => derivedId("notice", "mail-not-sent", mail);

/** The competing value that one save left on one field. */
export const competingValueId = (record: RecordId, field: string, rev: RecordId) =>
  derivedId("competing-value", record, field, rev);
