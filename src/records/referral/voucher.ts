import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, instant, money, recordId, shortText, type Day } from "../fields.ts";
import { codePattern } from "./voucher-code.ts";

/** A voucher's code with its check; whether the check fits is for whoever reads it (`readCode`). */
export const voucherCode = v.pipe(v.string(), v.regex(codePattern, "not a code"));

/**
 * A promise to pay what a referral is for, once. What is printed of it never changes: another amount or
 * day is another voucher. A redemption is the office's word alone, so that one desk has it and no tablet can say it.
 */
export const voucher = defineRecord({
  kind: "voucher",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "fields" },
  schema: v.strictObject({
    referral: recordId,
    code: voucherCode,
    amount: v.pipe(money, v.minValue(1)),
    /** The last day on which it is good, in the agency's time zone. */
    until: day,
    issuedAt: instant,
    /** What shows that code, amount and day come from a code of the office; empty for one made without. */
    proof: shortText(40),
    voided: v.nullable(v.strictObject({ reason: shortText(200), by: recordId, at: instant })),
    redeemed: v.nullable(v.strictObject({ desk: shortText(80), at: instant })),
  }),
});

export type Voucher = v.InferOutput<typeof voucher.schema>;

/** How a voucher stands on a day. */
export type VoucherState = "good" | "redeemed" | "voided" | "expired";

/** How it stands: what was paid was paid, also when somebody voided it meanwhile; that is for Review. */
export function voucherState(
  { voided, redeemed, until }: Pick<Voucher, "voided" | "redeemed" | "until">,
  today: Day,
): VoucherState {
  if (redeemed !== null) return "redeemed";
  if (voided !== null) return "voided";
  return today > until ? "expired" : "good";
}

/** Voided by one and redeemed by a desk, in whichever order: somebody must look what happened. */
export function isPaidThoughVoided({ voided, redeemed }: Pick<Voucher, "voided" | "redeemed">) {
  return voided !== null && redeemed !== null;
}

/** What a voucher says after somebody's save: what was printed, and what the office said of it, stay as they were. */
export function keepIssued(wanted: Voucher, before: Voucher | null): Voucher {
  if (before === null) return { ...wanted, redeemed: null };
  return { ...before, voided: wanted.voided };
}

/** The text that a code's own key signs: with it a desk pays what was issued, even before the office has heard of it. */
export function voucherProofText({
  code,
  amount,
  until,
}: Pick<Voucher, "code" | "amount" | "until">) {
  return `satchel-voucher ${code} ${String(amount)} ${until}`;
}

/** What has no meaning in a voucher that is to be issued. */
export type VoucherRefusal = "no-amount" | "no-day" | "day-past";

/** Empty when it can be issued today; a day that was not chosen is an empty one. */
export function voucherRefusals(
  typed: { amount: number | null; until: string },
  today: Day,
): VoucherRefusal[] {
  const refusals: VoucherRefusal[] = [];
  if (typed.amount === null || typed.amount <= 0) refusals.push("no-amount");
  if (typed.until === "") refusals.push("no-day");
  else if (typed.until < today) refusals.push("day-past");
  return refusals;
}

/** How long a voucher is good unless another day is chosen. */
export const VOUCHER_DAYS = 14;
