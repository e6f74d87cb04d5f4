import type { contactWays } from "../../../src/records/client/client.ts";
import type { ReferralStatus } from "../../../src/records/referral/referral-status.ts";

/** How clients want to be reached, out of a hundred. */
export const contactMix: readonly (readonly [(typeof contactWays)[number], number])[] = [
  ["text", 46],
  ["phone", 24],
  ["email", 16],
  ["none", 14],
];

/** Where a thousand referrals out stand. */
export const statusMix: readonly (readonly [ReferralStatus, number])[] = [
  ["not-updated", 220],
  ["pending", 140],
  ["needs-client-action", 80],
  ["eligible", 70],
  ["referred-elsewhere", 60],
  ["got-help", 240],
  ["couldnt-contact", 70],
  ["not-eligible", 40],
  ["no-capacity", 50],
  ["couldnt-get-help", 20],
  ["no-longer-interested", 10],
];

/** How a referral came to its status: one of these paths, after the first change to `not-updated`. */
export const statusPaths: Readonly<Record<ReferralStatus, readonly (readonly ReferralStatus[])[]>> =
  {
    "not-updated": [[]],
    pending: [["pending"]],
    "needs-client-action": [["needs-client-action"], ["pending", "needs-client-action"]],
    eligible: [["eligible"], ["pending", "eligible"]],
    "referred-elsewhere": [["referred-elsewhere"], ["pending", "referred-elsewhere"]],
    "got-help": [["got-help"], ["pending", "got-help"], ["pending", "eligible", "got-help"]],
    "couldnt-contact": [["couldnt-contact"]],
    "not-eligible": [["not-eligible"], ["pending", "not-eligible"]],
    "no-capacity": [["no-capacity"], ["pending", "no-capacity"]],
    "couldnt-get-help": [
      ["pending", "couldnt-get-help"],
      ["eligible", "couldnt-get-help"],
    ],
    "no-longer-interested": [["no-longer-interested"], ["pending", "no-longer-interested"]],
  };

/** The outcome code that goes with a good or closed status. */
export const outcomes: Readonly<Partial<Record<ReferralStatus, string>>> = {
  "got-help": "received",
  "referred-elsewhere": "sent-on",
  "couldnt-contact": "no-answer",
  "not-eligible": "refused",
  "no-capacity": "refused",
  "couldnt-get-help": "refused",
  "no-longer-interested": "declined",
};
