import type { Delivery, Mail } from "../../src/records/mail/mail.ts";
import { wantsCall } from "../../src/records/mail/mail.ts";
import type { Queries } from "../database/database.ts";
import { writeAudit, type Auditor } from "../people/audit.ts";
import type { RecordState } from "../sync/desk.ts";
import { lockHead } from "../sync/statements.ts";
import { writeDesk } from "../sync/write-desk.ts";
import { putMailNotice } from "./mail-notice.ts";
import type { MailOnDesk, WhichMail } from "./read-mail.ts";

/**
 * Writes what became of a mail into its record, under the rev that it has: nobody saved it anew. What is over leaves the
 * queue; whoever wrote one that did not come through is told, in the same transaction.
 */
export async function settleMail(
  queries: Queries,
  auditor: Auditor,
  which: WhichMail,
  { desk, mail }: Required<MailOnDesk> & { mail: RecordState },
  delivery: Delivery,
): Promise<void> {
  const fields = { ...(mail.body.fields as Mail), delivery };
  const after: RecordState = { ...mail, body: { ...mail.body, fields } };
  const head = await lockHead(queries, desk.org);
  desk.records.set(mail.id, after);
  desk.touched.add(mail.id);
  // Of one that its author took back meanwhile there is nothing to call about.
  if (wantsCall(fields) && after.body.withdrawn === null) putMailNotice(desk, after);
  await putInQueue(queries, which, delivery);
  await writeDesk(queries, desk, head, true);
  if (delivery.state === "queued") return;
  const { createdBy: person } = mail.body;
  const { provider, facts } = fields;
  const told = { provider, fields: facts.map(({ field }) => field) };
  await writeAudit(auditor, queries, desk.org, [
    delivery.state === "sent"
      ? { act: "mail-sent", person, device: null, subject: mail.id, detail: told }
      : {
          ...{ act: "mail-not-sent", person, device: null, subject: mail.id },
          detail: { provider, why: delivery.stop ?? delivery.state },
        },
  ]);
}

async function putInQueue(
  queries: Queries,
  { org, mail }: WhichMail,
  { state, tries, nextAt }: Delivery,
): Promise<void> {
  if (state !== "queued") return leaveQueue(queries, { org, mail });
  await queries.query(
    "update mail_queue set tries = $3, next_at = $4, claimed_at = null where org = $1 and mail = $2",
    [org, mail, String(tries), nextAt],
  );
}

/** Nothing of it is sent any more. */
export async function leaveQueue(queries: Queries, { org, mail }: WhichMail): Promise<void> {
  await queries.query("delete from mail_queue where org = $1 and mail = $2", [org, mail]);
}
