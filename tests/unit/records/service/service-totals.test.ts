import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { MOST_MONEY } from "../../../../src/records/fields.ts";
import { unitsOfMeasure } from "../../../../src/records/service/service.ts";
import { hoursAndMinutes, serviceTotals } from "../../../../src/records/service/service-totals.ts";

const totals = suite("the totals of a history");

type Line = Parameters<typeof serviceTotals>[0] extends Iterable<infer One> ? One : never;

const line: fc.Arbitrary<Line> = fc.record({
  unit: fc.constantFrom(...unitsOfMeasure),
  units: fc.integer({ min: 0, max: 100_000_000 }),
  total: fc.integer({ min: 0, max: MOST_MONEY }),
  turnAway: fc.option(fc.constant("no-room"), { freq: 5 }),
});
const lines = fc.array(line, { maxLength: 300 });

totals(
  "S-03 dollars, time and pieces stand beside each other; a turn-away counts as one and adds nothing",
  () => {
    const found = serviceTotals([
      { unit: "dollars", units: 12_000, total: 12_000, turnAway: null },
      { unit: "hours", units: 150, total: 0, turnAway: null },
      { unit: "minutes", units: 3000, total: 2550, turnAway: null },
      { unit: "count", units: 200, total: 16_400, turnAway: null },
      { unit: "count", units: 100, total: 8200, turnAway: "no-room" },
    ]);
    assert.equal(found, {
      ...{ given: 4, turnedAway: 1, value: 30_950 },
      ...{ dollars: 12_000, time: 12_000, count: 200 },
    });
    assert.equal(hoursAndMinutes(found.time), { hours: 2, minutes: 0 });
  },
);

totals("S-03 an hour is sixty minutes, exactly, in every hundredth", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (units) => {
      const of = (unit: "hours" | "minutes", amount: number) =>
        serviceTotals([{ unit, units: amount, total: 0, turnAway: null }]).time;
      assert.is(of("hours", units), of("minutes", units * 60));
      const { hours, minutes } = hoursAndMinutes(of("hours", units));
      assert.is(hours * 6000 + minutes, units * 60);
      assert.ok(minutes < 6000);
    }),
  );
});

totals("the order of adding does not matter, and neither does adding in parts", () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat()), fc.nat(), (all, places, cut) => {
      const shuffled = all
        .map((one) => ({ one, place: Number(places.next().value) }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one);
      const whole = serviceTotals(all);
      assert.equal(serviceTotals(shuffled), whole);
      const at = all.length === 0 ? 0 : cut % all.length;
      const [first, rest] = [serviceTotals(all.slice(0, at)), serviceTotals(all.slice(at))];
      for (const part of ["given", "turnedAway", "value", "dollars", "time", "count"] as const) {
        assert.is(first[part] + rest[part], whole[part], part);
      }
    }),
  );
});

totals("nothing drifts: the same as counted with numbers of any size", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const given = all.filter(({ turnAway }) => turnAway === null);
      const exact = (of: (one: Line) => number) =>
        given.reduce((sum, one) => sum + BigInt(of(one)), 0n);
      const inUnit = (unit: Line["unit"]) => (one: Line) => (one.unit === unit ? one.units : 0);
      const found = serviceTotals(all);
      assert.is(
        BigInt(found.value),
        exact(({ total }) => total),
      );
      assert.is(BigInt(found.dollars), exact(inUnit("dollars")));
      assert.is(BigInt(found.count), exact(inUnit("count")));
      assert.is(BigInt(found.time), 60n * exact(inUnit("hours")) + exact(inUnit("minutes")));
      assert.is(found.given + found.turnedAway, all.length);
    }),
  );
});

totals.run();
