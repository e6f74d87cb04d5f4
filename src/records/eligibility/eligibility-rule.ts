import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { few, recordId, shortText } from "../fields.ts";

/** How deep a rule may be nested. Deeper ones nobody reads; the schema has no room for them. */
export const MOST_DEPTH = 6;
/** How many conditions one `all` or `any` may join. */
export const MOST_PARTS = 20;

const bound = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e11)));
/** What an answer may be: a question asks for numbers below zero, too. */
const answerBound = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-1e9), v.maxValue(1e9)));
const codes = v.pipe(v.array(shortText(80)), v.minLength(1), v.maxLength(50));

/**
 * What a rule compares. `fact` is a word and not a choice of ours: an agency renames its facts, and a rule that names
 * one which no longer exists cannot tell.
 */
const criteria = [
  /** A number within bounds, both included: age in years, people in the household, income in cents. */
  v.strictObject({ type: v.literal("number"), fact: shortText(40), least: bound, most: bound }),
  /** One of these words, or for a list any of them: ZIP, language, veteran. */
  v.strictObject({ type: v.literal("among"), fact: shortText(40), values: codes }),
  /** An open need or barrier of that type. */
  v.strictObject({ type: v.literal("need"), need: recordId }),
  /** A stay in that program which is running today. */
  v.strictObject({ type: v.literal("enrolled"), program: recordId }),
  /** How often any of these services was given in the last days, today included. */
  v.strictObject({
    type: v.literal("given"),
    services: v.pipe(v.array(recordId), v.minLength(1), v.maxLength(30)),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)),
    least: bound,
    most: bound,
  }),
  /** The answer to a question of the latest assessment made with that form. */
  v.strictObject({
    type: v.literal("answer"),
    form: recordId,
    question: shortText(80),
    values: codes,
  }),
  /** The number that was answered to one, within bounds, both included: of a number, or a step of a scale. */
  v.pipe(
    v.strictObject({
      type: v.literal("answer-number"),
      form: recordId,
      question: shortText(80),
      least: answerBound,
      most: answerBound,
    }),
    v.check(({ least, most }) => least !== null || most !== null),
  ),
] as const;

/** The rule of another record, so that what many services ask is written once. */
const otherRule = v.strictObject({ type: v.literal("rule"), rule: recordId });

const comparison = v.variant("type", [...criteria, otherRule]);

export type Criterion = v.InferOutput<(typeof criteria)[number]>;

/** A condition of a client: comparisons of facts, joined by `all`, `any` and `not` (domain §3). */
export type Condition =
  | Criterion
  | v.InferOutput<typeof otherRule>
  | { type: "all" | "any"; of: Condition[] }
  | { type: "not"; of: Condition };

// Level upon level instead of a schema that calls itself: what comes in is walked no deeper than this.
function conditionOf(depth: number): v.GenericSchema<Condition> {
  if (depth === 1) return comparison;
  const inner = conditionOf(depth - 1);
  const parts = v.pipe(v.array(inner), v.minLength(1), v.maxLength(MOST_PARTS));
  return v.variant("type", [
    ...criteria,
    otherRule,
    v.strictObject({ type: v.picklist(["all", "any"]), of: parts }),
    v.strictObject({ type: v.literal("not"), of: inner }),
  ]);
}

/** S-43: who may get a service, as the administrator set it. Its rev is its version. */
export const eligibilityRule = defineRecord({
  kind: "eligibility-rule",
  collection: "reference",
  version: 1,
  mayWrite: ["administrator"],
  client: "none",
  day: () => null,
  merge: { policy: "versions" },
  schema: v.strictObject({
    name: shortText(80),
    /** The services that it decides about; none for a rule that others name. */
    services: few(recordId, 200),
    condition: conditionOf(MOST_DEPTH),
    retired: v.boolean(),
  }),
});

export type EligibilityRule = v.InferOutput<typeof eligibilityRule.schema>;
