/** Words of vouchers: in a referral's form, on the card and at the desk that redeems it. */
export const vouchers = {
  "voucher.plain": "Voucher",
  "voucher.over": "Voucher, {{amount}}",
  "voucher.section": "Voucher and Information Release",
  "voucher.isAuthorized": "Voucher is Authorized",
  "voucher.noAmount": "Say how much the voucher is worth",
  "voucher.noDay": "Choose the last day on which it is good",
  "voucher.dayPast": "Choose today or a later day",
  "field.voucherAmount": "Amount",
  "field.voucherUntil": "Valid Until",
  "field.voucherCode": "Code",
  "field.voucherVoided": "Voided",
  "field.voucherRedeemed": "Redeemed",
} as const;
