import { dayNumber } from "../../../src/records/days.ts";
import type { Day, RecordId } from "../../../src/records/fields.ts";
import type { Service } from "../../../src/records/service/service.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";

/** A service as the same-day check sees it. */
export interface DayService {
  id: RecordId;
  client: RecordId | null;
  definition: RecordId;
  date: Day;
}

/** The services that stand on the same days for the same clients: from the database, and from this push itself. */
export async function readSameDay(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<DayService[]> {
  const direct = services.filter(({ after }) => after.clientId !== null);
  if (direct.length === 0) return [];
  const clients = [...new Set(direct.map(({ after }) => String(after.clientId)))];
  const days = [...new Set(direct.map(({ after }) => dayNumber(dateOf(after.body.fields))))];
  const stored = await queries.query<DayService>(
    `select id, client_id as client, body #>> '{fields,definition}' as definition,
            body #>> '{fields,date}' as date
       from record
      where org = $1 and client_id = any($2::uuid[]) and kind = 'service'
        and day = any($3::int[]) and not withdrawn and collection <> 'inbox'`,
    [desk.org, clients, days.map(String)],
  );
  const onDesk = direct
    .map(({ after }) => desk.records.get(after.id) ?? after)
    .filter((state) => state.body.withdrawn === null)
    .map(({ id, clientId: client, body }) => {
      const { definition, date } = body.fields as Service;
      return { id, client, definition, date };
    });
  const decided = new Set(direct.map(({ after }) => after.id));
  return [...stored.filter((other) => !decided.has(other.id)), ...onDesk];
}

function dateOf(fields: unknown): Day {
  // Only called with the fields of a service, which the door has checked.
  return (fields as Service).date;
}
