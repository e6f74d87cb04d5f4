// Codes for vouchers on a tablet: there before they are needed, each used once, and something to say when none is left.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { addDays } from "../../src/records/days.ts";
import { readCode } from "../../src/records/referral/voucher-code.ts";
import { CODES_ON_TABLET, type VoucherAnswer } from "../../src/protocol/vouchers.ts";
import { until } from "../support/sync/device.ts";
import { startFieldDay } from "../support/sync/field-day.ts";

const test = suite("codes for vouchers on a tablet (R-24)");

test("issued without a connection, each with a code of its own that a desk believes at once", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("she has codes", () => ana.store.voucherCodes.left() === CODES_ON_TABLET);
  ana.goOffline();
  const terms = { amount: 164_00, until: addDays(ana.store.today(), 14) };

  const first = await ana.store.voucherCodes.take(terms);
  await ana.sleep();
  await ana.wake();
  const more = await Promise.all([1, 2, 3].map(() => ana.store.voucherCodes.take(terms)));
  assert.is(new Set([first, ...more].map(({ code }) => code)).size, 4);
  await until("four are gone", () => ana.store.voucherCodes.left() === CODES_ON_TABLET - 4);

  const look = async (shown: object) =>
    (
      await day.server.tablet().requestOnce<Partial<VoucherAnswer>>("/api/voucher/look", {
        ...{ code: first.code, shown: { ...terms, proof: first.proof, ...shown } },
      })
    ).body;
  assert.is((await look({})).state, "good");
  assert.is((await look({ until: addDays(terms.until, 1) })).state, undefined);
  await day.close();
});

test("with none left it makes one that reads like the others and proves nothing", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("she has codes", () => ana.store.voucherCodes.left() === CODES_ON_TABLET);
  ana.goOffline();
  const terms = { amount: 1, until: ana.store.today() };
  for (let i = 0; i < CODES_ON_TABLET; i += 1) {
    assert.is.not((await ana.store.voucherCodes.take(terms)).proof, "");
  }
  const made = await ana.store.voucherCodes.take(terms);
  assert.is(made.proof, "");
  assert.is(readCode(made.code), made.code);
  ana.goOnline();
  await until("she has codes again", () => ana.store.voucherCodes.left() === CODES_ON_TABLET);
  await day.close();
});

test("a code that a voucher on its way has is never taken again", async () => {
  const day = await startFieldDay();
  const ana = await day.deviceOf("ana");
  await until("she has codes", () => ana.store.voucherCodes.left() === CODES_ON_TABLET);
  ana.goOffline();
  const terms = { amount: 164_00, until: ana.store.today() };
  const taken = await ana.store.voucherCodes.take(terms);
  const clientId = ana.store.newId();
  const put = {
    ...{ ...terms, ...taken, referral: ana.store.newId(), issuedAt: ana.store.now() },
    ...{ voided: null, redeemed: null },
  };
  const change = { kind: "voucher" as const, id: ana.store.newId(), clientId, put };
  await ana.store.save({ clientId, changes: [change] });
  // As a tablet that died before the disk had the word that it was taken.
  await ana.store.voucherCodes.keep([{ code: taken.code, key: "A".repeat(43) }]);
  const others = [];
  for (let i = 0; i < CODES_ON_TABLET; i += 1) {
    others.push((await ana.store.voucherCodes.take(terms)).code);
  }
  assert.not.ok(others.includes(taken.code));
  await day.close();
});

test.run();
