import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, longText, recordId, type RecordId } from "../fields.ts";

/** A note about a client or one of her referrals. Never edited; its author may remove it (M-10, M-11). */
export const note = defineRecord({
  kind: "note",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.date,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    date: day,
    referral: v.nullable(recordId),
    text: longText,
    visibleTo: v.picklist(["team", "author"]),
  }),
});

/** Whether a person reads a note: what its author keeps to herself is hers alone, also on a tablet that several use. */
export function mayRead(
  { fields, createdBy }: { fields: Pick<Note, "visibleTo">; createdBy: RecordId },
  person: RecordId,
): boolean {
  return fields.visibleTo === "team" || createdBy === person;
}

export type Note = v.InferOutput<typeof note.schema>;
