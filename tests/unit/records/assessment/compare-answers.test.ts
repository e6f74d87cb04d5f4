// S-45: two assessments by one form, answer by answer.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Answers } from "../../../../src/records/assessment/assessment.ts";
import type { Question } from "../../../../src/records/assessment/assessment-form.ts";
import { differingAnswers } from "../../../../src/records/assessment/compare-answers.ts";

const comparing = suite("S-45 two assessments compared");

const asked = (code: string, type: "text" | "yes-no" = "text"): Question => ({
  ...{ code, type, text: `${code}?`, required: false, showIf: null },
});
const help: Question = {
  ...{ code: "help", type: "choices", text: "help?", required: false, showIf: null },
  choices: [],
};
const form = {
  versions: [
    { version: 1, questions: [asked("sleeps"), asked("safe", "yes-no"), help] },
    { version: 2, questions: [asked("sleeps"), help, asked("since")] },
  ],
};
const differ = (one: Answers, other: Answers, version = 1) =>
  differingAnswers(form, { version: 1, answers: one }, { version, answers: other }).map(
    (answer) => [answer.code, answer.one.words, answer.other.words],
  );

comparing("only what differs is shown, in the order of the form", () => {
  const one = { help: ["food", "id"], safe: true, sleeps: "outside" };
  const other = { sleeps: "shelter", safe: true, help: ["food"] };
  assert.equal(differ(one, other), [
    ["sleeps", ["outside"], ["shelter"]],
    ["help", ["food", "id"], ["food"]],
  ]);
  assert.equal(differ(one, one), []);
});

comparing(
  "what one of them was not asked or did not answer differs; the order of choices does not",
  () => {
    assert.equal(differ({ safe: false }, {}), [["safe", ["no"], []]]);
    assert.equal(differ({ help: ["id", "food"] }, { help: ["food", "id"] }), []);
  },
);

comparing(
  "versions are each read as they were asked, and nothing that was said is left out",
  () => {
    const found = differingAnswers(
      form,
      { version: 1, answers: { safe: true, sleeps: "outside" } },
      { version: 2, answers: { since: "May", old: "x", sleeps: "outside" } },
    );
    assert.equal(
      found.map(({ code, one, other }) => [code, one.question?.text, other.question?.text]),
      [
        ["safe", "safe?", undefined],
        ["since", undefined, "since?"],
        ["old", undefined, undefined],
      ],
    );
    assert.is(
      differingAnswers(undefined, { version: 1, answers: { a: 1 } }, { version: 1, answers: {} })
        .length,
      1,
    );
  },
);

comparing.run();
