import type * as v from "valibot";
import type { inviteRequest, LinkMade } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { addAccounts, findAccount, foldEmail } from "./accounts.ts";
import { writeAudit } from "./audit.ts";
import { orRefuse, requireSites } from "./change-person.ts";
import { changeOnline } from "../sync/change-online.ts";
import { LINK_MS, makeMailLink } from "./mail-links.ts";
import { inviteMail, passwordMail } from "./mail-words.ts";
import type { Session } from "./sessions.ts";

export type Invited = v.InferOutput<typeof inviteRequest>;

/** Makes a person with her account and a link by which she chooses her password. */
export async function invite(app: AppContext, by: Session, asked: Invited): Promise<LinkMade> {
  return deliver(app, by.org, await addPerson(app, by, asked));
}

/** The same without telling her. */
export function addPerson(app: AppContext, by: Session, asked: Invited): Promise<LinkToDeliver> {
  return app.database.transaction((queries) => addInvited(app, queries, by, asked));
}

/** A link that nobody was told yet. */
export interface LinkToDeliver {
  person: RecordId;
  email: string;
  link: string;
  until: string;
  purpose: "invite" | "password";
}

async function addInvited(
  app: AppContext,
  queries: Queries,
  by: Session,
  asked: Invited,
): Promise<LinkToDeliver> {
  const { org } = by;
  const email = foldEmail(asked.email);
  // Two administrators who invite her at once: the second one finds her there.
  await queries.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [email]);
  if (await findAccount(queries, email)) throw emailTaken();
  await requireSites(queries, org, asked.sites);
  const person = app.newId();
  const { name, title, role, sites } = asked;
  const put = { name, title, role, sites, active: true };
  const head = { collection: "reference", kind: "person", id: person, clientId: null } as const;
  const row = { ...head, rev: app.newId(), base: null, put };
  orRefuse(await changeOnline(queries, app, by, [row], null));
  const account = { person, email, role, passwordHash: null };
  await addAccounts(queries, org, app.now().toISOString(), [account]);
  const made = await makeMailLink(app, queries, { org, person }, "invite", LINK_MS.given);
  const act = { act: "invited", person: by.person, device: by.device, subject: person } as const;
  await writeAudit(app, queries, org, [{ ...act, detail: { role } }]);
  return { person, email, ...made, purpose: "invite" };
}

/** A fresh link for somebody: to come in at last, or to choose a new password. */
export async function newLink(app: AppContext, by: Session, person: RecordId): Promise<LinkMade> {
  const { org } = by;
  const made = await app.database.transaction(async (queries) => {
    const [account] = await queries.query<{ email: string; is_invited: boolean }>(
      `select email, password_hash is null as is_invited from account
        where org = $1 and person = $2 and not disabled`,
      [org, person],
    );
    if (!account) throw refusals.notFound();
    const purpose = account.is_invited ? ("invite" as const) : ("password" as const);
    const link = await makeMailLink(app, queries, { org, person }, purpose, LINK_MS.given);
    const act = { act: "link-made", person: by.person, device: by.device } as const;
    await writeAudit(app, queries, org, [{ ...act, subject: person, detail: { purpose } }]);
    return { person, email: account.email, ...link, purpose };
  });
  return deliver(app, org, made);
}

/** Mails a link. Without mail, or when it fails, the administrator gets it and hands it over herself. */
export async function deliver(
  app: AppContext,
  org: RecordId,
  made: LinkToDeliver,
): Promise<LinkMade> {
  const { person, email, link, until, purpose } = made;
  const send = app.sendMail;
  if (!send) return { person, link, until };
  const mail =
    purpose === "invite"
      ? inviteMail(email, await agencyName(app, org), link)
      : passwordMail(email, link, "7 days");
  return { person, link: (await send(mail)) ? null : link, until };
}

async function agencyName(app: AppContext, org: RecordId): Promise<string> {
  const rows = await app.database.query<{ name: string | null }>(
    `select s.body #>> '{fields,agencyName}' as name
       from agency a left join record s on s.org = a.org and s.id = a.settings where a.org = $1`,
    [org],
  );
  return rows[0]?.name ?? "your agency";
}

export function emailTaken(): Refuse {
  return new Refuse(
    409,
    "email-taken",
    "Somebody already signs in with this e-mail. Look for her in the list, or use another address.",
  );
}
