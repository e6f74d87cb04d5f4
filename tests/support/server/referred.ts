// A referral to a provider, and a client's release of information for it.
import type { RecordId } from "../../../src/records/fields.ts";
import type { Referral } from "../../../src/records/referral/referral.ts";
import type { Release } from "../../../src/records/release/release.ts";

export const today = new Date().toISOString().slice(0, 10);

export function referralTo(provider: RecordId): Referral {
  return {
    ...{ direction: "out", mode: "live", date: today, service: null },
    ...{ toProvider: provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}

export function aRelease(referral: RecordId, recipient: RecordId): Release {
  return {
    ...{ referral, recipient, fields: ["name", "service"], purpose: "A motel night" },
    // Whatever the day is at the agency now.
    ...{ from: "2026-01-01", until: "2039-12-31" },
    given: { method: "typed", name: "Rosa Test" },
  };
}
