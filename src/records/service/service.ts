import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, longText, money, MOST_MONEY, recordId, shortText } from "../fields.ts";
import { mergeCounts } from "./merge-counts.ts";

/** S-03: what a service is counted in. */
export const unitsOfMeasure = ["dollars", "hours", "minutes", "count"] as const;
export type UnitOfMeasure = (typeof unitsOfMeasure)[number];

const MOST_COUNTED = 100_000;
const counted = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-MOST_COUNTED),
  v.maxValue(MOST_COUNTED),
);
/** Less than nothing only of a head count that two people named: what cannot be shared out evenly they shared twice. */
const signed = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(-most), v.maxValue(most));

const fields = v.strictObject({
  definition: recordId,
  date: day,
  unit: v.picklist(unitsOfMeasure),
  units: signed(100_000_000),
  unitValue: money,
  total: signed(MOST_MONEY),
  provider: recordId,
  site: recordId,
  grant: v.nullable(recordId),
  enrollment: v.nullable(recordId),
  reason: v.nullable(shortText(80)),
  goal: v.nullable(recordId),
  need: v.nullable(recordId),
  referral: v.nullable(recordId),
  authorization: v.nullable(recordId),
  comments: longText,
  turnAway: v.nullable(shortText(80)),
  /**
   * How many people stand in it without a name (S-09). Nobody where all of them have one by now; less than nobody where
   * more were named than were counted.
   */
  headCount: v.nullable(counted),
  /** Of a head count: who was named out of it, and what was given to them. */
  named: v.optional(v.strictObject({ people: counted, units: signed(100_000_000) })),
  flags: few(shortText(40), 20),
});
export type Service = v.InferOutput<typeof fields>;

/** What was given, when, by whom (S-01, S-02). `flags` are the soft checks' codes at saving. */
export const service = defineRecord({
  kind: "service",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "optional",
  day: (fields) => fields.date,
  merge: { policy: "versions", together: mergeCounts },
  schema: v.pipe(
    fields,
    v.forward(v.check(isNoLess("units"), "less than nothing"), ["units"]),
    v.forward(v.check(isNoLess("total"), "less than nothing"), ["total"]),
  ),
});

function isNoLess(amount: "units" | "total") {
  return (given: Service): boolean =>
    given[amount] >= 0 || (given.headCount !== null && (given.named?.people ?? 0) > 0);
}
