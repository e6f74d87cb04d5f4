import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  currentStatus,
  dueDay,
  referralStatuses,
  reopens,
  statusGroup,
  type ReferralStatus,
} from "../../../../src/records/referral/referral-status.ts";

const status = suite("how a referral stands");

const change = (to: ReferralStatus, seq: number | null, hour = 0) => ({
  seq,
  change: {
    referral: "00000000-0000-7000-8000-000000000001",
    from: null,
    to,
    at: `2026-07-16T${String(hour).padStart(2, "0")}:00:00.000Z`,
    via: "app",
    reason: "",
  },
});

/** A small generator of its own, so that a failing order can be had again from its seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let at = result.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    const [one, two] = [result[at], result[other]];
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
  }
  return result;
}

status("nobody has said anything yet", () => {
  assert.is(currentStatus([]), undefined);
});

status("is the last by the server's number, in whatever order the changes arrive", () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  console.log(`referral-status: SEED=${seed}`);
  // Device hours run backwards: clocks take no part.
  const changes = referralStatuses.map((to, index) => change(to, index + 1, 23 - index));
  for (let turn = 0; turn < 200; turn += 1) {
    const arrived = shuffled(changes, seed + turn);
    const last = currentStatus(arrived);
    assert.is(last?.change.to, referralStatuses.at(-1), `seed ${seed + turn}`);
  }
});

status("what waits on this tablet comes after everything received, in saving order", () => {
  const changes = [
    change("pending", null, 1),
    change("got-help", null, 0),
    change("no-capacity", 900, 23),
  ];
  assert.is(currentStatus(changes)?.change.to, "got-help");
});

status("each of the eleven has one group", () => {
  const groups = Object.fromEntries(referralStatuses.map((code) => [code, statusGroup(code)]));
  assert.is(referralStatuses.length, 11);
  assert.equal(groups, {
    "not-updated": "open",
    "needs-client-action": "open",
    pending: "open",
    eligible: "open",
    "got-help": "good",
    "referred-elsewhere": "closed",
    "couldnt-get-help": "closed",
    "couldnt-contact": "closed",
    "not-eligible": "closed",
    "no-capacity": "closed",
    "no-longer-interested": "closed",
  });
});

status("reopening is from good or closed to open, and nothing else", () => {
  assert.ok(reopens({ from: "got-help", to: "pending" }));
  assert.ok(reopens({ from: "no-capacity", to: "not-updated" }));
  assert.not.ok(reopens({ from: "got-help", to: "couldnt-get-help" }));
  assert.not.ok(reopens({ from: "pending", to: "eligible" }));
  assert.not.ok(reopens({ from: null, to: "not-updated" }));
});

status(
  "is due after the agency's limit, a week where it names none, never when it is closed",
  () => {
    assert.is(dueDay("pending", "2026-02-26", { pending: 3 }), "2026-03-01");
    assert.is(dueDay("not-updated", "2026-07-16", {}), "2026-07-23");
    assert.is(dueDay("pending", "2026-07-16", { pending: 0 }), "2026-07-16");
    assert.is(dueDay("got-help", "2026-07-16", { "got-help": 3 }), null);
  },
);

status.run();
