import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  enrollmentInGroup,
  nameOfCount,
  serviceOfOne,
  serviceOfOthers,
} from "../../../../src/records/service/group-services.ts";
import { service } from "../../../../src/records/service/service.ts";
import * as v from "valibot";

const groups = suite("one service for a group");
const id = (last: string) => `01900000-0000-7000-8000-00000000000${last}`;
const given = {
  ...{ definition: id("1"), date: "2026-07-09", unit: "hours" as const, units: 25, unitValue: 333 },
  ...{ grant: id("2"), provider: id("3") },
};

groups("S-08 a named client has the units of one person", () => {
  const one = serviceOfOne(given, id("4"));
  assert.ok(v.is(service.schema, one));
  assert.is(one.units, 25);
  assert.is(one.total, 83, "a quarter of $3.33, to the cent");
  assert.is(one.headCount, null);
  assert.is(one.enrollment, null);
});

groups("S-14 the enrollment is the one that is open in a program of the service", () => {
  const [MOTEL, STREET] = [id("8"), id("9")];
  const stays = new Map([
    [id("a"), { program: MOTEL, entry: "2026-01-01", exit: null }],
    [id("b"), { program: STREET, entry: "2026-01-01", exit: "2026-03-01" }],
    [id("c"), { program: STREET, entry: "2026-04-01", exit: "2026-06-30" }],
  ]);
  const found = (programs: string[], date: string, last: string | null = null) =>
    enrollmentInGroup([{ grant: null, enrollment: last, provider: id("3") }], {
      ...{ date, programs, enrollments: stays },
    });
  assert.is(found([STREET], "2026-05-01"), id("c"));
  assert.is(found([MOTEL], "2026-05-01"), id("a"));
  // A service of any program: the only one, or the one that she was served in last.
  assert.is(found([], "2026-07-01"), id("a"));
  assert.is(found([], "2026-05-01"), null);
  assert.is(found([], "2026-05-01", id("c")), id("c"));
  // Who left: the day lies outside the latest. A service of any program is no reason to say so.
  assert.is(found([STREET], "2026-07-01"), id("c"));
  assert.is(found([MOTEL, STREET], "2026-05-01"), null, "two are open");
  assert.is(found([id("7")], "2026-07-01"), null);
  assert.is(found([], "2025-07-01"), null);
});

groups("S-09 the others are a head count with the units of all of them, rounded once", () => {
  const others = serviceOfOthers(given, 4, id("4"));
  assert.ok(v.is(service.schema, others));
  assert.is(others.headCount, 4);
  assert.is(others.units, 100);
  assert.is(others.total, 333, "not four times 83");
});

groups(
  "S-09 people named later have what one of the count had, and nothing is made or lost",
  () => {
    const count = serviceOfOthers(given, 4, id("4"));
    const { each, rest } = nameOfCount(count, 1);
    assert.ok(each.every((one) => v.is(service.schema, one)));
    assert.equal([each[0]?.units, each[0]?.headCount], [25, null]);
    const named = { people: 1, units: 25 };
    assert.equal(rest, { headCount: 3, units: 75, total: 250, named });
    assert.is(nameOfCount(count, 4).rest.headCount, 0, "nobody is left to be counted");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.nat(100_000),
        (people, some, units) => {
          const named = Math.min(people, some);
          const found = nameOfCount({ ...count, headCount: people, units }, named);
          const shared = found.each.reduce((sum, one) => sum + one.units, 0);
          assert.is(shared + found.rest.units, units);
          assert.is(found.each.length + (found.rest.headCount ?? 0), people);
        },
      ),
    );
  },
);

groups.run();
