import { dayNumber } from "../../src/records/days.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Client } from "../../src/records/client/client.ts";
import type { Shelf } from "../../src/records/shelf.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";
import { agencyDay } from "./effects/agency-day.ts";
import { loadDesk } from "./load-desk.ts";
import { lockIds } from "./lock-ids.ts";
import { readAllMembers } from "./members.ts";
import { readRecords } from "./read-records.ts";
import { QUIET_AFTER_DAYS, readRests, RESTS_AFTER_DAYS, shelfOn, type Rest } from "./rests.ts";
import type { Door } from "./settle.ts";
import { lockHead } from "./statements.ts";
import { writeDesk } from "./write-desk.ts";

// Each transaction holds the agency's head: a few dozen clients are a fraction of a second, and saves go in between.
const FEW = 25;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Puts the casework of clients who were not worked with for long where it belongs, through the one door's locks and
 * numbers, a few clients at a time. Answers how many went.
 */
export async function putToRest(door: Door, org: RecordId, atATime = FEW): Promise<number> {
  const today = todayAt(await openDesk(door.database, door, org));
  let [after, count] = [FIRST_ID, 0];
  for (;;) {
    const clients = await nextCandidates(door.database, org, today, after, atATime);
    const last = clients.at(-1);
    if (last === undefined) return count;
    after = last;
    count += await door.database.transaction((queries) =>
      shelve(queries, door, org, clients, async (desk) => {
        const isSupervised = await supervision(queries, desk);
        return (client, rest) => shelfOn(today, rest, isSupervised(client));
      }),
    );
  }
}

/** Puts the casework of these clients on the shelf that is said for each, a few at a time. Answers how many went. */
export async function putOnShelves(
  door: Door,
  org: RecordId,
  clients: readonly RecordId[],
  shelfOf: (rest: Rest) => Shelf,
): Promise<number> {
  let count = 0;
  for (let from = 0; from < clients.length; from += FEW) {
    const few = clients.slice(from, from + FEW);
    count += await door.database.transaction((queries) =>
      shelve(queries, door, org, few, () => Promise.resolve((_, rest) => shelfOf(rest))),
    );
  }
  return count;
}

async function nextCandidates(
  queries: Queries,
  org: RecordId,
  today: number,
  after: RecordId,
  limit: number,
): Promise<RecordId[]> {
  const rows = await queries.query<{ client: RecordId }>(
    `select client from client_rest
      where org = $1 and client > $2
        and ((shelf <> 'resting' and active_on < $3) or (shelf = 'open' and attended_on < $4))
      order by client limit $5`,
    [org, after, today - RESTS_AFTER_DAYS, today - QUIET_AFTER_DAYS, limit],
  );
  return rows.map(({ client }) => client);
}

function todayAt(desk: Desk): number {
  return dayNumber(agencyDay(desk, desk.now));
}

function openDesk(queries: Queries, door: Door, org: RecordId): Promise<Desk> {
  const given = { org, now: door.now().toISOString(), newId: door.newId, entries: [] };
  return loadDesk(queries, given, []);
}

type ShelfFor = (client: RecordId, rest: Rest) => Shelf;

async function shelve(
  queries: Queries,
  door: Door,
  org: RecordId,
  clients: readonly RecordId[],
  decide: (desk: Desk) => Promise<ShelfFor>,
): Promise<number> {
  await lockIds(queries, org, clients);
  const desk = await openDesk(queries, door, org);
  desk.stored = await readRecords(queries, org, clients, desk.buckets);
  desk.records = new Map(desk.stored);
  desk.rests = await readRests(queries, org, clients);
  const shelfFor = await decide(desk);
  for (const [client, rest] of desk.rests) {
    const shelf = shelfFor(client, rest);
    if (shelf !== rest.shelf) desk.nextRests.set(client, { ...rest, shelf });
  }
  if (desk.nextRests.size > 0) await writeDesk(queries, desk, await lockHead(queries, org), true);
  return desk.nextRests.size;
}

/** Whether a line of the client's waits in Review, or a supervisor is assigned to her. */
async function supervision(queries: Queries, desk: Desk): Promise<(client: RecordId) => boolean> {
  const members = await readAllMembers(queries, desk.org);
  const supervisors = new Set(
    members.filter(({ role, active }) => role === "supervisor" && active).map(({ id }) => id),
  );
  const waiting = await queries.query<{ client: RecordId }>(
    `select distinct r.client_id as client
       from bucket b join record r on r.org = b.org and r.bucket = b.id and r.collection = 'inbox'
      where b.org = $1 and b.id like 'review:%' and r.client_id = any($2::uuid[])`,
    [desk.org, [...desk.rests.keys()]],
  );
  const isWaiting = new Set(waiting.map(({ client }) => client));
  return (id) => {
    // Clients were checked against their schema before they were stored.
    const client = desk.records.get(id)?.body.fields as Client | undefined;
    return isWaiting.has(id) || (client?.assigned.some((one) => supervisors.has(one)) ?? false);
  };
}
