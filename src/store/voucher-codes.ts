import { createSignal, type Accessor } from "solid-js";
import type { RxCollection } from "rxdb";
import { voucherProofText, type Voucher } from "../records/referral/voucher.ts";
import { codeOfBytes, type GivenCode } from "../records/referral/voucher-code.ts";
import { fromBody, toBody } from "./body.ts";
import type { PackDocument } from "./databases.ts";
import { fromBase64url, toBase64url } from "./sealing/base64url.ts";

const CODES_ID = "voucher-codes";
const PROOF_BYTES = 20;
const DRAWN_BYTES = 16;

/**
 * The codes that the office gave this tablet for vouchers, sealed like her records. Each is used once; the office knows it
 * as its own, and its key proves what was issued with it.
 */
export interface VoucherCodes {
  /** How many are left; null while they are being read. */
  left: Accessor<number | null>;
  /**
   * Takes the next code for a voucher of this amount and day. With none left it makes one, which no desk takes before the
   * office has heard of the voucher: its proof is empty.
   */
  take: (terms: Pick<Voucher, "amount" | "until">) => Promise<Pick<Voucher, "code" | "proof">>;
  /** Keeps what the office gave, beside what is left. */
  keep: (given: readonly GivenCode[]) => Promise<void>;
  close: () => void;
}

export function makeVoucherCodes(
  packs: RxCollection<PackDocument>,
  randomBytes: (count: number) => Uint8Array,
  isUsed: (code: string) => boolean,
): VoucherCodes {
  const [left, setLeft] = createSignal<number | null>(null);
  const following = packs.findOne(CODES_ID).$.subscribe((document) => {
    setLeft(document === null ? 0 : codesIn(document.body).length);
  });
  // One after the other within this page; RxDB tries again where another page was quicker.
  const change = async (to: (codes: GivenCode[]) => GivenCode[]): Promise<void> => {
    const document = await packs.findOne(CODES_ID).exec();
    if (document === null) {
      await packs.bulkUpsert([{ id: CODES_ID, body: toBody({ codes: to([]) }) }]);
    } else {
      await document.incrementalModify((held) => ({
        ...held,
        body: toBody({ codes: to(codesIn(held.body)) }),
      }));
    }
  };
  return {
    left,
    take: async ({ amount, until }) => {
      let taken: GivenCode | undefined;
      await change((codes) => {
        // A tablet that died may have lost the word that one was taken, and never the voucher that has it.
        const [next, ...others] = codes.filter(({ code }) => !isUsed(code));
        taken = next;
        return others;
      });
      if (!taken) return { code: ownCode(randomBytes), proof: "" };
      const { code, key } = taken;
      return { code, proof: await proofUnder(key, { code, amount, until }) };
    },
    keep: (given) => change((codes) => [...codes, ...given]),
    close: () => following.unsubscribe(),
  };
}

function codesIn(body: string): GivenCode[] {
  return fromBody<{ codes: GivenCode[] }>(body)?.codes ?? [];
}

function ownCode(randomBytes: (count: number) => Uint8Array): string {
  return codeOfBytes(randomBytes(DRAWN_BYTES)) ?? ownCode(randomBytes);
}

async function proofUnder(
  key: string,
  terms: Pick<Voucher, "code" | "amount" | "until">,
): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const bytes = fromBase64url(key);
  if (bytes === null) return "";
  const signing = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  const text = new TextEncoder().encode(voucherProofText(terms));
  const hash = await crypto.subtle.sign("HMAC", signing, text);
  return toBase64url(new Uint8Array(hash).subarray(0, PROOF_BYTES));
}
