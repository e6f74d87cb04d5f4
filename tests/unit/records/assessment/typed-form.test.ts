import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  assessmentForm,
  type FormVersion,
  type Question,
} from "../../../../src/records/assessment/assessment-form.ts";
import { isSoundCode, refuseForm } from "../../../../src/records/assessment/refuse-form.ts";
import {
  blankQuestion,
  questionTypes,
  readQuestions,
  typedQuestions,
  withQuestions,
  type TypedQuestion,
} from "../../../../src/records/assessment/typed-form.ts";
import { assessmentForms } from "../../../../sync-server/demo/tables/assessments.ts";

const typing = suite("S-45 an assessment form as it is typed");

typing("says what was stored, code by code", () => {
  for (const { versions } of Object.values(assessmentForms)) {
    const all: readonly FormVersion[] = versions;
    for (const { questions } of all) {
      const read = readQuestions(typedQuestions(questions), [...all]);
      assert.equal(read.questions, questions);
      assert.equal(read.faults, []);
    }
  }
});

const words = fc.constantFrom(
  "Sleeps?",
  "sleeps",
  "Constructor",
  "__proto__",
  "¿Dónde?",
  "寝る",
  " ",
);
const typedQuestion = fc.record({
  type: fc.constantFrom(...questionTypes),
  text: words,
  required: fc.boolean(),
  least: fc.constantFrom("", "0", "1", "x"),
  most: fc.constantFrom("", "3", "12"),
  choices: fc.array(words, { maxLength: 3 }),
  hangsOn: fc.option(fc.nat(5)),
});
type Drawn = Parameters<Parameters<typeof typedQuestion.map>[0]>[0];

function typedFrom(drawn: readonly Drawn[], made: string): TypedQuestion[] {
  return drawn.map(({ hangsOn, choices, ...rest }, place) => ({
    ...blankQuestion(`${made}${String(place)}`),
    ...rest,
    choices: choices.map((name, n) => ({
      id: `${made}${String(place)} ${String(n)}`,
      isNew: true,
      name,
    })),
    showIf: hangsOn === null ? "" : `${made}${String(hangsOn)}`,
    showValues: hangsOn === null ? [] : ["yes"],
  }));
}

typing(
  "whatever is added to whatever version: what has no fault is taken, and no code means two things",
  () => {
    fc.assert(
      fc.property(
        fc.array(typedQuestion, { minLength: 1, maxLength: 4 }),
        fc.array(typedQuestion, { maxLength: 3 }),
        fc.nat(3),
        (begun, added, removed) => {
          const first = readQuestions(typedFrom(begun, "a"), []);
          fc.pre(first.faults.length === 0);
          const before = { versions: withQuestions([], first.questions) };
          assert.is(refuseForm(before, undefined), null);
          // One was removed, and others came: what was removed keeps its code to itself.
          const kept = typedQuestions(first.questions).toSpliced(removed, 1);
          const typed = [...kept, ...typedFrom(added, "b")];
          const { questions, faults } = readQuestions(typed, before.versions);
          const after = { versions: withQuestions(before.versions, questions) };
          if (typed.length > 0) {
            assert.is(
              refuseForm(after, before) === null,
              faults.every(({ fault }) => fault === "not-a-number"),
            );
          }
          const codes = questions.map(({ code }) => code);
          assert.is(new Set(codes).size, codes.length);
          const old = new Set(first.questions.map(({ code }) => code));
          for (const code of codes.slice(kept.length)) {
            assert.ok(!old.has(code) && isSoundCode(code), code);
          }
          if (faults.length > 0 || typed.length === 0) return;
          const record = { name: "Form", order: 1, retired: false, versions: after.versions };
          assert.ok(v.is(assessmentForm.schema, record));
          // Saved and opened again it is the same.
          assert.equal(
            readQuestions(typedQuestions(questions), after.versions).questions,
            questions,
          );
        },
      ),
    );
  },
);

typing("a question hangs on one before it, by the codes that both get", () => {
  const bed: TypedQuestion = {
    ...blankQuestion("one"),
    ...{ type: "choice", text: "Where did you sleep?" },
    choices: [{ id: "two", isNew: true, name: "Outside" }],
  };
  const next: TypedQuestion = {
    ...{ ...blankQuestion("three"), text: "For how long?", showIf: "one", showValues: ["two"] },
  };
  const showIf = (questions: readonly Question[]) => questions.at(-1)?.showIf;
  const read = readQuestions([bed, next], []);
  assert.equal(showIf(read.questions), { question: "where-did-you-sleep", values: ["outside"] });
  assert.equal(read.faults, []);
  assert.equal(readQuestions([next, bed], []).faults, [
    { question: "three", field: "showIf", fault: "asks-later" },
  ]);
});

typing.run();
