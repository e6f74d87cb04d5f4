import { voucherAnswer, type VoucherAnswer, type VoucherLook } from "../protocol/vouchers.ts";
import { readCode } from "../records/referral/voucher-code.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { VoucherAnswer, VoucherLook };

const codes = ["voucher-not-valid", "voucher-redeemed"] as const;

/** What a provider's desk asks of the voucher in its hand; nobody is signed in. */
export function makeVoucherDesk(fetch: OfficeFetch) {
  const { post } = makeAskOffice(fetch);
  return {
    /** How it stands; looking changes nothing. */
    look: (asked: VoucherLook) => post("/api/voucher/look", asked, voucherAnswer, codes),
    /** Pays it, once. */
    redeem: (asked: VoucherLook, desk: string) =>
      post("/api/voucher/redeem", { ...asked, desk }, voucherAnswer, codes),
  };
}

/** What the square of a voucher says, or a code that was typed; null when it is neither. */
export function readVoucher(said: string): VoucherLook | null {
  const [typed = "", amount = "", until = "", proof = ""] = said.split(".");
  const code = readCode(typed);
  if (code === null) return null;
  const isWhole = /^\d{1,11}$/.test(amount) && /^\d{4}-\d\d-\d\d$/.test(until) && proof !== "";
  return { code, shown: isWhole ? { amount: Number(amount), until, proof } : null };
}
