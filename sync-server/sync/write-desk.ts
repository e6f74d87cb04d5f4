import type { RecordId } from "../../src/records/fields.ts";
import type { Shelf } from "../../src/records/shelf.ts";
import type { Queries } from "../database/database.ts";
import { refreshAccess } from "./access.ts";
import { storeBuckets } from "./buckets.ts";
import type { Desk, RecordState } from "./desk.ts";
import { versionKey } from "./desk.ts";
import { isOfficeKind } from "./kinds.ts";
import { readRecords } from "./read-records.ts";
import { moveAlong, type MovedRow } from "./moves.ts";
import { shelfOfClient, storeRests, wakeClients } from "./rests.ts";
import { shelfOf } from "./scope.ts";
import { writeRecords } from "./write-records.ts";
import { storeFollowers } from "./followers.ts";
import { storeGrantTotals } from "./grant-totals.ts";
import {
  deleteRecords,
  insertExits,
  insertVersions,
  moveRecords,
  setHead,
  shelveClients,
  type ExitRow,
  type VersionRow,
} from "./statements.ts";

/** What the numbers came to: the seq of each version that stands, and of each record. */
export interface Numbers {
  ofVersion: Map<string, bigint>;
  ofRecord: Map<RecordId, bigint>;
}

/**
 * Writes the desk in batched statements and takes the next numbers, under the agency's head lock. Numbers are given in
 * this order: access first, then what leaves buckets, then rows; so a device that sees a row leave one bucket and
 * arrive in another reads the leaving first. `isMeant`: what people lose by it is what somebody meant.
 */
export async function writeDesk(
  queries: Queries,
  desk: Desk,
  head: bigint,
  isMeant: boolean,
): Promise<Numbers> {
  let last = head;
  const next = () => (last += 1n);
  await lookUpTheRest(queries, desk);
  wakeClients(desk, writtenBy(desk));
  const moved = await moveAlong(queries, desk);
  const written = writtenBy(desk);
  const needed = [...written.map((state) => state.bucket), ...moved.map((row) => row.to)];
  const scope = await storeBuckets(queries, desk.org, written, needed, desk.buckets);
  const isScopeChanged = scope.buckets.length + scope.people.length > 0;
  const scopeAt = isScopeChanged ? next() : null;

  const removed = await deleteRecords(queries, desk.org, [...desk.removed]);
  const exits: ExitRow[] = [...removed, ...leaving(desk, written), ...moved.map(toExit)];
  await insertExits(
    queries,
    desk.org,
    exits.filter(isSeen).map((exit) => ({ ...exit, seq: next() })),
  );

  const numbers = giveNumbers(desk, written, next);
  const isThere = (id: RecordId) => desk.stored.has(id);
  await writeRecords(queries, desk.org, written, numbers.ofRecord, isThere);
  await moveRecords(
    queries,
    desk.org,
    moved.map((row) => ({ id: row.id, bucket: row.to.id, seq: next() })),
  );
  await shelveClients(queries, desk.org, shelvedAnew(desk, moved, numbers, next));
  await insertVersions(queries, desk.org, pastVersions(desk, written, numbers));
  await storeGrantTotals(queries, desk, written);
  await storeFollowers(queries, desk, written);
  await storeRests(queries, desk);
  if (scopeAt !== null) await refreshAccess(queries, desk.org, scopeAt, scope, isMeant);
  await setHead(queries, desk.org, last);
  return numbers;
}

function writtenBy(desk: Desk): RecordState[] {
  return [...desk.touched].flatMap((id) => desk.records.get(id) ?? []);
}

// Nobody's tablet has what rests, so that nobody needs to hear that it left.
function isSeen({ bucket }: ExitRow): boolean {
  return shelfOf({ id: bucket }) !== "resting";
}

/** The clients whose own rows must say that their casework is elsewhere now, with the number they go out again under. */
function shelvedAnew(
  desk: Desk,
  moved: readonly MovedRow[],
  numbers: Numbers,
  next: () => bigint,
): { id: RecordId; shelf: Shelf; seq: bigint }[] {
  const withCasework = new Set(moved.map(({ clientId }) => clientId));
  return [...desk.nextRests.keys()].flatMap((id) => {
    const shelf = shelfOfClient(desk, id);
    if (shelf === (desk.rests.get(id)?.shelf ?? "open")) return [];
    // Nothing of hers went to the office: her page has nothing to say about it.
    if (shelf !== "open" && !withCasework.has(id)) return [];
    return [{ id, shelf, seq: numbers.ofRecord.get(id) ?? next() }];
  });
}

// What stands is in `record` alone; it goes into the history when the next version takes its place.
function pastVersions(desk: Desk, written: readonly RecordState[], numbers: Numbers): VersionRow[] {
  const made = desk.newVersions
    .filter(({ id, rev, stands }) => !stands || desk.records.get(id)?.rev !== rev)
    .map(({ id, rev, stands, entry, body }) => {
      const seq = stands ? (numbers.ofVersion.get(versionKey(id, rev)) ?? null) : null;
      return { id, rev, seq, entry, body };
    });
  const replaced = written.flatMap(({ id, rev, kind }) => {
    const was = desk.stored.get(id);
    return was && was.rev !== rev && !isOfficeKind(kind) ? [was] : [];
  });
  return [...replaced, ...made];
}

// Notices and the like have ids that follow from others; whether one is there already was not asked before.
async function lookUpTheRest(queries: Queries, desk: Desk): Promise<void> {
  const rest = [...desk.touched].filter((id) => !desk.asked.has(id));
  if (rest.length === 0) return;
  for (const [id, state] of await readRecords(queries, desk.org, rest)) desk.stored.set(id, state);
}

function leaving(desk: Desk, written: readonly RecordState[]): ExitRow[] {
  return written.flatMap(({ id, bucket }) => {
    const was = desk.stored.get(id);
    if (!was || was.bucket.id === bucket.id) return [];
    return [{ id, collection: was.collection, rev: was.rev, bucket: was.bucket.id }];
  });
}

function toExit(row: MovedRow): ExitRow {
  return { id: row.id, collection: row.collection, rev: row.rev, bucket: row.from };
}

function giveNumbers(desk: Desk, written: readonly RecordState[], next: () => bigint): Numbers {
  const numbers: Numbers = { ofVersion: new Map(), ofRecord: new Map() };
  for (const { id, rev, stands } of desk.newVersions) {
    if (!stands) continue;
    const seq = next();
    numbers.ofVersion.set(versionKey(id, rev), seq);
    numbers.ofRecord.set(id, seq);
  }
  for (const { id, kind } of written) {
    // A record sent again under the rev it had (its due day changed), or one of the office's own.
    if (isOfficeKind(kind) || !numbers.ofRecord.has(id)) numbers.ofRecord.set(id, next());
  }
  return numbers;
}
