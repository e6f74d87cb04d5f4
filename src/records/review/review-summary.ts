import type { AnyFields } from "../merge.ts";
import type { KindName } from "../registry.ts";
import type { ReviewItem } from "./review.ts";

// Ids, not names: the device has the names in its own language, and they may change.
const shown: Partial<Record<KindName, readonly string[]>> = {
  service: ["definition", "date", "units", "unit", "total", "site", "grant", "enrollment"],
  referral: ["service", "toProvider", "fromProvider", "direction", "date"],
  "status-change": ["referral", "from", "to"],
  voucher: ["amount", "until"],
  release: ["recipient", "until"],
  mail: ["provider"],
  note: ["date"],
  need: ["type", "status"],
  goal: ["status", "target"],
  assessment: ["form", "date"],
  enrollment: ["program", "entry", "exit"],
  authorization: ["definition", "begin", "end", "units", "unit"],
};

/** What a line of Review says of a record without opening it, under the names of the record's own fields. */
export function reviewSummary(kind: KindName, fields: AnyFields): ReviewItem["summary"] {
  const names = shown[kind] ?? [];
  return Object.fromEntries(
    names.map((name) => {
      const value = fields[name];
      return [name, typeof value === "string" || typeof value === "number" ? value : null];
    }),
  );
}
