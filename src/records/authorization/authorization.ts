import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, instant, longText, money, recordId, shortText, units } from "../fields.ts";
import { unitsOfMeasure } from "../service/service.ts";

/**
 * S-32: services meant for a client over a period, at a frequency. Without a decision it is pending; expired and
 * exhausted are derived, never stored. Whole versions compete: an approval and a change of what was approved, both
 * made without knowing of each other, must never be mixed.
 */
export const authorization = defineRecord({
  kind: "authorization",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.begin,
  merge: { policy: "versions" },
  schema: v.strictObject({
    funds: few(recordId, 10),
    definition: recordId,
    begin: day,
    end: v.nullable(day),
    /** S-39: one instance. */
    unit: v.picklist(unitsOfMeasure),
    units,
    unitValue: money,
    /** S-40: an RFC 5545 rule whose start is `begin`; empty for a single instance. */
    recurrence: shortText(200),
    reason: v.nullable(shortText(80)),
    goals: longText,
    /** S-33: a supervisor's word. */
    decision: v.nullable(
      v.strictObject({
        status: v.picklist(["approved", "denied"]),
        reason: shortText(500),
        by: recordId,
        at: instant,
      }),
    ),
  }),
});

export type Authorization = v.InferOutput<typeof authorization.schema>;
