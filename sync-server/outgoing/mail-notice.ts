import { mailNoticeId } from "../sync/derived-id.ts";
import type { Desk, RecordState } from "../sync/desk.ts";
import { putOfficeRecord } from "../sync/effects/office-record.ts";
import { personBucket } from "../sync/scope.ts";

/** Tells whoever wrote a mail that it did not come through, until somebody called. Why stands in the mail itself. */
export function putMailNotice(desk: Desk, mail: RecordState): void {
  const { createdBy } = mail.body;
  putOfficeRecord(desk, {
    kind: "notice",
    id: mailNoticeId(mail.id),
    clientId: mail.clientId,
    bucket: personBucket(createdBy),
    author: createdBy,
    at: desk.now,
    fields: {
      about: "mail-not-sent",
      to: createdBy,
      record: mail.id,
      recordKind: mail.kind,
      recordCollection: mail.collection,
      rev: mail.rev,
      field: null,
      comment: "",
      by: null,
      at: desk.now,
      competing: null,
      entry: null,
    },
  });
}
