import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Database } from "../database/database.ts";
import { keyFor } from "../installation-key.ts";
import { chainKey, markOf, type AuditHead } from "./audit-chain.ts";

/** The head of a chain as it stood at one moment. */
export interface SealedHead {
  org: RecordId;
  number: bigint;
  hash: string;
  signed_at: Instant;
}

// What an Ed25519 key of 32 bytes looks like as PKCS #8.
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

function auditKey(installationKey: Uint8Array): KeyObject {
  const seed = keyFor(installationKey, "audit");
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

/**
 * Signs the head of every chain that grew and was not signed on this day (UTC): whoever writes into the tables cannot
 * change what came before without a key that lies outside them.
 */
export async function sealHeads(
  database: Database,
  installationKey: Uint8Array,
  now: Date,
): Promise<number> {
  const at = now.toISOString();
  const key = auditKey(installationKey);
  const chain = chainKey(installationKey);
  return database.transaction(async (queries) => {
    const due = await queries.query<AuditHead & { mark: string }>(
      `select h.org, h.number, h.hash, h.keyed_from, h.seals, h.mark from audit_head h
        where h.number > 0 and not exists (
          select 1 from audit_seal s
           where s.org = h.org
             and (s.number = h.number or s.signed_at >= date_trunc('day', $1::timestamptz)))
        order by h.org for update`,
      [at],
    );
    // What was changed is not vouched for: the next row says so, and then it is signed with that row in it.
    const heads = due.filter((head) => head.mark === markOf(chain, head));
    for (const head of heads) {
      const signature = sign(null, sealedText({ ...head, signed_at: at }), key);
      await queries.query(
        `insert into audit_seal (org, number, hash, signed_at, signature)
         values ($1, $2, $3, $4, $5)`,
        [head.org, head.number, head.hash, at, signature.toString("base64url")],
      );
      const seals = head.seals + 1;
      await queries.query("update audit_head set seals = $2, mark = $3 where org = $1", [
        ...[head.org, seals],
        markOf(chain, { ...head, seals }),
      ]);
    }
    return heads.length;
  });
}

/** True when this head was signed by this installation. */
export function isSealed(
  installationKey: Uint8Array,
  head: SealedHead,
  signature: string,
): boolean {
  const key = createPublicKey(auditKey(installationKey));
  return verify(null, sealedText(head), key, Buffer.from(signature, "base64url"));
}

function sealedText({ org, number, hash, signed_at: at }: SealedHead): Buffer {
  return Buffer.from(`satchel-audit-head ${org} ${number} ${hash} ${at}`);
}
