import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  triedPrograms,
  wantsNext,
  type StandingReferral,
} from "../../../../src/records/referral/next-provider.ts";

const next = suite("the next provider");

const referral = (
  id: string,
  status: StandingReferral["status"],
  fields: Partial<StandingReferral["fields"]> = {},
  createdAt = "2026-07-10T10:00:00.000Z",
): StandingReferral => ({
  ...{ id, status, createdAt },
  fields: {
    ...{ direction: "out", date: "2026-07-10", service: "shelter", toProgram: `program-${id}` },
    ...fields,
  },
});

next("is offered where there was no room or it was not for her, and nowhere else", () => {
  for (const status of ["no-capacity", "not-eligible"] as const) {
    const one = referral("a", status);
    assert.ok(wantsNext(one, [one]));
  }
  for (const status of ["pending", "got-help", "couldnt-get-help", "couldnt-contact"] as const) {
    const one = referral("a", status);
    assert.not.ok(wantsNext(one, [one]));
  }
  const sentToUs = referral("a", "no-capacity", { direction: "in" });
  const forNothing = referral("a", "no-capacity", { service: null });
  assert.not.ok(wantsNext(sentToUs, [sentToUs]));
  assert.not.ok(wantsNext(forNothing, [forNothing]));
});

next("not any more once she was sent on for the same service", () => {
  const one = referral("a", "no-capacity");
  const sameDay = referral("b", "pending", {}, "2026-07-10T10:05:00.000Z");
  const nextDay = referral("c", "pending", { date: "2026-07-11" }, "2026-07-09T10:00:00.000Z");
  assert.not.ok(wantsNext(one, [one, sameDay]));
  assert.not.ok(wantsNext(one, [one, nextDay]));
  const earlier = referral("d", "got-help", { date: "2026-07-09" });
  const otherService = referral("e", "pending", { date: "2026-07-11", service: "food" });
  const sentToUs = referral("f", "pending", { date: "2026-07-11", direction: "in" });
  assert.ok(wantsNext(one, [earlier, one, otherService, sentToUs]));
});

next("is none where she waits already or was sent in vain for that service", () => {
  const all = [
    referral("full", "no-capacity"),
    referral("not-hers", "not-eligible"),
    referral("failed", "couldnt-get-help"),
    referral("waits", "pending"),
    referral("helped", "got-help"),
    referral("food", "no-capacity", { service: "food" }),
    referral("nameless", "no-capacity", { toProgram: null }),
  ];
  assert.equal(
    [...triedPrograms("shelter", all)],
    ["program-full", "program-not-hers", "program-failed", "program-waits"],
  );
});

next.run();
