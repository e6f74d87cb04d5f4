import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";

/** The body of a record that the office makes from others; its author is whose act brought it about. */
export function officeBody(
  author: RecordId,
  at: Instant,
  receivedAt: Instant,
  fields: AnyFields,
): RecordBody {
  return { fields, createdBy: author, createdAt: at, author, at, receivedAt, withdrawn: null };
}
