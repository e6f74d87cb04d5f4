import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as fc from "fast-check";
import { dayNumber } from "../../../src/records/days.ts";
import { MOST_NEWEST_FIRST, newestFirst } from "../../../src/store/truth-document.ts";

const test = suite("the key of a newest-first history");

const day = dayNumber("2026-11-21");

test("an afternoon in Los Angeles stays in order across midnight UTC", () => {
  const at1503 = newestFirst(day, "2026-11-21T23:03:00.000Z");
  const at1615 = newestFirst(day, "2026-11-22T00:15:00.000Z");
  assert.ok(at1615 < at1503, "the later one comes first");
});

test("a later day comes first whenever it was written down", () => {
  const moments = fc.integer({ min: -40 * 86_400, max: 40 * 86_400 });
  fc.assert(
    fc.property(moments, moments, fc.integer({ min: 1, max: 30 }), (one, other, later) => {
      const at = (seconds: number) => new Date((day * 86_400 + seconds) * 1000).toISOString();
      assert.ok(newestFirst(day + later, at(one)) < newestFirst(day, at(other)));
    }),
  );
});

test("every moment has a key within the index's bounds", () => {
  const keys = [
    newestFirst(0, "1970-01-01T00:00:00.000Z"),
    newestFirst(99_999, "2243-10-16T00:00:00.000Z"),
  ];
  for (const key of keys) assert.ok(key >= 0 && key <= MOST_NEWEST_FIRST && Number.isInteger(key));
  const [earlier, later] = ["2026-11-21T10:00:00.000Z", "2026-11-21T10:00:05.000Z"];
  assert.ok(newestFirst(0, later) < newestFirst(0, earlier), "without a day, the moment alone");
});

test.run();
