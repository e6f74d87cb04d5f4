import { momentOf } from "./agency-clock.ts";
import { known } from "./known.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { assessmentForms, assessments, type AssessmentFormKey } from "./tables/assessments.ts";
import type { World } from "./world.ts";

/** Writes the forms, and what the familiar clients answered to them. */
export function writeAssessments(world: World, write: ReferenceWriter): void {
  // The keys of a constant table are exactly its key type.
  const keys = Object.keys(assessmentForms) as AssessmentFormKey[];
  const forms = new Map(keys.map((key) => [key, write("assessment-form", assessmentForms[key])]));
  for (const { client, by, daysAgo, form, version, answers } of assessments) {
    world.ledger.add("assessment", {
      at: momentOf(world.clock, daysAgo, "10:50"),
      author: world.people.named(by),
      clientId: world.familiar(client).id,
      fields: { form: known(forms, form), version, date: world.clock.daysAgo(daysAgo), answers },
    });
  }
}
