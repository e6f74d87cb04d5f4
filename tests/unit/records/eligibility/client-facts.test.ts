import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { emptyClient } from "../../../../src/records/client/client.ts";
import { addDays } from "../../../../src/records/days.ts";
import { answerFrom, type ClientFile } from "../../../../src/records/eligibility/client-facts.ts";
import {
  checkOf,
  eligibilityCheck,
} from "../../../../src/records/eligibility/eligibility-check.ts";
import type { Criterion } from "../../../../src/records/eligibility/eligibility-rule.ts";
import { judge, missingFacts } from "../../../../src/records/eligibility/judge.ts";

const facts = suite("S-43 the facts of a client");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [FOOD, HOUSING, STREET, BOX, MEAL, GONE] = [1, 2, 3, 4, 5, 9].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const TODAY = "2026-07-15";

const client = {
  ...emptyClient([]),
  birth: { date: "1990-07-16", quality: "full" as const },
  address: { street: "", city: "", zip: " 94063-1201" },
  languages: ["Spanish", "English"],
  demographics: { veteran: "unknown", householdSize: "3", monthlyIncome: "120000" },
};
const file: ClientFile = {
  today: TODAY,
  client,
  needs: [
    { type: FOOD, status: "closed" },
    { type: FOOD, status: "open" },
    { type: HOUSING, status: "met" },
  ],
  enrollments: [
    { program: STREET, entry: "2026-01-01", exit: TODAY },
    { program: HOUSING, entry: "2026-01-01", exit: "2026-07-14" },
  ],
  assessments: [
    { form: STREET, answers: { sleeps: "outside", nights: 12, safe: false, with: ["pet"] } },
    { form: STREET, answers: { sleeps: "shelter", threatened: true } },
  ],
  services: [
    { definition: BOX, date: TODAY, turnAway: null },
    { definition: BOX, date: "2026-07-09", turnAway: null },
    { definition: BOX, date: "2026-07-08", turnAway: null },
    { definition: BOX, date: "2026-07-10", turnAway: "out-of-stock" },
    { definition: MEAL, date: "2026-07-16", turnAway: null },
  ],
  isWhole: true,
  exists: (record) => record !== GONE,
  questionOf: (_, code) => {
    const every = { code, text: code, required: false, showIf: null };
    return code === "nights" || code === "degrees"
      ? { ...every, type: "number", least: null, most: null }
      : { ...every, type: "text" };
  },
};
const number = (fact: string, least: number | null, most: number | null): Criterion => ({
  type: "number",
  fact,
  least,
  most,
});
const among = (fact: string, ...values: string[]): Criterion => ({ type: "among", fact, values });
const given = (services: string[], days: number, least: number | null, most: number | null) =>
  ({ type: "given", services, days, least, most }) as const;
const holds = (criterion: Criterion, of: ClientFile = file) => answerFrom(of, criterion).holds;

facts("her age today, bounds included", () => {
  assert.equal(answerFrom(file, number("age", 18, 35)), {
    found: { known: true, value: 35 },
    holds: true,
  });
  assert.is(holds(number("age", 36, null)), false);
  // Her birthday is tomorrow.
  assert.is(holds(number("age", 36, null), { ...file, today: "2026-07-16" }), true);
});

facts("household and income as entered, in whole people and cents", () => {
  assert.is(holds(number("householdSize", 3, 3)), true);
  assert.is(holds(number("monthlyIncome", null, 119_999)), false);
  const none = { ...file, client: { ...client, demographics: { monthlyIncome: "about 900" } } };
  assert.equal(answerFrom(none, number("monthlyIncome", null, 1)), {
    found: { known: false, why: "not-entered" },
    holds: null,
  });
});

facts("words are compared as people write them; one of several is enough", () => {
  assert.is(holds(among("zip", "94063", "94061")), true);
  assert.is(holds(among("language", "ENGLISH ")), true);
  assert.is(holds(among("language", "Dari")), false);
  // "unknown" is no answer.
  assert.is(holds(among("veteran", "no")), null);
});

facts("a need is open, is known not to be, or was never spoken of", () => {
  assert.is(holds({ type: "need", need: FOOD }), true);
  assert.is(holds({ type: "need", need: HOUSING }), false);
  assert.is(holds({ type: "need", need: STREET }), null);
});

facts("a stay runs up to its last day", () => {
  assert.is(holds({ type: "enrolled", program: STREET }), true);
  assert.is(holds({ type: "enrolled", program: HOUSING }), false);
  assert.is(holds({ type: "enrolled", program: FOOD }), false);
});

facts("the last seven days are today and six before; a turn-away gave nothing", () => {
  assert.is(holds(given([BOX], 7, 2, 2)), true);
  assert.is(holds(given([BOX], 8, 3, 3)), true);
  assert.is(holds(given([MEAL, GONE], 7, 1, null)), false);
});

facts("what no longer exists cannot be told", () => {
  const gone = { known: false, why: "gone" };
  for (const criterion of [
    number("shoeSize", null, 45),
    among("favouriteColour", "red"),
    { type: "need", need: GONE },
    { type: "enrolled", program: GONE },
    given([GONE], 30, null, 0),
  ] satisfies Criterion[]) {
    const answer = answerFrom(file, criterion);
    assert.equal(answer.found, gone);
    assert.is(answer.holds, null);
  }
});

facts("the answers of the latest assessment with that form, in the words of the form", () => {
  const asks = (question: string, ...values: string[]): Criterion => ({
    ...{ type: "answer", form: STREET, question, values },
  });
  assert.is(holds(asks("sleeps", "outside", "doubled-up")), true);
  assert.is(holds(asks("sleeps", "shelter")), false);
  assert.is(holds(asks("nights", "12")), true);
  assert.is(holds(asks("safe", "no")), true);
  assert.is(holds(asks("with", "children", "pet")), true);
  // What only the one before answered is not known now.
  assert.equal(answerFrom(file, asks("threatened", "yes")), {
    ...{ found: { known: false, why: "not-entered" }, holds: null },
  });
  assert.equal(answerFrom(file, asks("sleeps", "outside")).found, {
    ...{ known: true, value: ["outside"] },
  });
});

facts("S-43 a number or a step of a scale is compared as a number", () => {
  const answered = (answers: ClientFile["assessments"][number]["answers"]): ClientFile => ({
    ...file,
    assessments: [{ form: STREET, answers }],
  });
  const asks = (question: string, least: number | null, most: number | null): Criterion => ({
    ...{ type: "answer-number", form: STREET, question, least, most },
  });
  assert.equal(answerFrom(file, asks("nights", 12, null)), {
    found: { known: true, value: 12 },
    holds: true,
  });
  assert.is(holds(asks("nights", 13, null)), false);
  assert.is(holds(asks("nights", null, 12)), true);
  assert.is(holds(asks("nights", null, 9)), false);
  assert.is(holds(asks("nights", 9, 30)), true);
  assert.is(holds(asks("degrees", null, -5), answered({ degrees: -10 })), true);
  // Zero is an answer; words are none, and neither is what nobody asked.
  assert.is(holds(asks("nights", 1, null), answered({ nights: 0 })), false);
  assert.is(holds(asks("nights", 1, null), answered({ nights: "many" })), null);
  assert.is(holds(asks("sleeps", 1, null)), null);
  assert.equal(answerFrom({ ...file, isWhole: false }, asks("nights", 1, null)), {
    found: { known: false, why: "at-office", value: 12 },
    holds: null,
  });
  assert.equal(answerFrom(file, { ...asks("nights", 1, null), form: GONE } as Criterion).found, {
    ...{ known: false, why: "gone" },
  });
});

facts("a form that nobody answered is not known, one that is gone means nothing", () => {
  const asks = (form: string): Criterion => ({
    ...{ type: "answer", form, question: "sleeps", values: ["outside"] },
  });
  const why = (form: string, of: ClientFile = file) => answerFrom(of, asks(form)).found;
  assert.equal(why(MEAL), { known: false, why: "not-entered" });
  assert.equal(why(MEAL, { ...file, isWhole: false }), { known: false, why: "at-office" });
  assert.equal(why(STREET, { ...file, isWhole: false }), {
    ...{ known: false, why: "at-office", value: ["outside"] },
  });
  assert.equal(why(GONE), { known: false, why: "gone" });
});

facts(
  "S-43 a question that is asked no more, or an answer that is not offered, is never a no",
  () => {
    const asks = (question: string, ...values: string[]): Criterion => ({
      ...{ type: "answer", form: STREET, question, values },
    });
    const offering = (...choices: string[]): ClientFile => ({
      ...file,
      questionOf: (_, code) =>
        code === "sleeps"
          ? {
              ...{ type: "choice", code, text: code, required: false, showIf: null },
              choices: choices.map((one) => ({ code: one, name: one })),
            }
          : undefined,
    });
    // "indoors" took the place of "shelter": that she answered something else says nothing about it.
    const changed = offering("outside", "indoors");
    assert.equal(answerFrom(changed, asks("sleeps", "shelter", "car")), {
      ...{ found: { known: false, why: "not-offered", value: ["outside"] }, holds: null },
    });
    assert.is(holds(asks("sleeps", "indoors"), changed), false);
    // What she did answer still counts, also to an earlier version.
    assert.is(holds(asks("sleeps", "outside", "car"), changed), true);
    assert.is(holds(asks("sleeps", "outside"), offering("indoors")), true);
    assert.equal(answerFrom(changed, asks("nights", "12")), {
      ...{ found: { known: false, why: "not-asked" }, holds: null },
    });
    // Nobody is sent to enter what no entry could bring.
    const told = (of: ClientFile, criterion: Criterion) =>
      missingFacts(
        judge(criterion, { answer: (one) => answerFrom(of, one), conditionOf: () => undefined }),
      ).length;
    assert.is(told(changed, asks("sleeps", "shelter")), 0);
    assert.is(told({ ...changed, assessments: [] }, asks("sleeps", "indoors")), 1);
  },
);

facts("with records still at the office only what they cannot change is said", () => {
  const part = { ...file, isWhole: false };
  assert.is(holds({ type: "need", need: FOOD }, part), true);
  assert.is(holds({ type: "need", need: HOUSING }, part), null);
  assert.is(holds({ type: "enrolled", program: STREET }, part), true);
  assert.is(holds({ type: "enrolled", program: HOUSING }, part), null);
  assert.is(holds(given([BOX], 7, null, 1), part), false);
  assert.is(holds(given([BOX], 7, null, 2), part), null);
  assert.is(holds(given([BOX], 7, 2, null), part), true);
  assert.is(holds(given([BOX], 7, 3, null), part), null);
});

const parts = fc.record({
  needs: fc.array(
    fc.record({
      type: fc.constantFrom(FOOD, HOUSING),
      status: fc.constantFrom("open" as const, "met" as const, "closed" as const),
    }),
    { maxLength: 4 },
  ),
  enrollments: fc.array(
    fc.record({
      program: fc.constantFrom(STREET, HOUSING),
      entry: fc.constant("2026-06-01"),
      exit: fc.constantFrom(null, "2026-07-01"),
    }),
    { maxLength: 4 },
  ),
  assessments: fc.array(
    fc.record({
      form: fc.constantFrom(STREET, HOUSING),
      answers: fc.constantFrom(
        {},
        { sleeps: "outside", nights: 3 },
        { sleeps: "shelter" },
        { nights: -2 },
      ),
    }),
    { maxLength: 3 },
  ),
  services: fc.array(
    fc.record({
      definition: fc.constantFrom(BOX, MEAL),
      date: fc.nat(20).map((days) => addDays(TODAY, -days)),
      turnAway: fc.constantFrom(null, "closed"),
    }),
    { maxLength: 6 },
  ),
});
const anyCriterion = fc.oneof(
  fc.constantFrom(FOOD, HOUSING).map((need): Criterion => ({ type: "need", need })),
  fc.constantFrom(STREET, HOUSING).map((program): Criterion => ({ type: "enrolled", program })),
  fc
    .tuple(fc.integer({ min: 1, max: 25 }), fc.option(fc.nat(3)), fc.option(fc.nat(3)))
    .map(([days, least, most]): Criterion => given([BOX], days, least, most)),
  fc.constantFrom(STREET, HOUSING).map((form): Criterion => ({
    ...{ type: "answer", form, question: "sleeps", values: ["outside"] },
  })),
  fc
    .tuple(
      fc.constantFrom(STREET, HOUSING),
      fc.option(fc.integer({ min: -4, max: 4 })),
      fc.option(fc.integer({ min: -4, max: 4 })),
    )
    .map(([form, least, most]): Criterion => ({
      ...{ type: "answer-number", form, question: "nights", least, most },
    })),
);

facts("what is said from a part of the file still holds when the rest has come", () => {
  fc.assert(
    fc.property(parts, parts, anyCriterion, (here, rest, criterion) => {
      const early = holds(criterion, { ...file, ...here, isWhole: false });
      const whole = {
        needs: [...here.needs, ...rest.needs],
        enrollments: [...here.enrollments, ...rest.enrollments],
        services: [...here.services, ...rest.services],
        assessments: [...rest.assessments, ...here.assessments],
      };
      const later = holds(criterion, { ...file, ...whole });
      assert.ok(early === null || early === later, `${String(early)} became ${String(later)}`);
    }),
  );
});

facts("S-44 a record keeps the rule's version, what was found, and the result", () => {
  const judged = judge(
    { type: "all", of: [number("age", 18, null), { type: "not", of: among("veteran", "yes") }] },
    { answer: (criterion) => answerFrom(file, criterion), conditionOf: () => undefined },
  );
  const check = checkOf(judged, { rule: id(20), version: id(21), date: TODAY, record: id(22) });
  assert.ok(v.is(eligibilityCheck.schema, check));
  assert.is(check.result, "cannot-tell");
  assert.equal(check.inputs, [
    { fact: "age", value: 35, holds: true },
    { fact: "veteran", value: null, holds: null },
  ]);
});

facts.run();
