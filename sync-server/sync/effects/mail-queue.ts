import type { RecordId } from "../../../src/records/fields.ts";
import { wantsCall, type Mail } from "../../../src/records/mail/mail.ts";
import type { Revocation } from "../../../src/records/release/release.ts";
import type { Queries } from "../../database/database.ts";
import { mailNoticeId } from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { putMailNotice } from "../../outgoing/mail-notice.ts";
import { removeOfficeRecord } from "./office-record.ts";

/**
 * Mail that was written waits to be sent from now on; mail whose release was taken back, or whose referral changed, is
 * looked at again at once, so that its sender is told and not only when it would have gone. Whoever called instead is not
 * told any more.
 */
export async function mailEffects(queries: Queries, desk: Desk): Promise<void> {
  await queueWritten(queries, desk);
  await hurry(queries, desk);
  for (const change of desk.changes) if (change.after.kind === "mail") followCall(desk, change);
}

async function queueWritten(queries: Queries, desk: Desk): Promise<void> {
  const written = desk.changes.filter(isToBeSent);
  if (written.length === 0) return;
  await queries.query(
    `insert into mail_queue (org, mail, release, referral, next_at)
     select $1::uuid, m.*, $2::timestamptz
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as m(mail, release, referral)
     on conflict do nothing`,
    [
      ...[desk.org, desk.now],
      written.map(({ after }) => after.id),
      written.map((change) => mailOf(change).release),
      written.map((change) => mailOf(change).referral),
    ],
  );
}

// New, or put back after it was taken back: neither of what was sent already.
function isToBeSent(change: Change): boolean {
  const { before, after } = change;
  if (after.kind !== "mail" || after.body.withdrawn !== null) return false;
  const isAnew = before === null || before.body.withdrawn !== null;
  return isAnew && mailOf(change).delivery.state === "queued";
}

async function hurry(queries: Queries, desk: Desk): Promise<void> {
  const concerned = desk.changes.flatMap(mailConcernedBy);
  if (concerned.length === 0) return;
  await queries.query(
    `update mail_queue set next_at = $2
      where org = $1 and claimed_at is null and next_at > $2
        and (mail = any($3::uuid[]) or release = any($3::uuid[]) or referral = any($3::uuid[]))`,
    [desk.org, desk.now, concerned],
  );
}

function mailConcernedBy({ before, after }: Change): RecordId[] {
  switch (after.kind) {
    case "revocation":
      // The schema of revocations was checked at the door.
      return [(after.body.fields as Revocation).release];
    case "release":
    case "mail":
      return after.body.withdrawn === null ? [] : [after.id];
    case "referral":
      return before === null ? [] : [after.id];
    default:
      return [];
  }
}

function followCall(desk: Desk, change: Change): void {
  const { before, after } = change;
  if (before === null) return;
  const isOver = after.body.withdrawn !== null || !wantsCall(mailOf(change));
  if (isOver) removeOfficeRecord(desk, mailNoticeId(after.id));
  else putMailNotice(desk, after);
}

function mailOf({ after }: Change): Mail {
  // Only called with mail, whose fields the door has checked.
  return after.body.fields as Mail;
}
