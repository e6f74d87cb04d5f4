import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { Question } from "../../../../src/records/assessment/assessment-form.ts";
import { ailingParts } from "../../../../src/records/eligibility/ailing-rule.ts";
import { answerFrom } from "../../../../src/records/eligibility/client-facts.ts";
import {
  eligibilityRule,
  MOST_DEPTH,
  type Condition,
} from "../../../../src/records/eligibility/eligibility-rule.ts";
import { judge, verdictOf } from "../../../../src/records/eligibility/judge.ts";
import { factsAsked, fileOfSample } from "../../../../src/records/eligibility/sample-client.ts";
import {
  addPart,
  blankCriterion,
  criteriaOf,
  isGroup,
  readRule,
  replacePart,
  typedRule,
  type TypedGroup,
  type TypedPart,
} from "../../../../src/records/eligibility/typed-rule.ts";

const typing = suite("S-43 a rule as it is typed");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [own, other, food, rapid, box, check] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const today = "2026-07-15";
const noRule = () => undefined;
const adult: Condition = { type: "number", fact: "age", least: 18, most: null };

const spanOf = (bound: fc.Arbitrary<number>) =>
  fc.oneof(
    bound.map((least) => ({ least, most: null })),
    bound.map((most) => ({ least: null, most })),
    fc.tuple(bound, bound).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) })),
  );
const span = spanOf(fc.nat(5000));
const answerSpan = spanOf(fc.integer({ min: -20, max: 20 }));
const criterion: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom("age", "householdSize", "monthlyIncome"), span)
    .map(([fact, rest]) => ({ type: "number" as const, fact, ...rest })),
  fc
    .subarray(["English", "Spanish", "Tagalog"], { minLength: 1 })
    .map((values) => ({ type: "among" as const, fact: "language", values })),
  fc.constant({ type: "need" as const, need: food }),
  fc.constant({ type: "enrolled" as const, program: rapid }),
  span.map((rest) => ({ type: "given" as const, services: [box], days: 30, ...rest })),
  fc.constant<Condition>({
    ...{ type: "answer", form: check, question: "sleeps", values: ["yes"] },
  }),
  answerSpan.map((rest): Condition => ({
    ...{ type: "answer-number", form: check, question: "nights", ...rest },
  })),
  fc.constant({ type: "rule" as const, rule: other }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    criterion,
    fc.record({
      type: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("not" as const), of: tie("condition") }),
  ),
}));
const facts = fc.record({
  age: fc.constantFrom("", "17", "18", "70"),
  householdSize: fc.constantFrom("", "1", "4"),
  monthlyIncome: fc.constantFrom("", "0", "12.50", "900"),
  language: fc.constantFrom("", "Spanish", "English, Tagalog"),
  [`need ${food}`]: fc.constantFrom("", "open", "closed"),
  [`enrolled ${rapid}`]: fc.constantFrom("yes", "no"),
  [`given ${box}`]: fc.constantFrom("0", "1", "3"),
  [`answer ${check} sleeps`]: fc.constantFrom("", "yes", "no"),
  [`answer ${check} nights`]: fc.constantFrom("", "-3", "0", "12", "many"),
});
const questionOf = (_: string, code: string): Question => {
  const every = { code, text: code, required: false, showIf: null };
  return code === "nights"
    ? { ...every, type: "number", least: -5, most: 30 }
    : { ...every, type: "yes-no" };
};
const judged = (rule: Condition, known: Record<string, string>) => {
  const file = fileOfSample(known, { today, exists: () => true, questionOf });
  const conditionOf = (rule: string) => (rule === other ? adult : undefined);
  return judge(rule, { answer: (asked) => answerFrom(file, asked), conditionOf });
};
const otherIsAdult = (rule: string) => (rule === other ? adult : undefined);

typing("means what was stored, whoever is asked about, and is typed the same again", () => {
  fc.assert(
    fc.property(condition, facts, (stored, known) => {
      const typed = typedRule(stored);
      const read = readRule(typed, own, otherIsAdult);
      fc.pre(read.faults.every(({ fault }) => fault !== "too-nested"));
      assert.equal(read.faults, []);
      assert.ok(read.condition);
      assert.is(verdictOf(judged(read.condition, known)), verdictOf(judged(stored, known)));
      assert.equal(readRule(typedRule(read.condition), own, otherIsAdult), read);
    }),
  );
});

typing(
  "whatever is added, taken out and grouped: what is read fits the record, or says where",
  () => {
    const acts = fc.array(fc.tuple(fc.constantFrom("add", "remove", "wrap", "not"), fc.nat(30)), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(condition, acts, (stored, done) => {
        let made = 0;
        const newId = () => `n${String((made += 1))}`;
        let root = typedRule(stored);
        const all = (part: TypedPart): TypedPart[] =>
          isGroup(part) ? [part, ...part.of.flatMap(all)] : [part];
        for (const [act, at] of done) {
          const parts = all(root);
          const part = parts[at % parts.length] ?? root;
          if (act === "add" && isGroup(part)) {
            const filled = { ...blankCriterion(newId()), least: "18" };
            root = addPart(root, part.id, filled);
          } else if (act === "remove") root = replacePart(root, part.id, () => []);
          else if (act === "not") {
            root = replacePart(root, part.id, (one) => [{ ...one, isNot: !one.isNot }]);
          } else if (act === "wrap") {
            root = replacePart(root, part.id, (one) => [
              { id: newId(), isNot: false, joined: "any", of: [one] } satisfies TypedGroup,
            ]);
          }
        }
        const ids = all(root).map((part) => part.id);
        assert.is(new Set(ids).size, ids.length);
        const { condition: read, faults } = readRule(root, own, otherIsAdult);
        assert.is(read === null, faults.length > 0);
        for (const { part } of faults) assert.ok(ids.includes(part), part);
        const record = { name: "Rule", services: [], condition: read, retired: false };
        if (read) assert.ok(v.is(eligibilityRule.schema, record), JSON.stringify(read));
      }),
    );
  },
);

typing("as deep as the record has room for, and no deeper", () => {
  let root = typedRule({ type: "all", of: [adult, adult] });
  for (let depth = 2; depth < 12; depth += 1) {
    const { condition: read, faults } = readRule(root, own, noRule);
    const fits = depth <= MOST_DEPTH;
    assert.is(read !== null, fits, String(depth));
    const record = { name: "Rule", services: [], condition: read, retired: false };
    assert.is(v.is(eligibilityRule.schema, record), fits);
    assert.ok(faults.every(({ fault }) => fault === "too-nested"));
    const group: TypedGroup = { id: `g${String(depth)}`, isNot: false, joined: "any", of: [] };
    root = replacePart(root, "p.0", (part) => [{ ...group, of: [part] }]);
  }
});

typing("each field that says nothing is named", () => {
  const faultsOf = (change: object) => {
    const part = { ...blankCriterion("c"), ...change };
    const root: TypedGroup = { id: "r", isNot: false, joined: "all", of: [part] };
    return readRule(root, own, noRule).faults.map(({ field, fault }) => `${field} ${fault}`);
  };
  assert.equal(faultsOf({}), ["least missing"]);
  assert.equal(faultsOf({ least: "eighteen" }), ["least not-a-number"]);
  assert.equal(faultsOf({ span: "between", least: "9", most: "3" }), ["most range-turned"]);
  assert.equal(faultsOf({ fact: "monthlyIncome", span: "most", most: "1,600" }), []);
  assert.equal(faultsOf({ compared: "need", fact: "" }), ["fact missing"]);
  assert.equal(faultsOf({ compared: "among", fact: "zip", values: [" ", ""] }), ["values missing"]);
  assert.equal(faultsOf({ compared: "given", least: "1", days: "0" }), [
    "services missing",
    "days not-a-number",
  ]);
  assert.equal(faultsOf({ compared: "rule", fact: own }), ["fact rule-loops"]);
  const nights = { compared: "answer-number", fact: check, question: "nights" };
  assert.equal(faultsOf({ ...nights, least: "-5" }), []);
  assert.equal(faultsOf({ ...nights, least: "1.5" }), ["least not-a-number"]);
  assert.equal(faultsOf({ ...nights, question: "", span: "most" }), [
    ...["question missing", "most missing"],
  ]);
  const empty: TypedGroup = { id: "r", isNot: false, joined: "any", of: [] };
  assert.equal(readRule(empty, own, noRule).faults, [
    { part: "r", field: "group", fault: "empty-group" },
  ]);
  assert.is(criteriaOf(empty).length, 0);
});

typing("asks of a made-up client what it and the rules that it names ask for, each once", () => {
  const rule: Condition = {
    type: "all",
    of: [{ type: "rule", rule: other }, adult, { type: "need", need: food }],
  };
  const asked = factsAsked(judged(rule, {}));
  assert.equal(
    asked.map(({ key }) => key),
    ["age", `need ${food}`],
  );
});

typing(
  "what is gone, retired or no longer asked makes it ail, through the rules that it names",
  () => {
    const ailing = (rule: Condition, states: Record<string, "retired" | "gone"> = {}) =>
      ailingParts(rule, {
        standing: (one) => states[one] ?? "here",
        questionOf: (form, question) =>
          question === "slept" ? undefined : questionOf(form, question),
        conditionOf: (one) => (one === other ? { type: "need", need: food } : undefined),
      }).map(({ ailment }) => ailment);
    const answer = (question: string): Condition => ({
      ...{ type: "answer", form: check, question, values: ["yes"] },
    });
    assert.equal(ailing(adult), []);
    assert.equal(ailing({ ...adult, fact: "shoeSize" }), ["gone"]);
    assert.equal(ailing({ type: "need", need: food }, { [food]: "retired" }), ["retired"]);
    assert.equal(ailing({ type: "rule", rule: other }, { [food]: "gone" }), ["gone"]);
    assert.equal(ailing({ type: "rule", rule: rapid }), ["gone"]);
    assert.equal(ailing(answer("sleeps")), []);
    assert.equal(ailing(answer("slept")), ["not-asked"]);
    const nights = { ...{ type: "answer-number" as const, form: check }, least: 1, most: null };
    assert.equal(ailing({ ...nights, question: "nights" }), []);
    assert.equal(ailing({ ...nights, question: "slept" }), ["not-asked"]);
    // An answer, or a number, that can be given no more.
    assert.equal(
      ailing({ ...{ type: "answer", form: check, question: "sleeps" }, values: ["yes", "maybe"] }),
      ["not-offered"],
    );
    assert.equal(ailing({ ...nights, question: "nights", least: 31 }), ["not-offered"]);
    assert.equal(ailing({ ...nights, question: "nights", least: null, most: -6 }), ["not-offered"]);
    assert.equal(ailing({ ...nights, question: "sleeps" }), ["not-offered"]);
    const given: Condition = { type: "given", services: [box], days: 3, least: null, most: 1 };
    assert.equal(ailing(given, { [box]: "retired" }), []);
    assert.equal(ailing({ type: "not", of: given }, { [box]: "gone" }), ["gone"]);
  },
);

typing.run();
