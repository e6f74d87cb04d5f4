import type { Authorization } from "../../../src/records/authorization/authorization.ts";
import { covers } from "../../../src/records/authorization/over-authorization.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import type { Service } from "../../../src/records/service/service.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";

interface Terms {
  id: RecordId;
  clientId: RecordId | null;
  body: Pick<RecordBody, "fields" | "withdrawn">;
}

/**
 * The services that count against nothing though an approved authorization covers them: they were saved before the
 * client's records, or the approval, were on that tablet. Nobody would count them later, so whoever reviews them sees it.
 */
export async function findNotCounted(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<ReadonlySet<Change>> {
  const uncounted = services.filter(
    ({ after }) =>
      after.clientId !== null && after.body.withdrawn === null && isUncounted(serviceOf(after)),
  );
  const stored = await readTerms(queries, desk, uncounted);
  const onDesk = [...desk.records.values()].filter(({ kind }) => kind === "authorization");
  const all = [...stored.filter(({ id }) => !desk.records.has(id)), ...onDesk];
  const isCovered = ({ after }: Change): boolean =>
    all.some(
      ({ clientId, body }) =>
        clientId === after.clientId &&
        body.withdrawn === null &&
        // Its fields were checked against its kind's schema when it was stored.
        covers(body.fields as Authorization, serviceOf(after)),
    );
  return new Set(uncounted.filter(isCovered));
}

function isUncounted({ authorization, turnAway }: Service): boolean {
  return authorization === null && turnAway === null;
}

function serviceOf({ body }: Change["after"]): Service {
  // Only called with services, whose fields the door has checked.
  return body.fields as Service;
}

// Through the client's index; she has few of them.
async function readTerms(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
): Promise<Terms[]> {
  const clients = [...new Set(services.map(({ after }) => String(after.clientId)))];
  if (clients.length === 0) return [];
  return queries.query<Terms>(
    `select r.id, r.client_id as "clientId", r.body
       from unnest($2::uuid[]) as wanted(client)
       cross join lateral (
         select id, client_id, body from record
          where org = $1 and client_id = wanted.client and kind = 'authorization'
            and not withdrawn and collection <> 'inbox' limit 100) r`,
    [desk.org, clients],
  );
}
