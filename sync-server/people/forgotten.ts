import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { findAccount } from "./accounts.ts";
import { writeAudit } from "./audit.ts";
import { LINK_MS, makeMailLink } from "./mail-links.ts";
import { passwordMail } from "./mail-words.ts";

/**
 * Somebody says that she forgot her password. She gets a mail; where no mail can be sent, her administrator sees that
 * she asked. Whoever asks learns nothing: the caller answers before this even looks.
 */
export async function forgotten(app: AppContext, email: string): Promise<void> {
  const account = await findAccount(app.database, email);
  if (!account || account.disabled || account.password_hash === null) return;
  const { org, person } = account;
  const act = { act: "password-asked-for", person, device: null, subject: person } as const;
  const send = app.sendMail;
  const made = await app.database.transaction(async (queries) => {
    await writeAudit(app, queries, org, [act]);
    return send && makeMailLink(app, queries, { org, person }, "password", LINK_MS.askedFor);
  });
  const isSent = send && made && (await send(passwordMail(account.email, made.link, "1 hour")));
  if (!isSent) await noteAsked(app, org, person);
}

async function noteAsked(app: AppContext, org: RecordId, person: RecordId): Promise<void> {
  await app.database.query(
    "update account set asked_for_password_at = $3 where org = $1 and person = $2",
    [org, person, app.now().toISOString()],
  );
}
