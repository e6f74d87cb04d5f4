import * as v from "valibot";
import type { AnyFields } from "../../src/records/merge.ts";
import { dayNumber } from "../../src/records/days.ts";
import { MOST_RECORD_BYTES } from "../../src/records/fields.ts";
import type { Refused } from "./trial.ts";
import type { AnyKind } from "./kinds.ts";
import { hasUnstorableText, isUnstorable } from "./storable.ts";

/** Refuses fields that the kind's schema, the database or a tablet could not hold; names the field, never its value. */
export function checkFields(kind: AnyKind, fields: AnyFields): Refused | null {
  const parsed = v.safeParse(kind.schema, fields);
  if (!parsed.success) {
    const key = parsed.issues[0].path?.[0]?.key;
    // An unknown field's name came from outside and might say anything.
    const isKnown = typeof key === "string" && kind.fieldNames.has(key);
    return { reason: "invalid-field", detail: isKnown ? key : "unknown-field" };
  }
  const text = JSON.stringify(fields);
  if (isUnstorable(text)) {
    const misfit = Object.keys(fields).find((name) => hasUnstorableText(fields[name]));
    return { reason: "invalid-field", detail: misfit ?? "unknown-field" };
  }
  if (Buffer.byteLength(text) > MOST_RECORD_BYTES)
    return { reason: "invalid-field", detail: "too-large" };
  const day = kind.day(fields);
  // The pattern of a day admits the 31st of February.
  if (day !== null && !Number.isFinite(dayNumber(day)))
    return { reason: "invalid-field", detail: "date" };
  return null;
}
