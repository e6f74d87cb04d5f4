import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sumServices } from "../../../../src/records/service/service-sums.ts";

const sums = suite("the running total of a quick entry");

sums("S-29 three services, four units, $15.90", () => {
  const sum = sumServices([
    { unit: "count", units: 100, unitValue: 650 },
    { unit: "count", units: 200, unitValue: 220 },
    { unit: "count", units: 100, unitValue: 500 },
  ]);
  assert.equal(sum, { services: 3, units: { count: 400 }, total: 1590 });
});

sums("minutes and pieces are not added up", () => {
  const sum = sumServices([
    { unit: "count", units: 100, unitValue: 0 },
    { unit: "minutes", units: 2500, unitValue: 85 },
  ]);
  assert.equal(sum.units, { count: 100, minutes: 2500 });
  assert.is(sum.total, 2125);
});

sums("nothing ticked is nothing", () => {
  assert.equal(sumServices([]), { services: 0, units: {}, total: 0 });
});

sums.run();
