import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, longText, money, recordId, shortText, units } from "../fields.ts";

/** S-03: what a service is counted in. */
export const unitsOfMeasure = ["dollars", "hours", "minutes", "count"] as const;
export type UnitOfMeasure = (typeof unitsOfMeasure)[number];

/** What was given, when, by whom (S-01, S-02). `flags` are the soft checks' codes at saving. */
export const service = defineRecord({
  kind: "service",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "optional",
  day: (fields) => fields.date,
  merge: { policy: "versions" },
  schema: v.strictObject({
    definition: recordId,
    date: day,
    unit: v.picklist(unitsOfMeasure),
    units,
    unitValue: money,
    total: money,
    provider: recordId,
    site: recordId,
    grant: v.nullable(recordId),
    enrollment: v.nullable(recordId),
    reason: v.nullable(shortText(80)),
    goal: v.nullable(recordId),
    need: v.nullable(recordId),
    referral: v.nullable(recordId),
    authorization: v.nullable(recordId),
    comments: longText,
    turnAway: v.nullable(shortText(80)),
    headCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
    flags: few(shortText(40), 20),
  }),
});

export type Service = v.InferOutput<typeof service.schema>;
