import type { RecordId } from "../../src/records/fields.ts";
import { momentOf } from "./agency-clock.ts";
import { known } from "./known.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { assessmentForms, assessments, type AssessmentFormKey } from "./tables/assessments.ts";
import type { World } from "./world.ts";

/** The forms by the keys of their table. */
export type Forms = ReadonlyMap<AssessmentFormKey, RecordId>;

/** Writes the forms that the agency asks by. */
export function writeAssessmentForms(write: ReferenceWriter): Forms {
  // The keys of a constant table are exactly its key type.
  const keys = Object.keys(assessmentForms) as AssessmentFormKey[];
  return new Map(keys.map((key) => [key, write("assessment-form", assessmentForms[key])]));
}

/** Writes what the familiar clients answered to the forms. */
export function writeAssessments(world: World, forms: Forms): void {
  for (const { client, by, daysAgo, form, version, answers } of assessments) {
    world.ledger.add("assessment", {
      at: momentOf(world.clock, daysAgo, "10:50"),
      author: world.people.named(by),
      clientId: world.familiar(client).id,
      fields: { form: known(forms, form), version, date: world.clock.daysAgo(daysAgo), answers },
    });
  }
}
