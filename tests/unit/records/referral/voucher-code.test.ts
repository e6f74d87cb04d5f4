import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codeOfBytes, codeWords, readCode } from "../../../../src/records/referral/voucher-code.ts";

const codes = suite("the code of a voucher (R-24)");

const drawn = fc
  .uint8Array({ minLength: 8, maxLength: 12 })
  .map(codeOfBytes)
  .filter((code) => code !== null);
const signs = Array.from("23456789BCDFGHJKLMNPQRSTVWXYZ");

codes("is read back as it was drawn, however it is spaced and written", () => {
  fc.assert(
    fc.property(drawn, (code) => {
      assert.is(readCode(code), code);
      assert.is(readCode(codeWords(code)), code);
      assert.is(readCode(` ${codeWords(code).toLowerCase()} `), code);
    }),
  );
});

codes("finds every single wrong sign", () => {
  fc.assert(
    fc.property(drawn, fc.nat(8), fc.constantFrom(...signs), (code, place, sign) => {
      fc.pre(code[place] !== sign);
      assert.is(readCode(code.slice(0, place) + sign + code.slice(place + 1)), null);
    }),
  );
});

codes("finds any two neighbours in the wrong order", () => {
  fc.assert(
    fc.property(drawn, fc.nat(7), (code, place) => {
      const [one = "", other = ""] = [code[place], code[place + 1]];
      fc.pre(one !== other);
      const swapped = code.slice(0, place) + other + one + code.slice(place + 2);
      assert.is(readCode(swapped), null);
    }),
  );
});

codes("has no sign that a hand writes like another, and spells nothing", () => {
  fc.assert(fc.property(drawn, (code) => assert.not.match(code, /[01AEIOU]/)));
});

codes("draws again rather than prefer some signs", () => {
  assert.is(codeOfBytes(new Uint8Array(12).fill(255)), null);
  const all = codeOfBytes(new Uint8Array([231, 0, 28, 29, 57, 58, 1, 2]));
  assert.is(all?.slice(0, 8), "Z2Z2Z234");
});

codes("nonsense is no code", () => {
  for (const typed of ["", "HB7K", "HB7K 3M2Q-0", "HB7K 3M2Q XX", "ÉB7K3M2QX", "🙂".repeat(9)]) {
    assert.is(readCode(typed), null, typed);
  }
});

codes.run();
