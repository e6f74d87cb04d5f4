// How full an assessment form is: it keeps all its versions, and a name always fits beside them.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  assessmentForm,
  MOST_VERSIONS,
  type AssessmentForm,
  type Question,
} from "../../../../src/records/assessment/assessment-form.ts";
import { fullnessOf } from "../../../../src/records/assessment/form-room.ts";
import { refuseForm } from "../../../../src/records/assessment/refuse-form.ts";
import { MOST_RECORD_BYTES } from "../../../../src/records/fields.ts";

const room = suite("S-45 the room of an assessment form");

const ask = (code: string, text: string): Question => ({
  ...{ code, text, type: "text", required: false, showIf: null },
});
/** Versions of these many questions each, with texts of one letter. */
const versionsOf = (count: number, questions: number, letter = "x"): AssessmentForm["versions"] =>
  Array.from({ length: count }, (_, place) => ({
    version: place + 1,
    questions: Array.from({ length: questions }, (_q, n) =>
      ask(`q${String(n)}`, letter.repeat(300)),
    ),
  }));

room("a form that is not full has room for the longest name there is", () => {
  assert.is(fullnessOf([]), 0);
  const names = ["a", "é", "水", "😀"].map((letter) => letter.repeat(80 / letter.length));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_VERSIONS + 1 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom("x", "é", "水", '"'),
      fc.constantFrom(...names),
      (count, questions, letter, name) => {
        const versions = versionsOf(count, questions, letter);
        const form: AssessmentForm = { name, order: 1e9, versions, retired: false };
        const fits = Buffer.byteLength(JSON.stringify(form)) <= MOST_RECORD_BYTES;
        if (fullnessOf(versions) <= 1) assert.ok(fits && count <= MOST_VERSIONS);
        else if (count <= MOST_VERSIONS) {
          const bytes = Buffer.byteLength(JSON.stringify(versions));
          assert.ok(bytes > MOST_RECORD_BYTES - 1024, "no more is kept free than is said");
        } else assert.ok(count > MOST_VERSIONS);
      },
    ),
    { numRuns: 60 },
  );
});

room("filled to the last letter it still takes the longest name", () => {
  const [first, ...rest] = versionsOf(3, 57);
  assert.ok(first);
  const withMore = (letters: number) => [
    { ...first, questions: [...first.questions, ask("last", "x".repeat(letters))] },
    ...rest,
  ];
  let letters = 0;
  while (fullnessOf(withMore(letters + 1)) <= 1) letters += 1;
  const versions = withMore(letters);
  const form: AssessmentForm = { name: "水".repeat(80), order: 1e9, versions, retired: false };
  assert.ok(Buffer.byteLength(JSON.stringify(form)) <= MOST_RECORD_BYTES);
  assert.ok(letters > 0);
});

room("one version too many is refused, and a rename of a full form is not", () => {
  const full = versionsOf(MOST_VERSIONS, 1);
  assert.is(fullnessOf(full), 1);
  const form = { versions: full };
  assert.is(
    refuseForm(form, { versions: full.slice(0, -1) }),
    null,
    "the last that there is room for",
  );
  const over = { versions: versionsOf(MOST_VERSIONS + 1, 1) };
  assert.is(refuseForm(over, form), "form-full");
  // Whatever stands already, by an older rule: a name beside it makes nothing worse.
  assert.is(refuseForm(over, over), null);
  const large = { versions: versionsOf(3, 57) };
  assert.ok(fullnessOf(large.versions) > 0.9 && fullnessOf(large.versions) <= 1);
  assert.is(refuseForm({ versions: versionsOf(4, 57) }, large), "form-full");
});

room("the schema holds what is called not full", () => {
  assert.is(assessmentForm.schema.entries.versions.pipe[1].requirement, MOST_VERSIONS);
});

room.run();
