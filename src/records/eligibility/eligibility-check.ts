import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, recordId, shortText } from "../fields.ts";
import { factKey, verdicts, verdictOf, type FactValue, type Judged } from "./judge.ts";

/** As many as one rule may ask for (`MOST_CRITERIA`). */
const MOST_INPUTS = 60;

const input = v.strictObject({
  /** The fact that was asked for, as `factKey` names it. */
  fact: shortText(1200),
  /** Null where it was not known. */
  value: v.nullable(v.union([v.number(), v.boolean(), few(shortText(80), 20)])),
  holds: v.nullable(v.boolean()),
});

/** What a rule said of a client when something was recorded for her: kept as it was, whatever becomes of the rule. */
export const eligibilityCheck = defineRecord({
  kind: "eligibility-check",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: (fields) => fields.date,
  merge: { policy: "append-only" },
  schema: v.strictObject({
    rule: recordId,
    /** The rule's rev. */
    version: recordId,
    date: day,
    /** The record it led to. */
    record: recordId,
    result: v.picklist(verdicts),
    inputs: few(input, MOST_INPUTS),
  }),
});

export type EligibilityCheck = v.InferOutput<typeof eligibilityCheck.schema>;

/**
 * The facts that a judgement was made from, each criterion once, in the order of the rule. Never more than a check may
 * hold: rules that name each other can grow beyond it, and a visit must not be set aside for that.
 */
export function inputsOf(judged: Judged): EligibilityCheck["inputs"] {
  const inputs = new Map<string, EligibilityCheck["inputs"][number]>();
  const walk = (part: Judged): void => {
    if (part.type !== "criterion") return part.parts.forEach(walk);
    const value = part.found.known ? storable(part.found.value) : null;
    const asked = { fact: factKey(part.criterion), value, holds: part.holds };
    const key = JSON.stringify(part.criterion);
    if (inputs.size < MOST_INPUTS && !inputs.has(key)) inputs.set(key, asked);
  };
  walk(judged);
  return [...inputs.values()];
}

function storable(value: FactValue): EligibilityCheck["inputs"][number]["value"] {
  return typeof value === "object" ? value.slice(0, 20).map(shortened) : value;
}

// Half of a character made of two is nothing that a database keeps.
function shortened(word: string): string {
  return word.slice(0, 80).replace(/[\uD800-\uDBFF]$/, "");
}

/** The check that a record keeps of the rule it was made under. */
export function checkOf(
  judged: Judged,
  kept: Pick<EligibilityCheck, "rule" | "version" | "date" | "record">,
): EligibilityCheck {
  return { ...kept, result: verdictOf(judged), inputs: inputsOf(judged) };
}
