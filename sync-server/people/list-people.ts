import type { AccountLine } from "../../src/protocol/people.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import type { Queries } from "../database/database.ts";

interface AccountRow {
  person: RecordId;
  email: string;
  role: Role;
  disabled: boolean;
  is_invited: boolean;
  asked_for_password_at: Instant | null;
  body: RecordBody | null;
  link_until: Instant | null;
  has_totp: boolean;
  passkeys: number;
  last_seen: Instant | null;
}

/** Everyone who has an account at an agency, as administrators see them. */
export async function listPeople(
  queries: Queries,
  org: RecordId,
  now: Date,
): Promise<AccountLine[]> {
  const rows = await queries.query<AccountRow>(
    `select a.person, a.email, a.role, a.disabled, a.password_hash is null as is_invited,
            a.asked_for_password_at, p.body,
            (select max(l.expires_at) from mail_link l
              where l.org = a.org and l.person = a.person and l.expires_at > $2) as link_until,
            exists (select 1 from totp t where t.org = a.org and t.person = a.person
                       and t.confirmed_at is not null) as has_totp,
            (select count(*)::int from passkey k
              where k.org = a.org and k.person = a.person) as passkeys,
            (select max(d.last_seen_at) from device d
              where d.org = a.org and d.person = a.person) as last_seen
       from account a
       left join record p on p.org = a.org and p.id = a.person and p.kind = 'person'
      where a.org = $1
      order by a.email`,
    [org, now.toISOString()],
  );
  return rows.map(lineOf);
}

function lineOf(row: AccountRow): AccountLine {
  // Person records are checked against their schema before they are stored.
  const person = row.body?.fields as Person | undefined;
  return {
    person: row.person,
    name: person?.name ?? { given: row.email, family: "" },
    title: person?.title ?? "",
    role: row.role,
    sites: [...(person?.sites ?? [])],
    email: row.email,
    status: row.disabled ? "disabled" : row.is_invited ? "invited" : "active",
    linkUntil: row.link_until,
    askedForPassword: row.asked_for_password_at,
    totp: row.has_totp,
    passkeys: row.passkeys,
    lastSeen: row.last_seen,
  };
}
