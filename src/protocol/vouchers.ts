import * as v from "valibot";
import { day, instant, money, shortText } from "../records/fields.ts";
import { voucherCode } from "../records/referral/voucher.ts";

/** How many codes a tablet has at most: more than a day's vouchers, and few enough to lose. */
export const CODES_ON_TABLET = 20;

const base64url = (most: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+$/, "not base64url"), v.maxLength(most));

const givenCode = v.object({ code: voucherCode, key: v.pipe(base64url(43), v.length(43)) });

/** POST /sync/voucher-codes: so many more codes, please. The office may give fewer, or none. */
export const voucherCodesRequest = v.strictObject({
  wanted: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CODES_ON_TABLET)),
});
export const voucherCodesAnswer = v.object({ codes: v.array(givenCode) });

/** What the square on a voucher says beside its code; the proof is 20 bytes of a hash under the code's key. */
const shown = v.strictObject({
  amount: money,
  until: day,
  proof: v.pipe(base64url(27), v.length(27)),
});

/** POST /api/voucher/look: how a voucher stands; looking changes nothing. Typed by hand there is the code alone. */
export const voucherLook = v.strictObject({ code: voucherCode, shown: v.nullable(shown) });
export type VoucherLook = v.InferOutput<typeof voucherLook>;

/** What a desk is told: nothing of the client. */
export const voucherAnswer = v.object({
  state: v.picklist(["good", "redeemed"]),
  agency: v.string(),
  amount: money,
  until: day,
  /** Where it is to be used; null where the office has not heard of it yet. */
  provider: v.nullable(v.string()),
  redeemedAt: v.nullable(instant),
});
export type VoucherAnswer = v.InferOutput<typeof voucherAnswer>;

/** POST /api/voucher/redeem: pays it, once. `desk` is what the agency reads: whose hand took it. */
export const voucherRedeem = v.strictObject({
  ...voucherLook.entries,
  desk: v.pipe(shortText(80), v.regex(/\S/, "empty")),
});
