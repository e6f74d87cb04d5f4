import { suite } from "uvu";
import * as assert from "uvu/assert";
import { referralInRefusals } from "../../../../src/records/referral/referral-in-rules.ts";

const referralIn = suite("R-31 the providers of a referral in");

referralIn("come from another provider to our own organization", () => {
  const kept = { toProvider: "ours", fromProvider: "pantry" };
  assert.equal(referralInRefusals(kept, "ours"), []);
});

referralIn("are refused each for its own reason", () => {
  const refusals = (toProvider: string | null, fromProvider: string | null) =>
    referralInRefusals({ toProvider, fromProvider }, "ours");
  assert.equal(refusals("clinic", "pantry"), ["to-another"]);
  assert.equal(refusals(null, "pantry"), ["to-another"]);
  assert.equal(refusals("ours", null), ["from-nobody"]);
  assert.equal(refusals("ours", "ours"), ["from-ourselves"]);
  assert.equal(refusals("clinic", "ours"), ["to-another", "from-ourselves"]);
});

referralIn.run();
