import { suite } from "uvu";
import * as assert from "uvu/assert";
import { choiceFrom } from "../../../../src/screens/quick-referrals/row-choice.ts";

const choices = suite("what was decided for a row");

choices("nothing yet, and several providers", () => {
  assert.equal(choiceFrom(undefined), { ticked: false, targets: null, mode: null });
  const targets = [
    { program: "p", provider: "a" },
    { program: null, provider: "b" },
  ];
  assert.equal(choiceFrom({ ticked: true, targets, mode: "live" }).targets, targets);
});

choices("a draft of an earlier version keeps its one provider", () => {
  const kept = { ticked: true, program: "p", provider: "a", mode: null };
  assert.equal(choiceFrom(kept), {
    ...{ ticked: true, mode: null },
    targets: [{ program: "p", provider: "a" }],
  });
  assert.is(choiceFrom({ ...kept, program: null, provider: null }).targets, null);
});

choices.run();
