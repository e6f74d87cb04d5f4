import type * as v from "valibot";
import type { emailRequest, LinkMade } from "../../src/protocol/people.ts";
import type { AppContext } from "../app-context.ts";
import { refusals } from "../refuse.ts";
import { findAccount, foldEmail } from "./accounts.ts";
import { writeAudit } from "./audit.ts";
import { ownAccount } from "./change-person.ts";
import { deliver, emailTaken, type LinkToDeliver } from "./invite.ts";
import { LINK_MS, makeMailLink } from "./mail-links.ts";
import type { Session } from "./sessions.ts";

/**
 * Corrects the address that somebody signs in with and that her links go to. Links to the old one stop working; whoever
 * is still invited gets a fresh one. She stays signed in: her password and her tablets prove her, not her address.
 */
export async function changeEmail(
  app: AppContext,
  by: Session,
  asked: v.InferOutput<typeof emailRequest>,
): Promise<{ link: LinkMade | null }> {
  const { person } = asked;
  const email = foldEmail(asked.email);
  if (person === by.person) throw ownAccount();
  const { org } = by;
  const made = await app.database.transaction(async (queries): Promise<LinkToDeliver | null> => {
    const [account] = await queries.query<{ email: string; is_waiting: boolean }>(
      `select email, password_hash is null and not disabled as is_waiting from account
        where org = $1 and person = $2 for update`,
      [org, person],
    );
    if (!account) throw refusals.notFound();
    if (account.email === email) return null;
    if (await findAccount(queries, email)) throw emailTaken();
    await queries.query("update account set email = $3 where org = $1 and person = $2", [
      org,
      person,
      email,
    ]);
    await queries.query("delete from mail_link where org = $1 and person = $2", [org, person]);
    const act = { act: "email-changed", person: by.person, device: by.device } as const;
    await writeAudit(app, queries, org, [{ ...act, subject: person }]);
    if (!account.is_waiting) return null;
    const link = await makeMailLink(app, queries, { org, person }, "invite", LINK_MS.given);
    return { person, email, ...link, purpose: "invite" };
  });
  return { link: made && (await deliver(app, org, made)) };
}
