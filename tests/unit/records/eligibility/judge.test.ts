import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  eligibilityRule,
  MOST_DEPTH,
  type Condition,
  type Criterion,
} from "../../../../src/records/eligibility/eligibility-rule.ts";
import {
  factKey,
  judge,
  missingFacts,
  MOST_RULES_DEEP,
  verdictOf,
  type Judging,
} from "../../../../src/records/eligibility/judge.ts";
import {
  MOST_CRITERIA,
  refuseRule,
  refuseRuleAmong,
} from "../../../../src/records/eligibility/refuse-rule.ts";

const judging = suite("S-43 judging a condition");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const factNames = ["age", "income", "zip", "veteran", "size"];
const asks = (fact: string): Criterion => ({ type: "number", fact, least: 1, most: null });

// What is known of five facts: fulfilled, not fulfilled, unknown.
const facts = fc.record(
  Object.fromEntries(factNames.map((name) => [name, fc.constantFrom(true, false, null)])),
);
type Facts = Record<string, boolean | null>;

const RULES = [1, 2, 3].map(id);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(...factNames).map(asks),
    fc.constantFrom(...RULES).map((rule): Condition => ({ type: "rule", rule })),
    fc.record({
      type: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ type: fc.constant("not" as const), of: tie("condition") }),
  ),
}));
// Rules may be missing, and may lead back to each other.
const otherRules = fc
  .array(fc.option(condition), { minLength: 3, maxLength: 3 })
  .map((all) => new Map(all.map((one, index) => [RULES[index], one ?? undefined])));

function knowing(known: Facts, rules: ReadonlyMap<string | undefined, Condition | undefined>) {
  const told: Judging = {
    answer: (criterion) => {
      const holds = known[factKey(criterion)] ?? null;
      return holds === null
        ? { found: { known: false, why: "not-entered" }, holds }
        : { found: { known: true, value: holds ? 1 : 0 }, holds };
    },
    conditionOf: (rule) => rules.get(rule),
  };
  return (of: Condition) => judge(of, told);
}
const none = new Map<string, Condition>();

judging("another fact never takes a result away", () => {
  fc.assert(
    fc.property(
      condition,
      otherRules,
      facts,
      fc.constantFrom(...factNames),
      fc.boolean(),
      (rule, rules, known, name, value) => {
        fc.pre(known[name] === null);
        const before = verdictOf(knowing(known, rules)(rule));
        const after = verdictOf(knowing({ ...known, [name]: value }, rules)(rule));
        assert.ok(before === "cannot-tell" || after === before, `${before} turned into ${after}`);
      },
    ),
  );
});

judging("not twice is nothing, and De Morgan holds, whatever is unknown", () => {
  const not = (of: Condition): Condition => ({ type: "not", of });
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 4 }),
      otherRules,
      facts,
      (of, rules, known) => {
        const holds = (rule: Condition) => knowing(known, rules)(rule).holds;
        const [one] = of;
        if (one) assert.is(holds(not(not(one))), holds(one));
        assert.is(
          holds(not({ type: "all", of })),
          holds({ type: "any", of: of.map((part) => not(part)) }),
        );
        assert.is(
          holds(not({ type: "any", of })),
          holds({ type: "all", of: of.map((part) => not(part)) }),
        );
      },
    ),
  );
});

judging("with every fact it says what plain logic says", () => {
  const plain = (rule: Condition, known: Facts): boolean => {
    if (rule.type === "all") return rule.of.every((part) => plain(part, known));
    if (rule.type === "any") return rule.of.some((part) => plain(part, known));
    if (rule.type === "not") return !plain(rule.of, known);
    return rule.type === "number" && known[rule.fact] === true;
  };
  const allKnown = fc.record(
    Object.fromEntries(factNames.map((name) => [name, fc.boolean()])),
  ) as fc.Arbitrary<Facts>;
  fc.assert(
    fc.property(condition, allKnown, (rule, known) => {
      fc.pre(!JSON.stringify(rule).includes('"rule"'));
      assert.is(knowing(known, none)(rule).holds, plain(rule, known));
    }),
  );
});

judging(
  "what is missing is enough: with those facts it can tell, and none is asked in vain",
  () => {
    fc.assert(
      fc.property(condition, facts, fc.boolean(), (rule, known, value) => {
        fc.pre(!JSON.stringify(rule).includes('"rule"'));
        const judged = knowing(known, none)(rule);
        const missing = missingFacts(judged).map(factKey);
        assert.is(missing.length > 0, judged.holds === null);
        const entered = { ...known, ...Object.fromEntries(missing.map((name) => [name, value])) };
        assert.is.not(knowing(entered, none)(rule).holds, null);
      }),
    );
  },
);

judging("a fact that decides alone asks for nothing else", () => {
  const rule: Condition = { type: "all", of: [asks("age"), asks("income")] };
  const judged = knowing({ age: false }, none)(rule);
  assert.is(verdictOf(judged), "not-eligible");
  assert.equal(missingFacts(judged), []);
  // The unknown one is still listed: each criterion with what was found.
  assert.is(judged.type === "all" && judged.parts.length, 2);
});

judging("a rule that is gone, and one that leads back to itself, cannot tell", () => {
  const names = (n: number): Condition => ({ type: "rule", rule: id(n) });
  const loop = new Map([
    [id(1), { type: "not", of: names(2) } as const],
    [id(2), names(1)],
  ]);
  assert.is(verdictOf(knowing({}, loop)(names(1))), "cannot-tell");
  assert.is(verdictOf(knowing({}, loop)(names(9))), "cannot-tell");
  // It ends where it comes round: half-loops of many parts would multiply otherwise.
  assert.equal(knowing({}, loop)(names(2)), {
    ...{ type: "rule", rule: id(2), holds: null },
    parts: [
      {
        ...{ type: "rule", rule: id(1), holds: null },
        parts: [
          {
            type: "not",
            parts: [{ type: "rule", rule: id(2), parts: [], holds: null }],
            holds: null,
          },
        ],
      },
    ],
  });
  // Beside something that decides, a loop does not matter.
  assert.is(
    verdictOf(knowing({ age: true }, loop)({ type: "any", of: [names(1), asks("age")] })),
    "eligible",
  );
});

const saving = suite("S-43 saving a rule");

const asRule = (rule: unknown) => ({
  name: "Food box",
  services: [],
  condition: rule,
  retired: false,
});
const nested = (depth: number): Condition =>
  depth === 1 ? asks("age") : { type: "not", of: nested(depth - 1) };

saving("as deep as people read, and no deeper", () => {
  assert.ok(v.is(eligibilityRule.schema, asRule(nested(MOST_DEPTH))));
  assert.not(v.is(eligibilityRule.schema, asRule(nested(MOST_DEPTH + 1))));
  assert.not(v.is(eligibilityRule.schema, asRule(nested(3000))));
});

saving("nothing to ask, or something nobody knows how to ask, is no rule", () => {
  for (const bad of [
    { type: "all", of: [] },
    { type: "any", of: [] },
    { type: "among", fact: "zip", values: [] },
    { type: "weather", fact: "rain" },
    { type: "number", fact: "age", least: 1.5, most: null },
    { type: "answer-number", form: id(1), question: "nights", least: null, most: null },
    null,
  ]) {
    assert.not(v.is(eligibilityRule.schema, asRule(bad)), JSON.stringify(bad));
  }
});

saving("a loop is refused, of itself and around others", () => {
  const names = (n: number): Condition => ({ type: "rule", rule: id(n) });
  const rules = new Map([
    [id(2), names(3)],
    [id(3), { type: "any", of: [asks("age"), names(1)] } as const],
  ]);
  const find = (rule: string) => rules.get(rule);
  assert.is(refuseRule(id(1), names(1), find), "rule-loops");
  assert.is(refuseRule(id(1), { type: "not", of: names(2) }, find), "rule-loops");
  // One that others lead round to, without being part of it itself.
  rules.set(id(3), names(2));
  assert.is(refuseRule(id(7), names(2), find), "rule-loops");
  assert.is(refuseRule(id(1), asks("age"), find), null);
  // A rule that is gone is no reason: judging says that it cannot tell.
  assert.is(refuseRule(id(1), names(9), find), null);
});

saving("what is saved is always judged to the end: rules name rules only so far", () => {
  const chain = (links: number) =>
    new Map(
      Array.from({ length: links }, (_, n): [string, Condition] => [
        id(n + 1),
        n + 1 === links ? asks("age") : { type: "rule", rule: id(n + 2) },
      ]),
    );
  const start: Condition = { type: "rule", rule: id(1) };
  const fits = chain(MOST_RULES_DEEP);
  assert.is(
    refuseRule(id(99), start, (rule) => fits.get(rule)),
    null,
  );
  assert.is(knowing({ age: true }, fits)(start).holds, true);
  const tooMany = chain(MOST_RULES_DEEP + 1);
  assert.is(
    refuseRule(id(99), start, (rule) => tooMany.get(rule)),
    "rule-too-deep",
  );
  assert.is(knowing({ age: true }, tooMany)(start).holds, null);
});

saving("a rule is refused for what it does to those that lead to it", () => {
  const names = (n: number): Condition => ({ type: "rule", rule: id(n) });
  const last = MOST_RULES_DEEP + 1;
  const rules = new Map<string, Condition>();
  for (let n = 1; n < last; n += 1) rules.set(id(n), names(n + 1));
  rules.set(id(last), asks("age"));
  const change = (n: number, condition: Condition) =>
    refuseRuleAmong(id(n), rules.get(id(n)), new Map([...rules, [id(n), condition]]));
  assert.is(change(last, asks("income")), null);
  // By itself it leads through one rule only; the first one leads through it.
  assert.is(change(last, names(9)), "rule-too-deep");
  assert.is(change(last - 1, asks("age")), null);
  const long: Condition = { type: "all", of: Array.from({ length: 57 }, () => asks("age")) };
  assert.is(change(last, long), "rule-too-long");
  assert.is(change(last, names(1)), "rule-loops");
  // What was too deep before may be mended piece by piece.
  rules.set(id(last), names(9));
  assert.is(change(last, names(8)), null);
});

saving("a rule that multiplies through others is too long", () => {
  const doubles = (n: number): Condition => ({
    type: "all",
    of: Array.from({ length: 20 }, (): Condition => ({ type: "rule", rule: id(n) })),
  });
  const rules = new Map([
    [id(2), doubles(3)],
    [id(3), doubles(4)],
    [id(4), asks("age")],
  ]);
  assert.is(
    refuseRule(id(1), doubles(2), (rule) => rules.get(rule)),
    "rule-too-long",
  );
  const just = Array.from({ length: 3 }, () => ({
    type: "all" as const,
    of: Array.from({ length: MOST_CRITERIA / 3 }, () => asks("age")),
  }));
  assert.is(
    refuseRule(id(1), { type: "any", of: just }, () => undefined),
    null,
  );
});

judging.run();
saving.run();
