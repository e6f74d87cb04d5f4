import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dayOfInstant } from "../../../../src/records/days.ts";
import { decideRow } from "../../../../src/records/merge.ts";
import {
  isPaidThoughVoided,
  keepIssued,
  voucher,
  voucherRefusals,
  voucherState,
  type Voucher,
} from "../../../../src/records/referral/voucher.ts";

const vouchers = suite("vouchers (R-14, R-24)");

const me = "00000000-0000-7000-8000-000000000001";
const at = "2026-07-16T17:42:00.000Z";
const issued: Voucher = {
  referral: "00000000-0000-7000-8000-000000000002",
  code: "HB7K3M2QX",
  amount: 164_00,
  until: "2026-07-30",
  issuedAt: at,
  proof: "",
  voided: null,
  redeemed: null,
};
const voided = { reason: "Wrong amount", by: me, at };
const redeemed = { desk: "Lantern House", at };

vouchers("one is good to the end of its last day in the agency's time zone", () => {
  const zone = "America/Los_Angeles";
  // Half past eleven in the evening there, and the next day already in London.
  assert.is(voucherState(issued, dayOfInstant("2026-07-31T06:30:00.000Z", zone)), "good");
  assert.is(voucherState(issued, dayOfInstant("2026-07-31T07:30:00.000Z", zone)), "expired");
});

vouchers("what was paid was paid, whatever is said of it and however late", () => {
  assert.is(voucherState({ ...issued, redeemed }, "2027-01-01"), "redeemed");
  assert.is(voucherState({ ...issued, redeemed, voided }, "2026-07-16"), "redeemed");
  assert.is(voucherState({ ...issued, voided }, "2027-01-01"), "voided");
});

vouchers("voided offline and redeemed meanwhile: both are kept, and somebody must look", () => {
  const paid: Voucher = { ...issued, redeemed };
  const row = {
    ...{ kind: "voucher", id: me, rev: "c", base: "a", clientId: me },
    collection: "casework",
    patch: { voided },
  } as const;
  const decision = decideRow(
    voucher.merge,
    row,
    { rev: "b", fields: paid, isWithdrawn: false },
    { rev: "a", fields: issued, isWithdrawn: false },
  );
  assert.is(decision.result, "merged");
  if (decision.result !== "merged") return;
  assert.equal(decision.fields, { ...paid, voided });
  assert.equal(decision.competing, []);
  assert.is(isPaidThoughVoided(decision.fields as Voucher), true);
  assert.is(isPaidThoughVoided(paid), false);
  assert.is(isPaidThoughVoided({ ...issued, voided }), false);
});

vouchers("nobody changes what was printed, and no tablet says that it was redeemed", () => {
  const other = { ...issued, amount: 900_00, until: "2030-01-01", code: "222222222", redeemed };
  assert.equal(keepIssued({ ...other, voided }, issued), { ...issued, voided });
  assert.equal(keepIssued(other, null).redeemed, null);
});

vouchers("only an amount, and a day that is still to come, make one", () => {
  const today = "2026-07-16";
  assert.equal(voucherRefusals({ amount: 1, until: today }, today), []);
  assert.equal(voucherRefusals({ amount: 0, until: "2026-07-15" }, today), [
    "no-amount",
    "day-past",
  ]);
  assert.equal(voucherRefusals({ amount: null, until: "" }, today), ["no-amount", "no-day"]);
});

vouchers.run();
