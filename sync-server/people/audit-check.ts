import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { altered } from "./audit.ts";
import {
  auditHash,
  chainKey,
  firstHash,
  markOf,
  type AuditHead,
  type AuditRow,
} from "./audit-chain.ts";
import { isSealed, type SealedHead } from "./audit-seal.ts";

/** What was found about one agency's chain. The first fault is where to look. */
export interface AuditFinding {
  org: RecordId;
  rows: number;
  /** How many signed heads vouch for it, and up to which row. */
  seals: number;
  sealedTo: bigint;
  faults: AuditFault[];
}

export interface AuditFault {
  number: bigint;
  /**
   * `gap`: a row is missing or was put between. `changed`: a row or the one before it is not what was written. `head`:
   * rows were taken from the end, or added past it. `seal`: the chain is not the one that was signed, or a signed head
   * is missing. `altered`: when this row was written, the chain's end was not as it had been left.
   */
  fault: "gap" | "changed" | "head" | "seal" | "altered";
}

const PAGE = 5000;

/** Walks every chain from its beginning and compares it with its head and with what was signed. */
export async function checkAudit(
  queries: Queries,
  installationKey: Uint8Array,
): Promise<AuditFinding[]> {
  const rows = await queries.query<{ org: RecordId }>(
    `select org from agency union select org from audit_head
      union select org from audit union select org from audit_seal`,
  );
  const findings: AuditFinding[] = [];
  for (const { org } of rows) findings.push(await checkChain(queries, installationKey, org));
  return findings;
}

async function checkChain(
  queries: Queries,
  installationKey: Uint8Array,
  org: RecordId,
): Promise<AuditFinding> {
  const key = chainKey(installationKey);
  const head = await readHead(queries, org);
  const seals = await readSeals(queries, org);
  const sealed = new Map(seals.map((seal) => [seal.number, seal]));
  const faults: AuditFault[] = seals
    .filter((seal) => !isSealed(installationKey, seal, seal.signature))
    .map(({ number }) => ({ number, fault: "seal" }));
  let [count, last, hash] = [0, 0n, firstHash(org)];
  for (;;) {
    const page = await readPage(queries, org, last);
    for (const row of page) {
      if (row.number !== last + 1n) faults.push({ number: last + 1n, fault: "gap" });
      const keyed = row.number < (head?.keyed_from ?? 1n) ? null : key;
      // From what the row says of itself: one that was changed does not make all that follow look changed.
      if (auditHash(keyed, hash, row) !== row.hash)
        faults.push({ number: row.number, fault: "changed" });
      if (row.act === altered.act) faults.push({ number: row.number, fault: "altered" });
      const seal = sealed.get(row.number);
      if (seal && seal.hash !== row.hash) faults.push({ number: row.number, fault: "seal" });
      sealed.delete(row.number);
      [count, last, hash] = [count + 1, row.number, row.hash];
    }
    if (page.length < PAGE) break;
  }
  for (const number of sealed.keys()) faults.push({ number, fault: "seal" });
  const isHead = head?.number === last && head.hash === hash && head.mark === markOf(key, head);
  if (!isHead) faults.push({ number: last, fault: "head" });
  if (head?.seals !== seals.length) faults.push({ number: last, fault: "seal" });
  faults.sort((a, b) => Number(a.number - b.number));
  return { org, rows: count, seals: seals.length, sealedTo: seals.at(-1)?.number ?? 0n, faults };
}

async function readPage(
  queries: Queries,
  org: RecordId,
  after: bigint,
): Promise<(AuditRow & { hash: string })[]> {
  return queries.query<AuditRow & { hash: string }>(
    `select org, number, at, act, person, device, subject, detail, hash from audit
      where org = $1 and number > $2 order by number limit ${PAGE}`,
    [org, after],
  );
}

async function readSeals(
  queries: Queries,
  org: RecordId,
): Promise<(SealedHead & { signature: string })[]> {
  return queries.query<SealedHead & { signature: string }>(
    "select org, number, hash, signed_at, signature from audit_seal where org = $1 order by number",
    [org],
  );
}

async function readHead(
  queries: Queries,
  org: RecordId,
): Promise<(AuditHead & { mark: string }) | undefined> {
  const rows = await queries.query<AuditHead & { mark: string }>(
    "select org, number, hash, keyed_from, seals, mark from audit_head where org = $1",
    [org],
  );
  return rows[0];
}
