import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, recordId, shortText } from "../fields.ts";

/** A client's stay in a program of the agency, entry to exit; the episode of a service (S-14). */
export const enrollment = defineRecord({
  kind: "enrollment",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.entry,
  merge: { policy: "fields" },
  schema: v.strictObject({
    program: recordId,
    entry: day,
    exit: v.nullable(day),
    exitReason: shortText(120),
    household: v.nullable(recordId),
  }),
});

export type Enrollment = v.InferOutput<typeof enrollment.schema>;
