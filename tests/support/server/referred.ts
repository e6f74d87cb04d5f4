// A referral to a provider, a client's release of information for it, and the mail that it allows.
import type { RecordId } from "../../../src/records/fields.ts";
import { notSentYet, type Mail } from "../../../src/records/mail/mail.ts";
import type { Program, Provider } from "../../../src/records/reference/catalogue.ts";
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

export function aProvider(email: string): Provider {
  return {
    ...{ name: "Lantern House", description: "", phone: "555-0150", email, url: "", isOwn: false },
  };
}

export function aProgram(provider: RecordId, email: string): Program {
  return {
    ...{ provider, name: "Beds", description: "", needs: [], places: [], eligibility: "" },
    ...{ languages: [], connect: "live", status: "active", hours: [], phone: "", email },
    ...{ capacity: null, verifiedOn: null },
  };
}

export function aMail(
  referral: RecordId,
  release: RecordId,
  provider: RecordId,
  program: RecordId | null,
): Mail {
  return {
    ...{ referral, release, provider, program, to: "intake@lantern.example", language: "en" },
    message: "Hello Lantern House, we are referring somebody to you.",
    facts: [
      { field: "name", label: "Name", value: "Rosalind Test" },
      { field: "service", label: "Referred for", value: "Motel night" },
    ],
    ...{ delivery: notSentYet, called: null },
  };
}
