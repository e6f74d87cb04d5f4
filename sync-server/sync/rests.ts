import { dayNumber } from "../../src/records/days.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import { shelves, type Shelf } from "../../src/records/shelf.ts";
import type { Queries } from "../database/database.ts";
import type { Desk, RecordState } from "./desk.ts";
import { agencyDay } from "./effects/agency-day.ts";

/** Where a client's casework lies, and why; the days are day numbers of the agency. */
export interface Rest {
  shelf: Shelf;
  /** When somebody last recorded something for her, assigned her or opened her file. */
  activeOn: number;
  /** When something of hers was last recorded, and so in review, or a supervisor opened her file. */
  attendedOn: number;
}

/** Twelve months without anything; leap days are nobody's concern here. */
export const RESTS_AFTER_DAYS = 365;
/** A quarter: what is reviewed once in a while must not travel back and forth. */
export const QUIET_AFTER_DAYS = 90;

/** The shelf for a client on a day; `isSupervised` while a line waits in Review or a supervisor is assigned to her. */
export function shelfOn(today: number, rest: Rest, isSupervised: boolean): Shelf {
  if (today - rest.activeOn > RESTS_AFTER_DAYS) return "resting";
  return isSupervised || today - rest.attendedOn <= QUIET_AFTER_DAYS ? "open" : "quiet";
}

/** Where the casework of these clients lies; a client without a row has none. */
export async function readRests(
  queries: Queries,
  org: RecordId,
  clients: readonly RecordId[],
): Promise<Map<RecordId, Rest>> {
  if (clients.length === 0) return new Map();
  const rows = await queries.query<Rest & { client: RecordId }>(
    `select client, shelf, active_on as "activeOn", attended_on as "attendedOn"
       from client_rest where org = $1 and client = any($2::uuid[])`,
    [org, clients],
  );
  return new Map(rows.map(({ client, ...rest }) => [client, rest]));
}

/**
 * What is written wakes its client: her casework comes out of the twins at once. The way back is the nightly job's,
 * which alone puts anything to rest.
 */
export function wakeClients(desk: Desk, written: readonly RecordState[]): void {
  const openedBySupervisors = new Set(
    desk.changes.flatMap(({ after, author }) => (author.role === "supervisor" ? after.id : [])),
  );
  const dayOf = dayOfMoments(desk);
  for (const state of written) {
    if (state.clientId === null || state.collection === "inbox" || isGlance(state)) continue;
    const isAttended = state.kind !== "opening" || openedBySupervisors.has(state.id);
    wake(desk, state, isAttended, dayOf);
  }
}

// All that a push brings was received at one moment, and to ask a time zone for its day takes longer than the rest.
function dayOfMoments(desk: Desk): (at: Instant) => number {
  const known = new Map<Instant, number>();
  return (at) => {
    const day = known.get(at) ?? dayNumber(agencyDay(desk, at));
    known.set(at, day);
    return day;
  };
}

// Read on a line of Review or beside a look-alike: nobody works with her for that.
function isGlance({ kind, body }: RecordState): boolean {
  return kind === "opening" && body.fields["through"] !== undefined;
}

function wake(
  desk: Desk,
  { clientId, body }: RecordState,
  isAttended: boolean,
  dayOf: (at: Instant) => number,
): void {
  if (clientId === null) return;
  const day = dayOf(body.receivedAt);
  const before = desk.nextRests.get(clientId) ?? desk.rests.get(clientId);
  const activeOn = Math.max(day, before?.activeOn ?? 0);
  const attendedOn = Math.max(isAttended ? day : 0, before?.attendedOn ?? 0);
  const after = { activeOn, attendedOn, shelf: before?.shelf ?? ("open" as const) };
  const today = dayOf(desk.now);
  const shelf = nearer(after.shelf, shelfOn(today, after, false));
  desk.nextRests.set(clientId, { ...after, shelf });
}

function nearer(one: Shelf, other: Shelf): Shelf {
  return shelves.indexOf(one) < shelves.indexOf(other) ? one : other;
}

/** The shelf of a client as the desk will leave it. */
export function shelfOfClient(desk: Desk, client: RecordId): Shelf {
  return (desk.nextRests.get(client) ?? desk.rests.get(client))?.shelf ?? "open";
}

/** Keeps what changed; on most saves of a day nothing did. */
export async function storeRests(queries: Queries, desk: Desk): Promise<void> {
  const changed = [...desk.nextRests].filter(([client, rest]) => {
    const was = desk.rests.get(client);
    return (
      was?.shelf !== rest.shelf ||
      was.activeOn !== rest.activeOn ||
      was.attendedOn !== rest.attendedOn
    );
  });
  if (changed.length === 0) return;
  const rows = changed.map(([client, { shelf, activeOn, attendedOn }]) => ({
    client,
    shelf,
    active_on: activeOn,
    attended_on: attendedOn,
  }));
  await queries.query(
    `insert into client_rest (org, client, shelf, active_on, attended_on)
     select $1, r.* from json_to_recordset($2::json)
       as r(client uuid, shelf text, active_on int, attended_on int)
     on conflict (org, client) do update set shelf = excluded.shelf,
       active_on = excluded.active_on, attended_on = excluded.attended_on`,
    [desk.org, JSON.stringify(rows)],
  );
}
