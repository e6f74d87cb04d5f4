import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, longText, recordId } from "../fields.ts";

/** A need or barrier of a client (S-19, R-12). */
export const need = defineRecord({
  kind: "need",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.since,
  merge: { policy: "fields" },
  schema: v.strictObject({
    type: recordId,
    since: day,
    severity: v.picklist(["low", "medium", "high"]),
    status: v.picklist(["open", "met", "closed"]),
    notes: longText,
  }),
});

export type Need = v.InferOutput<typeof need.schema>;
