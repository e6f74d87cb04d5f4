import { suite } from "uvu";
import * as assert from "uvu/assert";
import { defaultMode } from "../../../../src/records/referral/default-mode.ts";

const modes = suite("how a referral goes out");

modes("live only to a program that takes live referrals, else as the service says", () => {
  assert.is(defaultMode({ mode: "live" }, { connect: "live" }), "live");
  assert.is(defaultMode({ mode: "live" }, { connect: "external" }), "logged");
  assert.is(defaultMode({ mode: "live" }, undefined), "logged");
  assert.is(defaultMode({ mode: "tracking" }, { connect: "live" }), "tracking");
});

modes.run();
