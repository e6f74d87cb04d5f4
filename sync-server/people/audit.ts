import type { RecordId } from "../../src/records/fields.ts";
import type { Database, Queries } from "../database/database.ts";
import {
  auditHash,
  chainKey,
  firstHash,
  markOf,
  type AuditHead,
  type AuditValue,
} from "./audit-chain.ts";

/** What is written down. Ids and codes only: an erasure must leave nothing here. */
export type AuditAct =
  | "signed-in"
  | "sign-in-failed"
  | "signed-out"
  | "refresh-from-another-device"
  | "client-opened"
  | "client-sharing-changed"
  | "access-changed"
  | "site-changed"
  | "settings-changed"
  | "catalogue-changed"
  | "directory-imported"
  | "exported"
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
  /** On the server itself, by whoever may run commands there. */
  | "way-back-made"
  | "second-factor-failed"
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
  | "erasure-done"
  | "voucher-redeemed"
  | "release-given"
  | "release-revoked"
  | "mail-sent"
  | "mail-not-sent"
  | "audit-altered";

export interface AuditEntry {
  act: AuditAct;
  person: RecordId | null;
  device: RecordId | null;
  /** What it was done to: a record's id, a person's, a device's. */
  subject: string | null;
  detail?: Readonly<Record<string, AuditValue>>;
}

/** Who writes the audit: the clock it goes by, and the secret that its chain hangs on. */
export interface Auditor {
  now: () => Date;
  config: { installationKey: Uint8Array };
}

/**
 * Appends to the agency's chain, in the transaction of the act. The head's row is locked until that ends, so numbers
 * have no gaps: whoever also locks the agency's head takes that one first.
 */
export async function writeAudit(
  auditor: Auditor,
  queries: Queries,
  org: RecordId,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const key = chainKey(auditor.config.installationKey);
  const head = await lockAuditHead(queries, org);
  // Nothing is refused for it, and it stays said: what is written from here on hides nothing that was done before.
  const isWhole = head.mark === markOf(key, head);
  const at = auditor.now().toISOString();
  let { number, hash } = head;
  const all: readonly AuditEntry[] = isWhole ? entries : [altered, ...entries];
  const rows = all.map(({ act, person, device, subject, detail = {} }) => {
    number += 1n;
    const row = { org, number, at, act, person, device, subject, detail };
    hash = auditHash(key, hash, row);
    return { ...row, number: String(number), hash };
  });
  await queries.query(
    `insert into audit (org, number, at, act, person, device, subject, detail, hash)
     select $1, a.* from json_to_recordset($2::json) as a(
       number bigint, at timestamptz, act text, person uuid, device uuid, subject text,
       detail json, hash text)`,
    [org, JSON.stringify(rows)],
  );
  await queries.query("update audit_head set number = $2, hash = $3, mark = $4 where org = $1", [
    ...[org, number, hash],
    markOf(key, { ...head, number, hash }),
  ]);
}

/** What is written before anything else where the chain's end is not as it was left. */
export const altered = {
  act: "audit-altered",
  ...{ person: null, device: null, subject: null },
} as const satisfies AuditEntry;

type MarkedHead = AuditHead & { mark: string };

async function lockAuditHead(queries: Queries, org: RecordId): Promise<MarkedHead> {
  const read = () =>
    queries.query<MarkedHead>(
      "select org, number, hash, keyed_from, seals, mark from audit_head where org = $1 for update",
      [org],
    );
  const [head] = await read();
  if (head) return head;
  // An agency begins with one: it was taken away.
  await queries.query(
    "insert into audit_head (org, number, hash) values ($1, 0, $2) on conflict do nothing",
    [org, firstHash(org)],
  );
  const [made] = await read();
  if (!made) throw new Error("an audit without a head");
  return made;
}

/** Begins an agency's chain. */
export async function beginAudit(
  queries: Queries,
  installationKey: Uint8Array,
  org: RecordId,
): Promise<void> {
  const head = { org, number: 0n, hash: firstHash(org), keyed_from: 1n, seals: 0 };
  await queries.query("insert into audit_head (org, number, hash, mark) values ($1, 0, $2, $3)", [
    ...[org, head.hash],
    markOf(chainKey(installationKey), head),
  ]);
}

/**
 * Marks the heads of chains that were begun before hashes had a key. Once, right after the tables got the place for it:
 * a head that is without its mark at any later time was changed.
 */
export async function markHeads(database: Database, installationKey: Uint8Array): Promise<void> {
  const key = chainKey(installationKey);
  await database.transaction(async (queries) => {
    const heads = await queries.query<AuditHead>(
      "select org, number, hash, keyed_from, seals from audit_head where mark = '' for update",
    );
    for (const head of heads) {
      await queries.query("update audit_head set mark = $2 where org = $1", [
        head.org,
        markOf(key, head),
      ]);
    }
  });
}
