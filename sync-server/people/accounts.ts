import type { Role } from "../../src/records/define-record.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";

/** How a person signs in. Her name and sites are in her person record. */
export interface Account {
  org: RecordId;
  person: RecordId;
  email: string;
  /** Null while she is invited. */
  password_hash: string | null;
  role: Role;
  disabled: boolean;
}

/** The account with this e-mail, however it is written. */
export async function findAccount(queries: Queries, email: string): Promise<Account | undefined> {
  const rows = await queries.query<Account>(
    "select org, person, email, password_hash, role, disabled from account where email = $1",
    [foldEmail(email)],
  );
  return rows[0];
}

/** E-mail addresses are compared in lower case, without spaces around them. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Adds accounts in one statement. */
export async function addAccounts(
  queries: Queries,
  org: RecordId,
  now: Instant,
  accounts: readonly { person: RecordId; email: string; role: Role; passwordHash: string | null }[],
): Promise<void> {
  const rows = accounts.map(({ person, email, role, passwordHash }) => ({
    person,
    email: foldEmail(email),
    role,
    password_hash: passwordHash,
  }));
  await queries.query(
    `insert into account (org, person, email, password_hash, role, created_at)
     select $1, a.person, a.email, a.password_hash, a.role, $2
       from json_to_recordset($3::json) as a(person uuid, email text, role text, password_hash text)`,
    [org, now, JSON.stringify(rows)],
  );
}
