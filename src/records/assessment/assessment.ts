import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, longText, recordId, shortText } from "../fields.ts";

/** What was answered: words, a whole number, yes or no, a choice's code or several of them, a day. */
const answer = v.union([longText, v.number(), v.boolean(), few(shortText(80), 50)]);
export type AssessmentAnswer = v.InferOutput<typeof answer>;

/**
 * A client's answers to a version of a form, on a day. Answers are read together, so whole versions of the record compete:
 * a mixture of two people's answers would be nobody's.
 */
export const assessment = defineRecord({
  kind: "assessment",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.date,
  merge: { policy: "versions" },
  schema: v.strictObject({
    form: recordId,
    /** The form's version that was asked. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
    date: day,
    /** By the question's code. What was not answered, or not asked, is not there. */
    answers: v.record(shortText(80), answer),
  }),
});

export type Assessment = v.InferOutput<typeof assessment.schema>;
export type Answers = Assessment["answers"];

/** Whether fields are a whole assessment: a line in Review may hold less. */
export function isAssessment(fields: unknown): fields is Assessment {
  return v.is(assessment.schema, fields);
}
