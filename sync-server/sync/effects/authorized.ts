import type { Authorization } from "../../../src/records/authorization/authorization.ts";
import { balanceOf, type CountedService } from "../../../src/records/authorization/balance.ts";
import type { AuthorizedSoFar } from "../../../src/records/authorization/over-authorization.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Service } from "../../../src/records/service/service.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";
import { readFields } from "../read-records.ts";

/** Answers what a changed service counts against, and what was left of that before it. */
export type Authorized = (service: Change) => AuthorizedSoFar | undefined;

/**
 * Reads the authorizations that these services name, and what else was given against them: from the database, and from
 * this push itself. Two tablets that gave the last one offline are both believed; the second one to come went over.
 */
export async function readAuthorized(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<Authorized> {
  const naming = services.filter(({ after }) => againstOf(after.body.fields) !== null);
  const authorizations = await readTerms(queries, desk, naming);
  const stored = await readAgainst(queries, desk, [...authorizations.keys()]);
  const inPush = new Map(services.map((change, place) => [change.after.id, { change, place }]));
  return (service) => {
    const id = againstOf(service.after.body.fields);
    const authorization = id === null ? undefined : authorizations.get(id);
    if (id === null || authorization === undefined) return undefined;
    const place = inPush.get(service.after.id)?.place ?? 0;
    const earlier = services
      .slice(0, place)
      .map(({ after }, order) => counted(after.id, after.body, order));
    const others = [
      ...stored.filter((one) => !inPush.has(one.id)),
      // What comes later in this push stands as it stood before.
      ...services
        .slice(place + 1)
        .flatMap(({ before }) => (before ? [counted(before.id, before.body)] : [])),
      ...earlier,
    ].filter((one) => one.id !== service.after.id);
    return { authorization, remaining: balanceOf(id, authorization, others).remaining };
  };
}

function againstOf(fields: unknown): RecordId | null {
  // Only called with services, whose fields the door has checked.
  return (fields as Service).authorization;
}

async function readTerms(
  queries: Queries,
  desk: Desk,
  naming: readonly Change[],
): Promise<Map<RecordId, Authorization>> {
  const ids = [...new Set(naming.flatMap(({ after }) => againstOf(after.body.fields) ?? []))];
  const found = new Map<RecordId, Authorization>();
  const known = await readFields(
    queries,
    desk.org,
    ids.filter((id) => !desk.records.has(id)),
  );
  const onDesk = ids.flatMap((id) => desk.records.get(id) ?? []);
  for (const { id, kind, body } of [...known, ...onDesk]) {
    if (kind !== "authorization") continue;
    // Its fields were checked against its kind's schema when it was stored.
    const terms = body.fields as Authorization;
    // One that was deleted allows nothing any more, whatever had been decided.
    found.set(id, body.withdrawn === null ? terms : { ...terms, decision: null });
  }
  return found;
}

interface Against {
  id: RecordId;
  body: { fields: unknown; withdrawn: unknown };
}

// Through the client's index, and opened only where the text names the authorization: a client may have thousands.
async function readAgainst(
  queries: Queries,
  desk: Desk,
  authorizations: readonly RecordId[],
): Promise<CountedService[]> {
  if (authorizations.length === 0) return [];
  const rows = await queries.query<Against>(
    `select r.id, r.body
       from unnest($2::uuid[]) as wanted(id)
       join record a on a.org = $1 and a.id = wanted.id
       cross join lateral (
         select id, body from record
          where org = $1 and client_id = a.client_id and kind = 'service'
            and not withdrawn and collection <> 'inbox'
            and strpos(body::text, '"authorization":"' || wanted.id || '"') > 0
          limit 5000) r`,
    [desk.org, authorizations],
  );
  return rows.map(({ id, body }) => counted(id, body));
}

// Of versions of one service within a push the later one counts.
function counted(id: RecordId, body: Against["body"], order: number | null = null): CountedService {
  return {
    id,
    seq: null,
    order,
    isSent: true,
    isWithdrawn: body.withdrawn !== null,
    fields: body.fields as Service,
  };
}
