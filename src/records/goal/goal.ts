import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, recordId, shortText } from "../fields.ts";

/** How a goal stands. */
export const goalStatuses = ["open", "reached", "given-up"] as const;

/** What a client wants to reach, and the needs behind it (S-17). Services and referrals name it. */
export const goal = defineRecord({
  kind: "goal",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.since,
  merge: { policy: "fields" },
  schema: v.strictObject({
    text: shortText(500),
    since: day,
    target: v.nullable(day),
    status: v.picklist(goalStatuses),
    needs: few(recordId, 20),
  }),
});

export type Goal = v.InferOutput<typeof goal.schema>;
