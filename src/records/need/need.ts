import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, longText, recordId } from "../fields.ts";

/** How bad it is, the mildest first. */
export const severities = ["low", "medium", "high"] as const;

/** How a need stands. Whoever closes it says whether it was met. */
export const needStatuses = ["open", "met", "closed"] as const;

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
    severity: v.picklist(severities),
    status: v.picklist(needStatuses),
    notes: longText,
  }),
});

export type Need = v.InferOutput<typeof need.schema>;
