import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  checkOf,
  eligibilityCheck,
} from "../../../../src/records/eligibility/eligibility-check.ts";
import type { Judged } from "../../../../src/records/eligibility/judge.ts";

const checks = suite("what a record keeps of a rule");
const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const kept = { rule: id(1), version: id(2), date: "2026-07-09", record: id(3) };
const asked = (fact: string, value: string): Judged => ({
  type: "criterion",
  criterion: { type: "among", fact, values: ["x"] },
  found: { known: true, value: [value] },
  holds: false,
});
const all = (parts: Judged[]): Judged => ({ type: "all", parts, holds: false });

checks("each criterion is kept once, and never more than a check can hold", () => {
  const twice = checkOf(all([asked("zip", "94601"), asked("zip", "94601")]), kept);
  assert.is(twice.inputs.length, 1);
  const many = Array.from({ length: 70 }, (_, at) => asked(`fact-${String(at)}`, "x"));
  assert.ok(v.is(eligibilityCheck.schema, checkOf(all(many), kept)), "a visit is not set aside");
});

checks("a long word is cut between its characters", () => {
  const check = checkOf(all([asked("language", `${"a".repeat(79)}😀`)]), kept);
  assert.equal(check.inputs[0]?.value, ["a".repeat(79)]);
});

checks.run();
