import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  isSigned,
  signature,
  SIGNATURE_BOX,
  signatureOf,
  strokesOf,
} from "../../../../src/records/release/signature.ts";

const signatures = suite("signatures on the glass");

const stroke = fc.array(fc.tuple(fc.integer({ min: -50, max: 900 }), fc.float({ noNaN: true })), {
  minLength: 1,
  maxLength: 20,
});

signatures("whatever is drawn is stored inside the box, stroke by stroke, and reads back", () => {
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1, maxLength: 5 }), (drawn) => {
      const stored = signatureOf(drawn);
      assert.ok(v.is(signature, stored), stored);
      const read = strokesOf(stored);
      assert.equal(
        read.map(({ length }) => length),
        drawn.map(({ length }) => length),
      );
      for (const [x, y] of read.flat()) {
        assert.ok(x >= 0 && x <= SIGNATURE_BOX.wide && y >= 0 && y <= SIGNATURE_BOX.high);
      }
      assert.is(signatureOf(read), stored);
    }),
  );
});

signatures("a touch, or nothing, is none", () => {
  assert.not.ok(isSigned(""));
  assert.not.ok(isSigned("300,90"));
  assert.not.ok(isSigned("300,90 301,91;10,10 11,11"));
  assert.ok(isSigned("10,90 60,40 110,90"));
  assert.ok(isSigned("10,10 50,10;60,10 90,10"));
});

signatures("what is no signature reads as none", () => {
  for (const text of ["M0 0L10 10", "1,1;", "<svg>", "1,1  2,2", "1000,1"]) {
    assert.equal(strokesOf(text), [], text);
    assert.not.ok(v.is(signature, text), text);
  }
});

signatures.run();
