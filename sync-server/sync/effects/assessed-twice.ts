import type { Assessment } from "../../../src/records/assessment/assessment.ts";
import { dayNumber } from "../../../src/records/days.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";

/**
 * The assessments by whose form the client was asked already that day: two tablets asked her without a connection. Both
 * stand, and whoever reviews them sees them side by side.
 */
export async function findAssessedTwice(
  queries: Queries,
  desk: Desk,
): Promise<ReadonlySet<Change>> {
  const given = desk.changes.filter(
    ({ after }) => after.kind === "assessment" && after.body.withdrawn === null,
  );
  const stored = await readStored(queries, desk, given);
  const decided = new Set(desk.changes.map(({ after }) => after.id));
  const twice = given.filter((change, place) => {
    const isSame = (other: Asked) => other.id !== change.after.id && sameAsking(other, change);
    const earlier = given
      .slice(0, place)
      .filter(({ after }) => desk.records.get(after.id) === after);
    return [...stored.filter(({ id }) => !decided.has(id)), ...earlier.map(askedIn)].some(isSame);
  });
  return new Set(twice);
}

interface Asked {
  id: RecordId;
  clientId: RecordId | null;
  body: Pick<RecordBody, "fields">;
}

function askedIn({ after }: Change): Asked {
  return after;
}

function sameAsking(other: Asked, { after }: Change): boolean {
  const [one, two] = [fieldsOf(other), fieldsOf(after)];
  return other.clientId === after.clientId && one.form === two.form && one.date === two.date;
}

function fieldsOf({ body }: Pick<Asked, "body">): Assessment {
  // Only called with assessments, whose fields the door has checked.
  return body.fields as Assessment;
}

async function readStored(
  queries: Queries,
  desk: Desk,
  given: readonly Change[],
): Promise<Asked[]> {
  if (given.length === 0) return [];
  return queries.query<Asked>(
    `select r.id, r.client_id as "clientId", r.body
       from unnest($2::uuid[], $3::int[]) as wanted(client, day)
       cross join lateral (
         select id, client_id, body from record
          where org = $1 and client_id = wanted.client and kind = 'assessment' and day = wanted.day
            and not withdrawn and collection <> 'inbox' limit 100) r`,
    [
      desk.org,
      given.map(({ after }) => String(after.clientId)),
      given.map(({ after }) => String(dayNumber(fieldsOf(after).date))),
    ],
  );
}
