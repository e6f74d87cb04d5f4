import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { few, shortText } from "../fields.ts";

const code = shortText(80);
const bound = v.pipe(v.number(), v.integer(), v.minValue(-1e9), v.maxValue(1e9));
const choices = few(v.strictObject({ code, name: shortText(200) }), 50);

const everyQuestion = {
  /** Its name within the form; the same in every version, so that rules can ask for its answer. */
  code,
  text: shortText(300),
  required: v.boolean(),
  /** Asked only where an earlier question was answered with any of these. */
  showIf: v.nullable(v.strictObject({ question: code, values: few(code, 50) })),
};

const question = v.variant("type", [
  v.strictObject({ ...everyQuestion, type: v.literal("text") }),
  /** A whole number within bounds, both included. */
  v.strictObject({
    ...everyQuestion,
    type: v.literal("number"),
    least: v.nullable(bound),
    most: v.nullable(bound),
  }),
  v.strictObject({ ...everyQuestion, type: v.literal("date") }),
  v.strictObject({ ...everyQuestion, type: v.literal("choice"), choices }),
  v.strictObject({ ...everyQuestion, type: v.literal("choices"), choices }),
  /** Whole steps from `least` to `most`, and what the two ends mean. */
  v.strictObject({
    ...everyQuestion,
    type: v.literal("scale"),
    least: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
    most: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
    leastName: shortText(80),
    mostName: shortText(80),
  }),
  v.strictObject({ ...everyQuestion, type: v.literal("yes-no") }),
]);

export type Question = v.InferOutput<typeof question>;

/** The most versions of a form; what they say fills it up before, where its questions are many. */
export const MOST_VERSIONS = 50;

const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/**
 * A form that clients are asked by. Its earlier versions stay in it, because a tablet must be able to show, and to put
 * right, what was answered to one of them: a version that answers were given to is never changed.
 */
export const assessmentForm = defineRecord({
  kind: "assessment-form",
  collection: "reference",
  version: 1,
  mayWrite: ["administrator"],
  client: "none",
  day: () => null,
  merge: { policy: "versions" },
  schema: v.strictObject({
    name: shortText(80),
    order: v.number(),
    versions: few(
      v.strictObject({ version: versionNumber, questions: few(question, 100) }),
      MOST_VERSIONS,
    ),
    retired: v.boolean(),
  }),
});

export type AssessmentForm = v.InferOutput<typeof assessmentForm.schema>;
export type FormVersion = AssessmentForm["versions"][number];

/** The version that is asked now; undefined for a form that has none yet. */
export function currentVersion(form: Pick<AssessmentForm, "versions">): FormVersion | undefined {
  return form.versions.reduce<FormVersion | undefined>(
    (latest, one) => (latest === undefined || one.version > latest.version ? one : latest),
    undefined,
  );
}

/** A question of the version that is asked now. */
export function questionAsked(
  form: Pick<AssessmentForm, "versions"> | undefined,
  code: string,
): Question | undefined {
  return form && currentVersion(form)?.questions.find((question) => question.code === code);
}

/** A question as it was asked last, with every choice that it ever offered: what names one that is gone has its words. */
export function questionEverAsked(
  form: Pick<AssessmentForm, "versions"> | undefined,
  code: string,
): Question | undefined {
  const asked = [...(form?.versions ?? [])]
    .sort((a, b) => b.version - a.version)
    .flatMap(({ questions }) => questions.filter((question) => question.code === code));
  const [latest] = asked;
  if (!latest || !("choices" in latest)) return latest;
  const choices = new Map<string, (typeof latest.choices)[number]>();
  for (const question of asked) {
    if (!("choices" in question)) continue;
    for (const choice of question.choices) {
      if (!choices.has(choice.code)) choices.set(choice.code, choice);
    }
  }
  return { ...latest, choices: [...choices.values()] };
}

/** The version that answers were given to; undefined where this device does not know it. */
export function versionOf(
  form: Pick<AssessmentForm, "versions">,
  version: number,
): FormVersion | undefined {
  return form.versions.find((one) => one.version === version);
}
