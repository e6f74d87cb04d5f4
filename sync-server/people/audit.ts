import { createHash } from "node:crypto";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";

/** What is written down. Ids and codes only: an erasure must leave nothing here. */
export type AuditAct =
  | "signed-in"
  | "signed-out"
  | "refresh-from-another-device"
  | "client-opened"
  | "client-sharing-changed"
  | "access-changed"
  | "site-changed"
  | "settings-changed"
  | "author-mismatch"
  | "invited"
  | "link-made"
  | "email-changed"
  | "password-set"
  | "password-asked-for"
  | "account-disabled"
  | "account-enabled"
  | "second-factor-added"
  | "second-factor-removed"
  | "second-factor-reset"
  | "key-escrowed"
  | "key-released"
  | "tablet-active"
  | "tablet-retired"
  | "tablet-lost"
  | "tablet-named"
  | "parcels-taken"
  | "people-imported"
  | "erasure-asked"
  | "erasure-refused"
  | "erasure-done";

export interface AuditEntry {
  act: AuditAct;
  person: RecordId | null;
  device: RecordId | null;
  /** What it was done to: a record's id, a person's, a device's. */
  subject: string | null;
  detail?: Readonly<Record<string, AuditValue>>;
}

export type AuditValue = string | number | boolean | null | readonly string[];

/** A row of the chain, before its hash. */
export interface AuditRow {
  org: RecordId;
  number: bigint;
  at: Instant;
  act: string;
  person: RecordId | null;
  device: RecordId | null;
  subject: string | null;
  detail: Readonly<Record<string, AuditValue>>;
}

/**
 * Appends to the agency's chain, in the transaction of the act. The head's row is locked until that ends, so numbers
 * have no gaps: whoever also locks the agency's head takes that one first.
 */
export async function writeAudit(
  queries: Queries,
  org: RecordId,
  now: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const head = await lockAuditHead(queries, org);
  const at = now.toISOString();
  let { number, hash } = head;
  const rows = entries.map(({ act, person, device, subject, detail = {} }) => {
    number += 1n;
    const row = { org, number, at, act, person, device, subject, detail };
    hash = auditHash(hash, row);
    return { ...row, number: String(number), hash };
  });
  await queries.query(
    `insert into audit (org, number, at, act, person, device, subject, detail, hash)
     select $1, a.* from json_to_recordset($2::json) as a(
       number bigint, at timestamptz, act text, person uuid, device uuid, subject text,
       detail json, hash text)`,
    [org, JSON.stringify(rows)],
  );
  await queries.query("update audit_head set number = $2, hash = $3 where org = $1", [
    org,
    number,
    hash,
  ]);
}

async function lockAuditHead(
  queries: Queries,
  org: RecordId,
): Promise<{ number: bigint; hash: string }> {
  await queries.query(
    "insert into audit_head (org, number, hash) values ($1, 0, $2) on conflict do nothing",
    [org, firstHash(org)],
  );
  const rows = await queries.query<{ number: bigint; hash: string }>(
    "select number, hash from audit_head where org = $1 for update",
    [org],
  );
  const [head] = rows;
  if (!head) throw new Error("an audit without a head");
  return head;
}

/** Where an agency's chain begins. */
export function firstHash(org: RecordId): string {
  return createHash("sha256").update(`satchel-audit ${org}`).digest("hex");
}

/** The hash of a row: of the hash before it and the row in one canonical form. */
export function auditHash(previous: string, row: AuditRow): string {
  const { org, number, at, act, person, device, subject, detail } = row;
  const sorted = Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify([org, String(number), at, act, person, device, subject, sorted]);
  return createHash("sha256").update(`${previous}\n${text}`).digest("hex");
}
