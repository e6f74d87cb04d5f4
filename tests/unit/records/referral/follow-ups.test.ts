import { suite } from "uvu";
import * as assert from "uvu/assert";
import { followUpAge } from "../../../../src/records/referral/follow-ups.ts";

const ages = suite("the age of a follow-up");

ages("is late the day after its limit, not on it", () => {
  assert.equal(followUpAge("2026-07-09", "2026-07-16", "2026-07-16"), {
    days: 7,
    isLate: false,
    dueIn: 0,
  });
  assert.is(followUpAge("2026-07-09", "2026-07-16", "2026-07-17").isLate, true);
});

ages("counts the days left, and never less than none since the last word", () => {
  assert.is(followUpAge("2026-07-13", "2026-07-20", "2026-07-16").dueIn, 4);
  // A tablet whose clock is a day behind.
  assert.is(followUpAge("2026-07-17", "2026-07-24", "2026-07-16").days, 0);
});

ages.run();
