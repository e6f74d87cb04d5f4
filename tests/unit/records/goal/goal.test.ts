import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { EntryRow } from "../../../../src/records/entry.ts";
import { goal, type Goal } from "../../../../src/records/goal/goal.ts";
import { decideRow } from "../../../../src/records/merge.ts";
import { reviewSummary } from "../../../../src/records/review/review-summary.ts";

const goals = suite("goals");

const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const set: Goal = {
  ...{ text: "A room that takes Canela", since: "2026-07-01", target: null, status: "open" },
  needs: [id(7)],
};
const patch = (rev: number, fields: Partial<Goal>): EntryRow => ({
  ...{ collection: "casework", kind: "goal", id: id(1), clientId: id(2) },
  ...{ rev: id(rev), base: id(10), patch: fields },
});

goals("S-17 what two people change of one goal is both kept, field by field", () => {
  const base = { rev: id(10), fields: set, isWithdrawn: false };
  const stands = { rev: id(11), fields: { ...set, status: "reached" }, isWithdrawn: false };
  const decided = decideRow(goal.merge, patch(12, { target: "2026-08-01" }), stands, base);
  assert.is(decided.result, "merged");
  if (decided.result !== "merged") return;
  assert.equal(decided.fields, { ...set, status: "reached", target: "2026-08-01" });
  assert.equal(decided.competing, []);
});

goals("a goal without a day to reach it or a need behind it is one, too", () => {
  assert.ok(v.is(goal.schema, { ...set, needs: [] }));
  assert.not(v.is(goal.schema, { ...set, status: "perhaps" }));
});

goals("a line of Review does not carry the words of a goal", () => {
  assert.equal(reviewSummary("goal", set), { status: "open", target: null });
});

goals.run();
