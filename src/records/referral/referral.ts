import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { contactWays } from "../client/client.ts";
import { day, few, longText, recordId, shortText } from "../fields.ts";

/** `live` goes through the platform, `logged` we only record, `tracking` nobody is contacted (C-02, C-16, C-21). */
export const referralModes = ["live", "logged", "tracking"] as const;
export type ReferralMode = (typeof referralModes)[number];

/**
 * A client sent onward (out) or sent to us (in, R-30). Its status is not a field: the first status change is saved
 * in the same entry. Voucher and release of information join it with their own issue.
 */
export const referral = defineRecord({
  kind: "referral",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.date,
  merge: { policy: "fields" },
  schema: v.strictObject({
    direction: v.picklist(["out", "in"]),
    mode: v.picklist(referralModes),
    date: day,
    service: v.nullable(recordId),
    toProvider: recordId,
    toProgram: v.nullable(recordId),
    fromProvider: v.nullable(recordId),
    fromUser: v.nullable(recordId),
    comments: longText,
    need: v.nullable(recordId),
    goal: v.nullable(recordId),
    contactMethod: v.nullable(v.picklist(contactWays)),
    dateAcknowledged: v.nullable(day),
    reason: v.nullable(shortText(80)),
    outcome: v.nullable(
      v.strictObject({ result: shortText(80), date: v.nullable(day), note: longText }),
    ),
    flags: few(shortText(40), 20),
  }),
});

export type Referral = v.InferOutput<typeof referral.schema>;
