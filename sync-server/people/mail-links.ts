import type { LinkAnswer } from "../../src/protocol/session.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Person, Settings } from "../../src/records/reference/agency.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse } from "../refuse.ts";
import { writeAudit } from "./audit.ts";
import { hashPassword } from "./passwords.ts";
import { endSignInsOf } from "./sign-ins.ts";
import { forgetTriesFor } from "./slow-limit.ts";
import { tokenHash } from "./tokens.ts";

type Purpose = LinkAnswer["purpose"];

const DAY_MS = 86_400_000;
/** How long links work: one that an administrator gives, and one that anybody may ask for. */
export const LINK_MS = { given: 7 * DAY_MS, askedFor: DAY_MS / 24 } as const;

/** Where a person finds the page of a link. In the fragment, so that it never reaches a log or a proxy. */
const pages: Readonly<Record<Purpose, string>> = { invite: "invite", password: "new-password" };

/** A link that sets a password, once. An older one of the same person stops working. */
export async function makeMailLink(
  app: Pick<AppContext, "random" | "now"> & { config: Pick<AppContext["config"], "publicUrl"> },
  queries: Queries,
  who: { org: RecordId; person: RecordId },
  purpose: Purpose,
  lasts: number,
): Promise<{ link: string; until: Instant }> {
  // 160 random bits: nobody guesses it, and it still fits on a line.
  const token = Buffer.from(app.random(20)).toString("base64url");
  const now = app.now();
  const until = new Date(now.getTime() + lasts).toISOString();
  await queries.query("delete from mail_link where org = $1 and person = $2", [
    who.org,
    who.person,
  ]);
  await queries.query(
    `insert into mail_link (token_hash, org, person, purpose, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tokenHash(token), who.org, who.person, purpose, now.toISOString(), until],
  );
  return { link: `${app.config.publicUrl}/#/${pages[purpose]}?token=${token}`, until };
}

interface LinkRow {
  org: RecordId;
  person: RecordId;
  purpose: Purpose;
  email: string;
  who: RecordBody | null;
  settings: RecordBody | null;
}

/** What a link is for. Used, replaced, too old and never made answer alike. */
export async function lookAtLink(app: AppContext, token: string): Promise<LinkAnswer> {
  const row = await findLink(app, app.database, token);
  // Both were checked against their schemas before they were stored.
  const person = row.who?.fields as Person | undefined;
  const settings = row.settings?.fields as Settings | undefined;
  return {
    purpose: row.purpose,
    email: row.email,
    given: person?.name.given ?? "",
    orgName: settings?.agencyName ?? "",
  };
}

async function findLink(app: AppContext, queries: Queries, token: string): Promise<LinkRow> {
  const rows = await queries.query<LinkRow>(
    `select l.org, l.person, l.purpose, a.email, p.body as who, s.body as settings
       from mail_link l
       join account a on a.org = l.org and a.person = l.person and not a.disabled
       join agency g on g.org = l.org
       left join record p on p.org = l.org and p.id = l.person
       left join record s on s.org = l.org and s.id = g.settings
      where l.token_hash = $1 and l.expires_at > $2`,
    [tokenHash(token), app.now().toISOString()],
  );
  const [row] = rows;
  if (!row) throw notValid();
  return row;
}

/** Sets the password by a link and uses it up. Every sign-in of hers ends: who asked for it may have lost the old one. */
export async function useLink(app: AppContext, token: string, password: string): Promise<void> {
  // Hashing takes a tenth of a second: not for tokens that are none.
  await findLink(app, app.database, token);
  const hash = await hashPassword(password, app.config.passwordPepper);
  await app.database.transaction(async (queries) => {
    // Deleting is using: of two requests at once only one gets the row.
    const [used] = await queries.query<Pick<LinkRow, "org" | "person" | "purpose">>(
      "delete from mail_link where token_hash = $1 returning org, person, purpose",
      [tokenHash(token)],
    );
    if (!used) throw notValid();
    const { org, person, purpose } = used;
    const [account] = await queries.query<{ email: string }>(
      `update account set password_hash = $3, asked_for_password_at = null
        where org = $1 and person = $2 returning email`,
      [org, person, hash],
    );
    // Whoever guessed at the old one has nothing to do with the new one, and she wants to come in.
    if (account) await forgetTriesFor(app, queries, account.email);
    await endSignInsOf(queries, org, person);
    const act = { act: "password-set", person, device: null, subject: person } as const;
    await writeAudit(app, queries, org, [{ ...act, detail: { by: purpose } }]);
  });
}

function notValid(): Refuse {
  return new Refuse(
    403,
    "link-not-valid",
    "This link does not work: it was used, replaced or is too old. Ask your administrator for a new one.",
  );
}
