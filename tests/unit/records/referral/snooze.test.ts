import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dueAfter, snoozeRefusals } from "../../../../src/records/referral/snooze.ts";

const snoozing = suite("a due referral put off");

snoozing("is due on the later day, as long as its status stands", () => {
  const putOff = { status: "pending-1", until: "2026-07-20" };
  assert.is(dueAfter("2026-07-16", "pending-1", putOff), "2026-07-20");
  assert.is(dueAfter("2026-07-16", "eligible-2", putOff), "2026-07-16");
  assert.is(dueAfter("2026-07-16", null, putOff), "2026-07-16");
  assert.is(dueAfter("2026-07-16", "pending-1", undefined), "2026-07-16");
});

snoozing("never makes it due earlier", () => {
  assert.is(dueAfter("2026-07-16", "a", { status: "a", until: "2026-07-12" }), "2026-07-16");
});

snoozing("wants a day to come, not too far, and a reason", () => {
  const today = "2026-07-16";
  const typed = { until: "2026-07-20", reason: "appointment" as const, note: "" };
  assert.equal(snoozeRefusals(typed, today), []);
  assert.equal(snoozeRefusals({ ...typed, until: "" }, today), ["no-day"]);
  assert.equal(snoozeRefusals({ ...typed, until: today }, today), ["day-past"]);
  assert.equal(snoozeRefusals({ ...typed, until: "2026-10-14" }, today), []);
  assert.equal(snoozeRefusals({ ...typed, until: "2026-10-15" }, today), ["too-long"]);
  assert.equal(snoozeRefusals({ ...typed, reason: undefined }, today), ["no-reason"]);
  assert.equal(snoozeRefusals({ ...typed, reason: "other", note: " " }, today), ["no-note"]);
});

snoozing.run();
