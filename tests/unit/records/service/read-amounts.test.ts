import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readUnits, readUnitValue } from "../../../../src/records/service/read-amounts.ts";

const amounts = suite("typed amounts");

amounts("units are read with a point or a comma", () => {
  assert.equal(readUnits("2"), { ok: true, value: 200 });
  assert.equal(readUnits(" 1.5 "), { ok: true, value: 150 });
  assert.equal(readUnits("1,5"), { ok: true, value: 150 });
  assert.equal(readUnits("1,250"), { ok: true, value: 125_000 });
});

amounts("what has no meaning is refused by name", () => {
  assert.equal(readUnits(""), { ok: false, refusal: "empty" });
  assert.equal(readUnits("two"), { ok: false, refusal: "not-a-number" });
  assert.equal(readUnits("-1"), { ok: false, refusal: "negative" });
  assert.equal(readUnits("0"), { ok: false, refusal: "zero" });
  assert.equal(readUnits("999999999"), { ok: false, refusal: "too-many" });
});

amounts("a unit's value may be empty or zero, with or without the dollar sign", () => {
  assert.equal(readUnitValue(""), { ok: true, value: 0 });
  assert.equal(readUnitValue("0"), { ok: true, value: 0 });
  assert.equal(readUnitValue("$82.50"), { ok: true, value: 8250 });
  assert.equal(readUnitValue("1,250.50"), { ok: true, value: 125_050 });
  assert.equal(readUnitValue("-5"), { ok: false, refusal: "negative" });
});

amounts.run();
