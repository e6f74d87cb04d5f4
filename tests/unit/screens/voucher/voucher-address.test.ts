import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readVoucher } from "../../../../src/office/voucher-desk.ts";
import { codeOfBytes, codeWords } from "../../../../src/records/referral/voucher-code.ts";
import { voucherAddress } from "../../../../src/screens/voucher/voucher-address.ts";

const square = suite("the square of a voucher (R-24)");

const code = codeOfBytes(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])) ?? "";
const terms = { code, amount: 164_00, until: "2026-07-30", proof: "Ab-_".repeat(6) + "xyz" };
const saidBy = (address: string) => new URL(address).hash.replace("#/voucher?", "");

square("a desk reads from it what was issued, and no server gets any of it", () => {
  const address = new URL(voucherAddress("https://office.example", terms));
  assert.equal([address.pathname, address.search], ["/", ""]);
  const { amount, until, proof } = terms;
  assert.equal(readVoucher(saidBy(address.href)), { code, shown: { amount, until, proof } });
});

square("without a code of the office it says the code alone, as somebody would type it", () => {
  const address = voucherAddress("https://office.example", { ...terms, proof: "" });
  assert.equal(readVoucher(saidBy(address)), { code, shown: null });
  assert.equal(readVoucher(codeWords(code)), { code, shown: null });
});

square("what is no voucher is none", () => {
  for (const said of ["", "token=abc", "222222223.1.2026-07-30.x", "🙂"]) {
    assert.is(readVoucher(said), null, said);
  }
  assert.equal(readVoucher(`${code}.1e9.2026-07-30.x`), { code, shown: null });
});

square.run();
