import { dayNumber, dayOfNumber } from "../../../src/records/days.ts";
import type { Day, RecordId } from "../../../src/records/fields.ts";
import type { Service } from "../../../src/records/service/service.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk, RecordState } from "../desk.ts";

interface DayService {
  id: RecordId;
  definition: RecordId;
  date: Day;
}

/** Answers the other services that were given to the same client on the same day. */
export type SameDay = (service: RecordState) => DayService[];

/** Reads the services that stand on the days of these: from the database, and from this push itself. */
export async function readSameDay(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<SameDay> {
  const direct = services.filter(({ after }) => after.clientId !== null).map(({ after }) => after);
  const decided = new Set(direct.map(({ id }) => id));
  const byDay = new Map<string, DayService[]>();
  const add = (key: string, one: DayService) => {
    const known = byDay.get(key);
    if (known) known.push(one);
    else byDay.set(key, [one]);
  };
  for (const { id, client, day, definition } of await readStored(queries, desk, direct)) {
    const date = dayOfNumber(day);
    if (!decided.has(id)) add(`${client} ${date}`, { id, definition, date });
  }
  for (const id of decided) {
    const state = desk.records.get(id);
    if (!state || state.body.withdrawn) continue;
    const { definition, date, turnAway } = serviceOf(state);
    if (turnAway !== null) continue;
    add(keyOf(state), { id, definition, date });
  }
  return (service) => (byDay.get(keyOf(service)) ?? []).filter((other) => other.id !== service.id);
}

interface StoredService {
  id: RecordId;
  client: RecordId;
  day: number;
  definition: RecordId;
}

// The definition is cut out of the body's text: opening the JSON of every service of a busy day took longer than the
// rest of a push. A quote within a text is escaped, so the name can be found only where it is a name.
const NAME = '"definition":"';
const GIVEN = '"turnAway":null';

async function readStored(
  queries: Queries,
  desk: Desk,
  services: readonly RecordState[],
): Promise<StoredService[]> {
  const states = [...new Map(services.map((state) => [keyOf(state), state])).values()];
  if (states.length === 0) return [];
  // Lateral with a limit: walked by the index for each day, also where statistics are missing (the embedded database).
  return queries.query<StoredService>(
    `select r.id, r.client_id as client, r.day,
            substr(r.text, strpos(r.text, '${NAME}') + ${NAME.length}, 36) as definition
       from unnest($2::uuid[], $3::int[]) as wanted(client, day)
       cross join lateral (
         select id, client_id, day, body::text as text from record
          where org = $1 and client_id = wanted.client and kind = 'service' and day = wanted.day
            and not withdrawn and collection <> 'inbox' limit 1000) r
      where strpos(r.text, '${GIVEN}') > 0`,
    [
      desk.org,
      states.map((state) => String(state.clientId)),
      states.map((state) => String(dayNumber(serviceOf(state).date))),
    ],
  );
}

function keyOf(state: RecordState): string {
  return `${String(state.clientId)} ${serviceOf(state).date}`;
}

function serviceOf(state: RecordState): Service {
  // Only called with services, whose fields the door has checked.
  return state.body.fields as Service;
}
