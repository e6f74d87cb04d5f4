import type { AnyFields } from "../../src/records/merge.ts";
import {
  releaseRefusals,
  type Release,
  type ReleaseRefusal,
} from "../../src/records/release/release.ts";
import type { Refused } from "./trial.ts";

/**
 * Refuses a release that is none: nothing leaves on its word, and nobody would find that out before it is needed. No form
 * makes one, and no two people could: it is written once. Only called with fields that the schema of releases accepted.
 */
export function refuseRelease(fields: AnyFields): Refused | null {
  const [first] = releaseRefusals(fields as Release);
  return first === undefined ? null : { reason: "invalid-field", detail: fieldOf[first] };
}

const fieldOf: Readonly<Record<ReleaseRefusal, keyof Release>> = {
  "no-fields": "fields",
  "no-purpose": "purpose",
  "no-end": "until",
  "ends-first": "until",
  "no-signature": "given",
  "no-name": "given",
  "no-witness": "given",
};
