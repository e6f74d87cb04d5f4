import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { writeAudit } from "../people/audit.ts";
import type { Desk, RecordState } from "./desk.ts";
import { loadDesk } from "./load-desk.ts";
import { lockIds } from "./lock-ids.ts";
import { readRecords } from "./read-records.ts";
import { readRests } from "./rests.ts";
import { clientBucket } from "./scope.ts";
import type { Door, Visitor } from "./settle.ts";
import { lockHead } from "./statements.ts";
import { writeDesk } from "./write-desk.ts";

// Each transaction holds the agency's head: saves go in between.
const FEW = 25;

/** The clients who are shared with a site. */
export async function clientsAt(
  queries: Queries,
  org: RecordId,
  site: RecordId,
): Promise<RecordId[]> {
  const rows = await queries.query<{ id: RecordId }>(
    `select id from record
      where org = $1 and kind = 'client' and collection = 'clients'
        and body #>> '{fields,sites}' like '%' || $2 || '%'
      order by id`,
    [org, site],
  );
  return rows.map(({ id }) => id);
}

/**
 * Shares clients with other sites, as the office's own act: an administrator opens no client, and a site that closes has
 * hundreds. Through the one door's locks and numbers, a few at a time; casework and lines in Review go along.
 */
export async function moveClients(
  door: Door,
  by: Visitor,
  clients: readonly RecordId[],
  sitesAfter: (sites: readonly RecordId[]) => RecordId[],
): Promise<void> {
  for (let from = 0; from < clients.length; from += FEW) {
    const few = clients.slice(from, from + FEW);
    await door.database.transaction((queries) => moveFew(queries, door, by, few, sitesAfter));
  }
}

async function moveFew(
  queries: Queries,
  door: Door,
  by: Visitor,
  clients: readonly RecordId[],
  sitesAfter: (sites: readonly RecordId[]) => RecordId[],
): Promise<void> {
  const { org, person, device } = by;
  await lockIds(queries, org, clients);
  const given = { org, now: door.now().toISOString(), newId: door.newId, entries: [] };
  const desk = await loadDesk(queries, given, []);
  desk.stored = await readRecords(queries, org, clients, desk.buckets);
  desk.records = new Map(desk.stored);
  desk.asked = new Set(clients);
  desk.rests = await readRests(queries, org, clients);
  const moved = [...desk.stored.values()].map((state) => share(desk, by, state, sitesAfter));
  if (moved.length === 0) return;
  await writeDesk(queries, desk, await lockHead(queries, org), true);
  const act = { act: "client-sharing-changed", person, device } as const;
  await writeAudit(
    door,
    queries,
    org,
    moved.map(({ id, body }) => {
      const { restricted, assigned, sites } = body.fields as Client;
      return { ...act, subject: id, detail: { restricted, assigned, sites } };
    }),
  );
}

function share(
  desk: Desk,
  by: Visitor,
  state: RecordState,
  sitesAfter: (sites: readonly RecordId[]) => RecordId[],
): RecordState {
  const { id } = state;
  // Clients were checked against their schema before they were stored.
  const client = state.body.fields as Client;
  const fields = { ...client, sites: sitesAfter(client.sites) };
  // Received when it was: nobody worked with her, and what rests does not wake.
  const body = { ...state.body, fields, author: by.person, at: desk.now };
  const rev = desk.newId();
  const after = { ...state, rev, body, bucket: clientBucket(id, fields) };
  desk.records.set(id, after);
  desk.touched.add(id);
  desk.newVersions.push({ id, rev, stands: true, entry: null, body });
  return after;
}
