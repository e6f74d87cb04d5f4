import type { CompetingValue, Review } from "../../../src/records/review/review.ts";
import {
  competingItemId,
  competingNoticeId,
  resolvedNoticeId,
  reviewItemId,
} from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { personBucket } from "../scope.ts";
import { noticeIdOfReturned, returnedReferral } from "./answered.ts";
import { putOfficeRecord, removeOfficeRecord, shelveReviewItem } from "./office-record.ts";

/** A supervisor's word takes the line out of Review; what she sends back or settles is told to those it concerns. */
export function reviewedEffects(desk: Desk): void {
  for (const change of desk.changes) {
    const isSaid = change.before === null && !change.after.body.withdrawn;
    if (change.after.kind === "review" && isSaid) reviewed(desk, change);
    if (change.after.kind === "competing-value") settled(desk, change);
  }
}

// A review speaks of one rev. When the record moved on meanwhile, the newer rev still waits for review.
function reviewed(desk: Desk, { after, author, entry }: Change): void {
  const word = after.body.fields as Review;
  const record = desk.records.get(word.record);
  if (record?.rev !== word.rev) return;
  shelveReviewItem(desk, reviewItemId(record.id));
  if (word.decision === "accepted") return;
  const referral = returnedReferral(record);
  putOfficeRecord(desk, {
    kind: "notice",
    id: noticeIdOfReturned(record),
    clientId: record.clientId,
    bucket: personBucket(record.body.author),
    author: author.id,
    at: entry.at,
    fields: {
      about: "returned",
      to: record.body.author,
      record: record.id,
      recordKind: record.kind,
      recordCollection: record.collection,
      rev: record.rev,
      field: word.field,
      comment: word.comment,
      by: author.id,
      at: entry.at,
      competing: null,
      entry: null,
      ...(referral !== undefined && { referral }),
    },
  });
}

function settled(desk: Desk, { after, author, entry }: Change): void {
  const value = after.body.fields as CompetingValue;
  if (value.resolution === null) return;
  shelveReviewItem(desk, competingItemId(after.id));
  for (const person of new Set([value.standing.author, value.other.author])) {
    removeOfficeRecord(desk, competingNoticeId(after.id, person));
    putOfficeRecord(desk, {
      kind: "notice",
      id: resolvedNoticeId(after.id, person),
      clientId: after.clientId,
      bucket: personBucket(person),
      author: author.id,
      at: entry.at,
      fields: {
        about: "resolved",
        to: person,
        record: value.record,
        recordKind: value.recordKind,
        recordCollection: value.recordCollection,
        rev: value.resolution.chosen === "other" ? value.other.rev : value.standing.rev,
        field: value.field,
        comment: "",
        by: author.id,
        at: entry.at,
        competing: after.id,
        entry: null,
      },
    });
  }
}
