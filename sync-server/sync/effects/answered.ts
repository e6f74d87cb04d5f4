import type { RecordId } from "../../../src/records/fields.ts";
import type { StatusChange } from "../../../src/records/referral/referral-status.ts";
import { referralAnswered } from "../../../src/records/review/answers.ts";
import { returnedNoticeId, returnedStatusNoticeId } from "../derived-id.ts";
import type { Desk, RecordState } from "../desk.ts";
import { removeOfficeRecord } from "./office-record.ts";

/**
 * What came back is answered by a new rev of it. A status has none: there its author's next word about the referral is
 * the answer, be it another status, a note that the team can read, or that she takes it back.
 */
export function answeredEffects(desk: Desk): void {
  for (const { before, after } of desk.changes) {
    if (before !== null && before.rev !== after.rev) {
      removeOfficeRecord(desk, returnedNoticeId(after.id));
    }
    const referral = referralAnswered(after.kind, after.body.fields);
    if (referral === null) continue;
    removeOfficeRecord(desk, returnedStatusNoticeId(referral, after.body.createdBy));
  }
}

/** The id of the notice that this record came back to its author. */
export function noticeIdOfReturned(record: RecordState): RecordId {
  const referral = returnedReferral(record);
  return referral === undefined
    ? returnedNoticeId(record.id)
    : returnedStatusNoticeId(referral, record.body.createdBy);
}

/** The referral whose status it is that came back; undefined for every other record. */
export function returnedReferral({ kind, body }: RecordState): RecordId | undefined {
  return kind === "status-change" ? (body.fields as StatusChange).referral : undefined;
}
