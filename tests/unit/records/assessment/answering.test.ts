// Assessments: which questions are asked, what is kept of the answers, and what is refused at the field.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  fitsQuestions,
  readAnswers,
  typedAnswers,
  wordsOfAnswer,
  type TypedAnswers,
} from "../../../../src/records/assessment/answering.ts";
import {
  assessmentForm,
  currentVersion,
  versionOf,
  type Question,
} from "../../../../src/records/assessment/assessment-form.ts";
import {
  assessment,
  type AssessmentAnswer,
} from "../../../../src/records/assessment/assessment.ts";

const answering = suite("S-45 answering an assessment");

const ID = "00000000-0000-7000-8000-000000000001";
const codes = ["a", "b", "c", "d", "e", "toString"];
const words = ["yes", "no", "1", "2", "red", "blue"];
const choices = ["red", "blue"].map((code) => ({ code, name: code }));

const shape = fc.constantFrom(
  { type: "text" as const },
  { type: "number" as const, least: 0, most: 2 },
  { type: "date" as const },
  { type: "choice" as const, choices },
  { type: "choices" as const, choices },
  { type: "scale" as const, least: 1, most: 5, leastName: "never", mostName: "always" },
  { type: "yes-no" as const },
);
const condition = fc.option(
  fc.record({
    question: fc.constantFrom(...codes, "nothing"),
    values: fc.subarray(words, { minLength: 1 }),
  }),
  { nil: null },
);
const questions = fc
  .array(fc.tuple(shape, fc.boolean(), condition), { maxLength: codes.length })
  .map((list) =>
    list.map(([kind, required, showIf], index): Question => ({
      ...kind,
      ...{ code: codes[index] ?? "", text: `Question ${String(index)}`, required, showIf },
    })),
  );
const typed: fc.Arbitrary<TypedAnswers> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...codes),
      fc.oneof(
        fc.constantFrom(...words, "", " 2 ", "7", "2026-07-16", "2026-13-40"),
        fc.subarray(["red", "blue"]),
      ),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));

const given = (asked: Question[], answers: TypedAnswers) => readAnswers(asked, answers);
const ask = (code: string, more: Partial<Question> & { type: Question["type"] }): Question =>
  ({ ...{ code, text: code, required: false, showIf: null }, ...more }) as Question;

answering("what is kept was asked, and is a record of its kind", () => {
  fc.assert(
    fc.property(questions, typed, (form, said) => {
      const { asked, answers } = given(form, said);
      const may = new Set(asked.map(({ code }) => code));
      assert.ok(Object.keys(answers).every((code) => may.has(code)));
      const fields = { form: ID, version: 1, date: "2026-07-16", answers };
      assert.ok(v.is(assessment.schema, fields));
    }),
  );
});

answering("an assessment that is opened and saved again says the same", () => {
  fc.assert(
    fc.property(questions, typed, (form, said) => {
      const first = given(form, said);
      const again = given(form, typedAnswers(form, first.answers));
      assert.equal(again.answers, first.answers);
    }),
  );
});

answering("what is kept fits the form that it was given to, and any other answer does not", () => {
  const other = fc.constantFrom<AssessmentAnswer>(true, 3, "purple", "", ["green"], ["red", "red"]);
  fc.assert(
    fc.property(
      questions,
      typed,
      fc.constantFrom(...codes, "zzz"),
      other,
      (form, said, code, one) => {
        const { asked, answers } = given(form, said);
        // What was refused is not kept: only a required one is missed.
        const isWhole = asked.every((one) => !one.required || Object.hasOwn(answers, one.code));
        assert.is(fitsQuestions(form, answers), isWhole);
        const isAsked = asked.some((question) => question.code === code);
        if (!isAsked) assert.not(fitsQuestions(form, { ...answers, [code]: one }));
      },
    ),
  );
  const form = [
    ask("sleeps", { type: "choice", choices, required: true }),
    ask("with", { type: "choices", choices }),
    ask("nights", {
      type: "number",
      least: 0,
      most: 31,
      showIf: { question: "sleeps", values: ["red"] },
    }),
    ask("safe", { type: "yes-no" }),
    ask("since", { type: "date" }),
  ];
  const whole = { sleeps: "red", with: ["blue"], nights: 3, safe: false, since: "2026-07-16" };
  assert.ok(fitsQuestions(form, whole));
  const misfits: Record<string, AssessmentAnswer>[] = [
    ...[{ sleeps: "purple" }, { sleeps: ["red"] }, { with: ["blue", "purple"] }, { with: "blue" }],
    ...[{ nights: 32 }, { nights: "3" }, { nights: 1.5 }, { safe: "no" }, { since: "2026-13-40" }],
    ...[{ pets: true }, { sleeps: "blue" }],
  ];
  for (const misfit of misfits) {
    assert.not(fitsQuestions(form, { ...whole, ...misfit }), JSON.stringify(misfit));
  }
  assert.not(fitsQuestions(form, { safe: true }), "the required one is missing");
});

answering("required is only what is asked, and an answer is what settles it", () => {
  fc.assert(
    fc.property(questions, typed, (form, said) => {
      const { asked, answers, refusals } = given(form, said);
      const may = new Map(asked.map((question) => [question.code, question]));
      for (const { code, refusal } of refusals) {
        assert.ok(may.has(code));
        assert.not(Object.hasOwn(answers, code));
        if (refusal === "missing") assert.ok(may.get(code)?.required);
      }
      for (const { code, required } of asked) {
        const isRefused = refusals.some((one) => one.code === code);
        assert.ok(!required || isRefused || Object.hasOwn(answers, code));
      }
    }),
  );
});

answering("an answer to a question that is not asked changes nothing", () => {
  fc.assert(
    fc.property(questions, typed, fc.constantFrom(...words), (form, said, other) => {
      const first = given(form, said);
      const may = new Set(first.asked.map(({ code }) => code));
      const hidden = form.map(({ code }) => code).filter((code) => !may.has(code));
      const more = Object.fromEntries(hidden.map((code) => [code, other]));
      assert.equal(given(form, { ...said, ...more }), first);
    }),
  );
});

answering("a follow-up is asked when its answer fits, and of a hidden one nothing follows", () => {
  const form = [
    ask("sleeps", { type: "choice", choices }),
    ask("cold", { type: "yes-no", showIf: { question: "sleeps", values: ["red"] } }),
    ask("help", { type: "text", showIf: { question: "cold", values: ["yes"] }, required: true }),
  ];
  const askedOf = (said: TypedAnswers) => given(form, said).asked.map(({ code }) => code);
  assert.equal(askedOf({}), ["sleeps"]);
  assert.equal(askedOf({ sleeps: "red", cold: "yes" }), ["sleeps", "cold", "help"]);
  assert.equal(askedOf({ sleeps: "blue", cold: "yes" }), ["sleeps"]);
  assert.equal(given(form, { sleeps: "red", cold: "yes" }).refusals, [
    { code: "help", refusal: "missing" },
  ]);
});

answering("a condition that names no earlier question hides nothing", () => {
  const later = { question: "later", values: ["yes"] };
  const form = [ask("first", { type: "text", showIf: later }), ask("later", { type: "yes-no" })];
  assert.is(given(form, {}).asked.length, 2);
});

answering("numbers keep to their bounds, days are days", () => {
  const form = [
    ask("nights", { type: "number", least: 0, most: 31 }),
    ask("pain", { type: "scale", least: 1, most: 5, leastName: "", mostName: "" }),
    ask("since", { type: "date" }),
  ];
  const refused = (said: TypedAnswers) => given(form, said).refusals.map(({ refusal }) => refusal);
  assert.equal(refused({ nights: "31", pain: "5", since: "2026-02-28" }), []);
  assert.equal(refused({ nights: "32", pain: "0", since: "2026-13-40" }), [
    ...["out-of-bounds", "out-of-bounds", "not-a-day"],
  ]);
  assert.equal(refused({ nights: "two", pain: "1.5" }), ["not-a-number", "not-a-number"]);
});

answering(
  "what a draft holds of an earlier version is no answer where it is not offered any more",
  () => {
    const form = [
      ask("sleeps", { type: "choice", choices, required: true }),
      ask("with", { type: "choices", choices }),
      ask("safe", { type: "yes-no" }),
    ];
    const read = given(form, { sleeps: "green", with: ["green", "red"], safe: "perhaps" });
    assert.equal(read.answers, { with: ["red"] });
    assert.equal(read.refusals, [{ code: "sleeps", refusal: "missing" }]);
  },
);

answering("answers in the words that rules compare", () => {
  assert.equal(wordsOfAnswer(true), ["yes"]);
  assert.equal(wordsOfAnswer(3), ["3"]);
  assert.equal(wordsOfAnswer(["red", "blue"]), ["red", "blue"]);
  assert.equal(wordsOfAnswer(undefined), []);
});

answering("a form keeps its earlier versions, and asks the latest", () => {
  const form = {
    ...{ name: "Housing check", order: 1, retired: false },
    versions: [
      { version: 2, questions: [ask("nights", { type: "text" })] },
      { version: 3, questions: [ask("nights", { type: "date" })] },
      { version: 1, questions: [ask("old", { type: "text" })] },
    ],
  };
  assert.ok(v.is(assessmentForm.schema, form));
  assert.is(currentVersion(form)?.version, 3);
  assert.is(versionOf(form, 1)?.questions[0]?.code, "old");
  assert.is(versionOf(form, 4), undefined);
  assert.is(currentVersion({ versions: [] }), undefined);
});

answering.run();
