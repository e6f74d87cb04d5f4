import { fitsQuestions } from "../../../src/records/assessment/answering.ts";
import { versionOf, type AssessmentForm } from "../../../src/records/assessment/assessment-form.ts";
import type { Assessment } from "../../../src/records/assessment/assessment.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";
import { readFields } from "../read-records.ts";

/**
 * The assessments whose answers are none to the version of the form that they name, or that name none there is. A tablet
 * makes no such: what came from another program, or from an older one, is kept as it came, and somebody looks at it.
 */
export async function findMisfits(queries: Queries, desk: Desk): Promise<ReadonlySet<Change>> {
  const given = desk.changes.filter(
    ({ after }) => after.kind === "assessment" && after.body.withdrawn === null,
  );
  const forms = await readForms(queries, desk, [
    ...new Set(given.map((change) => fieldsOf(change).form)),
  ]);
  return new Set(
    given.filter((change) => {
      const { form, version, answers } = fieldsOf(change);
      const known = forms.get(form);
      const asked = known && versionOf(known, version);
      return !asked || !fitsQuestions(asked.questions, answers);
    }),
  );
}

function fieldsOf({ after }: Change): Assessment {
  // Only called with assessments, whose fields the door has checked.
  return after.body.fields as Assessment;
}

async function readForms(
  queries: Queries,
  desk: Desk,
  ids: readonly RecordId[],
): Promise<Map<RecordId, AssessmentForm>> {
  const unread = ids.filter((id) => !desk.records.has(id));
  const known = [
    ...(await readFields(queries, desk.org, unread)),
    ...ids.flatMap((id) => desk.records.get(id) ?? []),
  ];
  return new Map(
    known.flatMap(({ id, kind, body }) =>
      // Its fields were checked against its kind's schema when it was stored.
      kind === "assessment-form" ? [[id, body.fields as unknown as AssessmentForm] as const] : [],
    ),
  );
}
