import fc from "fast-check";
import { suite } from "uvu";
import * as v from "valibot";
import * as assert from "uvu/assert";
import { money } from "../../../../src/records/fields.ts";
import {
  MOST_UNITS,
  mostUnits,
  readAmounts,
  readUnits,
  readUnitValue,
} from "../../../../src/records/service/read-amounts.ts";
import { serviceTotal, suggestedUnitValue } from "../../../../src/records/service/service-rules.ts";

const amounts = suite("typed amounts");

amounts("units are read with a point or a comma", () => {
  assert.equal(readUnits("2"), { ok: true, value: 200 });
  assert.equal(readUnits(" 1.5 "), { ok: true, value: 150 });
  assert.equal(readUnits("1,5"), { ok: true, value: 150 });
  assert.equal(readUnits("1,250"), { ok: true, value: 125_000 });
});

amounts("what has no meaning is refused by name", () => {
  assert.equal(readUnits(""), { ok: false, refusal: "empty" });
  for (const typed of ["two", "0x10", "1e5", "Infinity", "1.2.3", "-"]) {
    assert.equal(readUnits(typed), { ok: false, refusal: "not-a-number" }, typed);
  }
  assert.equal(readUnits("-1"), { ok: false, refusal: "negative" });
  assert.equal(readUnits("0"), { ok: false, refusal: "zero" });
  assert.equal(readUnits("999999999"), { ok: false, refusal: "too-many" });
});

amounts("a unit's value may be empty or zero, with or without a currency's sign", () => {
  assert.equal(readUnitValue(""), { ok: true, value: 0 });
  assert.equal(readUnitValue("0"), { ok: true, value: 0 });
  assert.equal(readUnitValue("$82.50"), { ok: true, value: 8250 });
  assert.equal(readUnitValue("82,50 €"), { ok: true, value: 8250 });
  assert.equal(readUnitValue("1,250.50"), { ok: true, value: 125_050 });
  assert.equal(readUnitValue("-5"), { ok: false, refusal: "negative" });
});

amounts("two sensible amounts that come to an absurd total are refused at the value", () => {
  assert.equal(readAmounts({ unit: "count", units: "2", unitValue: "82.50" }), {
    ok: true,
    units: 200,
    unitValue: 8250,
    total: 16_500,
  });
  const refused = { ok: false, units: null, unitValue: "too-much" };
  assert.equal(readAmounts({ unit: "count", units: "100000", unitValue: "1000000" }), refused);
  assert.equal(readAmounts({ unit: "count", units: "100.01", unitValue: "1000000" }), refused);
  assert.ok(readAmounts({ unit: "count", units: "100", unitValue: "1000000" }).ok);
  assert.equal(readAmounts({ unit: "count", units: "", unitValue: "-1" }), {
    ok: false,
    units: "empty",
    unitValue: "negative",
  });
});

amounts("S-29 dollars come to themselves, whatever a definition names or nobody types", () => {
  const cost = fc.option(fc.nat(1_000_000), { nil: null });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_UNITS }), cost, (units, unitCost) => {
      const suggested = suggestedUnitValue({ unit: "dollars", unitCost });
      assert.is(serviceTotal(units, suggested), units);
      const read = readAmounts({ unit: "dollars", units: String(units / 100), unitValue: " " });
      assert.equal(read, { ok: true, units, unitValue: 100, total: units });
    }),
  );
  const changed = { unit: "hours", unitCost: 3000 } as const;
  assert.is(serviceTotal(500_00, suggestedUnitValue(changed, "dollars")), 500_00);
});

amounts("whatever is read, and whatever a stepper reaches, a record can hold", () => {
  fc.assert(
    fc.property(
      fc.integer({ max: 20_000_000 }),
      fc.integer({ max: 200_000_000 }),
      (units, value) => {
        const typed = {
          unit: "count" as const,
          units: String(units / 100),
          unitValue: String(value / 100),
        };
        const read = readAmounts(typed);
        if (!read.ok) return;
        assert.ok(v.is(money, read.total));
        assert.ok(v.is(money, serviceTotal(mostUnits(read.unitValue), read.unitValue)));
      },
    ),
  );
});

amounts.run();
