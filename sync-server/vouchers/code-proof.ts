import { createHmac, timingSafeEqual } from "node:crypto";
import type { RecordId } from "../../src/records/fields.ts";
import { voucherProofText, type Voucher } from "../../src/records/referral/voucher.ts";
import { keyFor } from "../installation-key.ts";

const PROOF_BYTES = 20;

/** The key of a code: made from the installation's secret whenever it is needed, stored nowhere. */
export function keyOfCode(installationKey: Uint8Array, org: RecordId, code: string): Buffer {
  const key = keyFor(installationKey, "voucher");
  return createHmac("sha256", key).update(`${org} ${code}`).digest();
}

/** True when whoever had the code's key said this amount and this day with it. */
export function isProven(
  installationKey: Uint8Array,
  org: RecordId,
  said: Pick<Voucher, "code" | "amount" | "until" | "proof">,
): boolean {
  const hash = createHmac("sha256", keyOfCode(installationKey, org, said.code));
  const proof = hash.update(voucherProofText(said)).digest().subarray(0, PROOF_BYTES);
  const given = Buffer.from(said.proof, "base64url");
  return given.length === proof.length && timingSafeEqual(given, proof);
}
