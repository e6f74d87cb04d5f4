/**
 * The codes that tablets were given, and those that they made themselves when they had none left. `voucher` is the one
 * that has it, once the office has heard of it; what a desk paid, in cents, is known without it. A code in clear is worth
 * nothing alone: before that it takes its key, which is stored nowhere, and after that the voucher says it, too.
 */
export const voucherCode: readonly string[] = [
  `create table voucher_code (
    code text primary key,
    org uuid not null,
    device uuid not null,
    person uuid not null,
    given_at timestamptz not null,
    voucher uuid,
    redeemed_at timestamptz,
    desk text,
    paid bigint
  )`,
  "create index voucher_code_of_tablet on voucher_code (org, device, given_at)",
];
