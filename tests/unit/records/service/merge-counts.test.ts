import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { decideRow, type Version } from "../../../../src/records/merge.ts";
import { nameOfCount, serviceOfOthers } from "../../../../src/records/service/group-services.ts";
import { NOBODY_NAMED } from "../../../../src/records/service/merge-counts.ts";
import { service, type Service } from "../../../../src/records/service/service.ts";

const counts = suite("S-09 a head count that two tablets name");

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const given = {
  ...{ definition: id(1), date: "2026-07-09", unit: "count" as const, units: 200, unitValue: 333 },
  ...{ grant: id(2), provider: id(3) },
};
const counted = (people: number, units: number): Service => ({
  ...serviceOfOthers(given, people, id(4)),
  units,
  named: NOBODY_NAMED,
});

/** The office: keeps every version, and decides by the rule of services. */
function openOffice(first: Service) {
  const versions = new Map<number, Version>([
    [0, { rev: id(0), fields: first, isWithdrawn: false }],
  ]);
  let current = versions.get(0) as Version;
  let merged = 1000;
  let byBoth = 0;
  let competing = 0;
  const push = (rev: number, base: number, fields: Service): void => {
    const row = {
      ...{ collection: "casework" as const, kind: "service", id: id(9), rev: id(rev) },
      ...{ base: id(base), clientId: null, patch: { ...fields } },
    };
    const decision = decideRow(service.merge, row, current, versions.get(base) ?? null);
    versions.set(rev, { rev: id(rev), fields, isWithdrawn: false });
    if (decision.result === "applied") {
      current = { ...decision, rev: id(rev) };
    } else if (decision.result === "merged") {
      current = { ...decision, rev: id(merged++) };
      if (decision.isByBoth) byBoth += 1;
      competing += decision.competing.length;
    } else assert.unreachable(decision.result);
  };
  return {
    push,
    stands: () => current.fields as Service,
    byBoth: () => byBoth,
    competing: () => competing,
  };
}

interface Step {
  rev: number;
  base: number;
  fields: Service;
  /** Units of whoever has a name by it, less those of whose naming it undoes. */
  named: number;
  people: number;
}

// What one tablet does without a connection: names people, time and again, and may take the last naming back.
function stepsOf(first: Service, namings: readonly number[], undoes: boolean, from: number) {
  const steps: Step[] = [];
  let seen = { rev: 0, fields: first };
  for (const people of namings) {
    const { each, rest } = nameOfCount(seen.fields, people);
    const fields = { ...seen.fields, ...rest };
    const named = each.reduce((sum, one) => sum + one.units, 0);
    const rev = from + steps.length;
    steps.push({ rev, base: seen.rev, fields, named, people });
    seen = { rev, fields };
  }
  const last = steps.at(-1);
  if (undoes && last) {
    const before = steps.at(-2)?.fields ?? first;
    const taken = { named: -last.named, people: -last.people };
    steps.push({ rev: last.rev + 1, base: last.rev, fields: before, ...taken });
  }
  return steps;
}

const namings = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });

counts("units and people are neither made nor lost, in whatever order the saves arrive", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.record({ ana: namings, dan: namings, anaUndoes: fc.boolean(), danUndoes: fc.boolean() }),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      (people, units, does, anaFirst) => {
        const first = counted(people, units);
        const ana = stepsOf(first, does.ana, does.anaUndoes, 100);
        const dan = stepsOf(first, does.dan, does.danUndoes, 200);
        const all = [...ana, ...dan];
        const office = openOffice(first);
        const [left, right] = [[...ana], [...dan]];
        // Each tablet sends its own in saving order; whose comes next is anybody's guess.
        for (let turn = 0; left.length + right.length > 0; turn += 1) {
          const from =
            right.length === 0 || (left.length > 0 && anaFirst[turn % 10]) ? left : right;
          const step = from.shift();
          if (step) office.push(step.rev, step.base, step.fields);
        }
        const stands = office.stands();
        const named = all.reduce((sum, step) => sum + step.named, 0);
        const taken = all.reduce((sum, step) => sum + step.people, 0);
        assert.is(stands.units + named, units);
        assert.is((stands.headCount ?? 0) + taken, people);
        assert.equal(stands.named, { people: taken, units: named });
        assert.is(office.competing(), 0);
        assert.ok(v.is(service.schema, stands), JSON.stringify(stands));
      },
    ),
  );
});

counts("both said the same: it happened twice, and both are to be told", () => {
  const first = counted(5, 1000);
  const office = openOffice(first);
  const { rest } = nameOfCount(first, 2);
  office.push(1, 0, { ...first, ...rest });
  office.push(2, 0, { ...first, ...rest });
  assert.equal([office.stands().headCount, office.stands().units], [1, 200]);
  assert.is(office.byBoth(), 1);
});

counts(
  "more named than counted is less than nobody, and its units too, until it is put right",
  () => {
    const first = counted(3, 600);
    const office = openOffice(first);
    office.push(1, 0, { ...first, ...nameOfCount(first, 3).rest });
    assert.equal([office.stands().headCount, office.stands().units], [0, 0]);
    office.push(2, 0, { ...first, ...nameOfCount(first, 2).rest });
    const stands = office.stands();
    assert.equal([stands.headCount, stands.units, stands.total], [-2, -400, -1332]);
    // Of anything else less than nothing means nothing.
    assert.not(v.is(service.schema, { ...stands, named: undefined }));
    assert.not(v.is(service.schema, { ...stands, headCount: null }));
  },
);

counts("a correction by one of them is taken with the names of the other", () => {
  const first = counted(5, 1000);
  const office = openOffice(first);
  office.push(1, 0, { ...first, ...nameOfCount(first, 2).rest });
  office.push(2, 0, { ...first, headCount: 6, units: 1200, comments: "and a child" });
  const stands = office.stands();
  assert.equal([stands.headCount, stands.units, stands.comments], [4, 800, "and a child"]);
  assert.is(office.byBoth(), 0);
  // Two corrections cannot both be right: one stands, the other is kept beside it, with everybody named all the same.
  office.push(3, 0, { ...first, headCount: 9, units: 1800 });
  assert.is(office.stands().headCount, 4);
  assert.is(office.competing(), 1);
});

counts.run();
