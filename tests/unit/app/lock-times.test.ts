import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  AWAY_MS,
  HIDDEN_MS,
  LONGEST_MS,
  lockVerdict,
  WARNING_MS,
  type LockTimes,
} from "../../../src/app/lock/lock-times.ts";
import { makeSteadyClock } from "../../../src/store/steady-clock.ts";

const MINUTE = 60_000;
const idle = 5 * MINUTE;

/** Everything happened at 0, except what a test says. */
function verdictAt(now: number, times: Partial<LockTimes> = {}) {
  const all = { active: 0, seen: now, unlocked: 0, awayUntil: 0, ...times };
  return lockVerdict(all, now, idle);
}

const times = suite("when a tablet locks");

times("idle: said half a minute before, and due at the minute", () => {
  assert.is(verdictAt(idle - WARNING_MS - 1).is, "fine");
  assert.equal(verdictAt(idle - WARNING_MS), {
    is: "warned",
    leftMs: WARNING_MS,
    endsAnyway: false,
  });
  assert.is(verdictAt(idle - 1).is, "warned");
  assert.equal(verdictAt(idle), { is: "due", why: "idle" });
  assert.is(verdictAt(idle, { active: 1 }).is, "warned");
});

times("out of sight: two minutes, however busy she was before", () => {
  const active = 10 * MINUTE;
  const unseen = { active, seen: active };
  assert.is(verdictAt(active + HIDDEN_MS - 1, unseen).is, "fine");
  assert.equal(verdictAt(active + HIDDEN_MS, unseen), { is: "due", why: "idle" });
});

times("a map or a phone call opened from here may take ten minutes, and no more", () => {
  const calling = { active: 0, seen: 0, awayUntil: AWAY_MS };
  assert.is(verdictAt(AWAY_MS - WARNING_MS - 1, calling).is, "fine");
  assert.equal(verdictAt(AWAY_MS, calling), { is: "due", why: "idle" });
});

times("twelve hours after the passphrase it locks, also under her hands", () => {
  const busy = { active: LONGEST_MS - 1, seen: LONGEST_MS - 1 };
  assert.equal(verdictAt(LONGEST_MS - WARNING_MS, { active: LONGEST_MS - WARNING_MS }), {
    is: "warned",
    leftMs: WARNING_MS,
    endsAnyway: true,
  });
  assert.equal(verdictAt(LONGEST_MS, busy), { is: "due", why: "long" });
});

times("a clock set back buys no time, and one that jumped ahead has counted the sleep", () => {
  let [wall, own] = [1_000_000, 0];
  const clock = makeSteadyClock(
    () => wall,
    () => own,
  );
  const begun = clock();
  [wall, own] = [wall + 1000, own + 1000];
  assert.is(clock() - begun, 1000);
  // Set back by a month; a second passes.
  [wall, own] = [wall - 30 * 86_400_000, own + 1000];
  assert.is(clock() - begun, 2000);
  // The tablet slept: the page's own clock stood still.
  wall += 8 * 3_600_000;
  assert.is(clock() - begun, 8 * 3_600_000 + 2000);
});

times.run();
