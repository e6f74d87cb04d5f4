import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serviceOfOne, serviceOfOthers } from "../../../../src/records/service/group-services.ts";
import { service } from "../../../../src/records/service/service.ts";
import * as v from "valibot";

const groups = suite("one service for a group");
const id = (last: string) => `01900000-0000-7000-8000-00000000000${last}`;
const given = {
  ...{ definition: id("1"), date: "2026-07-09", unit: "hours" as const, units: 25, unitValue: 333 },
  ...{ grant: id("2"), provider: id("3") },
};

groups("S-08 a named client has the units of one person and belongs to no enrollment", () => {
  const one = serviceOfOne(given, id("4"));
  assert.ok(v.is(service.schema, one));
  assert.is(one.units, 25);
  assert.is(one.total, 83, "a quarter of $3.33, to the cent");
  assert.is(one.headCount, null);
  assert.is(one.enrollment, null);
});

groups("S-09 the others are a head count with the units of all of them, rounded once", () => {
  const others = serviceOfOthers(given, 4, id("4"));
  assert.ok(v.is(service.schema, others));
  assert.is(others.headCount, 4);
  assert.is(others.units, 100);
  assert.is(others.total, 333, "not four times 83");
});

groups.run();
