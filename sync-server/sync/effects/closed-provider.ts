import { isClosed, KNEW_CLOSED } from "../../../src/records/referral/closed-provider.ts";
import type { Referral } from "../../../src/records/referral/referral.ts";
import type { Program } from "../../../src/records/reference/catalogue.ts";
import type { Queries } from "../../database/database.ts";
import { closedProviderNoticeId } from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { readFields } from "../read-records.ts";
import { personBucket } from "../scope.ts";
import { putOfficeRecord, removeOfficeRecord } from "./office-record.ts";

/**
 * Whoever sent a client to a program that was closed between choosing and arriving is told: her tablet could not know.
 * Another program, or taking the referral back, settles it.
 */
export async function tellOfClosedProviders(queries: Queries, desk: Desk): Promise<void> {
  const sent = desk.changes.filter(isSentAnew);
  const programs = sent.flatMap(({ after }) => referralOf(after).toProgram ?? []);
  const known = await readFields(queries, desk.org, [...new Set(programs)]);
  const closed = new Set(known.filter(isClosedRecord).map(({ id }) => id));
  for (const change of sent) {
    const { toProgram, flags } = referralOf(change.after);
    const isGone = change.after.body.withdrawn !== null;
    const isUnknown = !isGone && toProgram !== null && closed.has(toProgram);
    if (isUnknown && !flags.includes(KNEW_CLOSED)) tell(desk, change);
    else if (change.before !== null) {
      removeOfficeRecord(desk, closedProviderNoticeId(change.after.id));
    }
  }
}

function isSentAnew({ before, after }: Change): boolean {
  if (after.kind !== "referral" || referralOf(after).direction === "in") return false;
  if (before === null) return after.body.withdrawn === null;
  const isTakenBack = (before.body.withdrawn === null) !== (after.body.withdrawn === null);
  return isTakenBack || referralOf(before).toProgram !== referralOf(after).toProgram;
}

function isClosedRecord({ kind, body }: { kind: string; body: Change["after"]["body"] }): boolean {
  if (kind !== "program") return false;
  // Checked against its kind's schema when it was stored.
  return body.withdrawn !== null || isClosed(body.fields as Program);
}

function tell(desk: Desk, { after, author, entry }: Change): void {
  putOfficeRecord(desk, {
    kind: "notice",
    id: closedProviderNoticeId(after.id),
    clientId: after.clientId,
    bucket: personBucket(author.id),
    author: author.id,
    at: entry.at,
    fields: {
      about: "provider-closed",
      to: author.id,
      record: after.id,
      recordKind: after.kind,
      recordCollection: after.collection,
      rev: after.rev,
      field: "toProvider",
      comment: "",
      by: null,
      at: entry.at,
      competing: null,
      entry: null,
    },
  });
}

function referralOf({ body }: Change["after"]): Referral {
  // The schema of referrals was checked at the door.
  return body.fields as Referral;
}
