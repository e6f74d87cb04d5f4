import * as v from "valibot";
import { instant, recordId, shortText, type Instant, type RecordId } from "./fields.ts";

/** What a record says about itself beside its fields: who made it, who saved this rev, when the office got it. */
export interface RecordBody<F = Readonly<Record<string, unknown>>> {
  fields: F;
  createdBy: RecordId;
  createdAt: Instant;
  /** Who saved this rev. */
  author: RecordId;
  /** When, by the author's device: a claim. */
  at: Instant;
  receivedAt: Instant;
  withdrawn: { by: RecordId; at: Instant; why: string } | null;
}

export const recordBody = v.looseObject({
  fields: v.record(v.string(), v.unknown()),
  createdBy: recordId,
  createdAt: instant,
  author: recordId,
  at: instant,
  receivedAt: instant,
  withdrawn: v.nullable(v.strictObject({ by: recordId, at: instant, why: shortText(200) })),
});
