import { MOST_RECORD_BYTES } from "../fields.ts";
import { MOST_VERSIONS, type AssessmentForm } from "./assessment-form.ts";

/** Bytes that no version may take: a name as long as can be, and what else a form says of itself. A rename always fits. */
const KEPT_FREE = 1024;

/** From here on a form is said to be filling up: there is still room for some more versions. */
export const NEARLY_FULL = 0.8;

/**
 * How much of its room a form's versions take: 0 for none, more than 1 where it could not hold them. It keeps them all in
 * one record, because each tablet must be able to show what was answered to any of them.
 */
export function fullnessOf(versions: AssessmentForm["versions"]): number {
  const bytes = utf8Bytes(JSON.stringify(versions)) / (MOST_RECORD_BYTES - KEPT_FREE);
  return Math.max(versions.length === 0 ? 0 : bytes, versions.length / MOST_VERSIONS);
}

// Neither the page nor the server lends its encoder to what runs on both.
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
