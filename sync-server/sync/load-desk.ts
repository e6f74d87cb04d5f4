import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { Queries } from "../database/database.ts";
import { reviewItemId } from "./derived-id.ts";
import { versionKey, type Desk, type RecordState } from "./desk.ts";
import {
  readClaims,
  readEarlier,
  readLastSaid,
  readLostBuckets,
  readVersions,
} from "./read-past.ts";
import { readRecords } from "./read-records.ts";
import { catalogueBeside } from "./refuse-catalogue.ts";
import { readRests } from "./rests.ts";
import type { Bucket } from "./scope.ts";

/** Reads everything that deciding these entries can need, in a few statements whatever their size. */
export async function loadDesk(
  queries: Queries,
  given: { org: RecordId; now: Instant; newId: NewId; entries: readonly Entry[] },
  authors: readonly RecordId[],
): Promise<Desk> {
  const { org, now, newId, entries } = given;
  const asked = new Set([...lockedIds(entries), ...judgedBy(entries), ...authors]);
  const buckets = new Map<string, Bucket>();
  const records = await readRecords(queries, org, [...asked], buckets, true);
  // What is new has no line in Review yet: for a day's work there is nothing more to read.
  const items = changedIds(entries)
    .filter((id) => records.has(id))
    .map(reviewItemId);
  for (const id of items) asked.add(id);
  for (const [id, item] of await readRecords(queries, org, items, buckets)) records.set(id, item);
  const versions = await readVersions(queries, org, entries, records);
  const unknown = unknownIds(entries, records, (key) => versions.has(key));
  return {
    org,
    now,
    newId,
    settings: settingsAmong(records),
    asked,
    stored: new Map(records),
    records,
    buckets,
    versions,
    catalogue: await catalogueBeside(queries, org, entries),
    earlier: await readEarlier(queries, org, entries, records),
    lastSaid: await readLastSaid(queries, org, entries, records),
    rests: await readRests(queries, org, clientsOf(entries)),
    nextRests: new Map(),
    lostBuckets: await readLostBuckets(queries, org, authors),
    claims: await readClaims(queries, org, unknown),
    refused: new Map(),
    audited: [],
    overdrawnTold: new Map(),
    changes: [],
    newVersions: [],
    touched: new Set(),
    removed: new Set(),
    settled: [],
  };
}

function clientsOf(entries: readonly Entry[]): RecordId[] {
  const named = entries.flatMap((entry) => entry.rows.flatMap(({ clientId }) => clientId ?? []));
  return [...new Set(named)];
}

function settingsAmong(records: ReadonlyMap<RecordId, RecordState>): Settings | null {
  const found = [...records.values()].find((state) => state.kind === "settings");
  // The door checks every record against its kind's schema before it is stored.
  return (found?.body.fields as Settings | undefined) ?? null;
}

/** The records that an entry changes or hangs on: what is locked. */
export function lockedIds(entries: readonly Entry[]): Set<RecordId> {
  const ids = new Set<RecordId>();
  for (const row of entries.flatMap((entry) => entry.rows)) {
    ids.add(row.id);
    for (const id of idsBehind(row)) ids.add(id);
  }
  return ids;
}

// What a row hangs on. Fields are not checked yet: only what has the shape of an id may reach a uuid column.
function idsBehind(row: EntryRow): RecordId[] {
  const named = "put" in row ? [row.put["referral"], row.put["record"], row.put["release"]] : [];
  return [row.clientId, ...named].filter(isId);
}

// What services are judged by. Only looked at, so not locked.
function judgedBy(entries: readonly Entry[]): RecordId[] {
  const rows = entries.flatMap((entry) => entry.rows).filter(({ kind }) => kind === "service");
  const named = rows.flatMap((row) =>
    "put" in row ? [row.put["definition"], row.put["grant"], row.put["enrollment"]] : [],
  );
  return named.filter(isId);
}

// The records that rows change, or speak a supervisor's word about.
function changedIds(entries: readonly Entry[]): RecordId[] {
  const rows = entries.flatMap((entry) => entry.rows);
  const ids = rows.flatMap((row) => [row.id, ...("put" in row ? [row.put["record"]] : [])]);
  return [...new Set(ids.filter(isId))];
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isId(value: unknown): value is RecordId {
  return typeof value === "string" && idShape.test(value);
}

// Only what is neither there nor new can be waiting in a parked entry.
function unknownIds(
  entries: readonly Entry[],
  records: ReadonlyMap<RecordId, RecordState>,
  hasVersion: (key: string) => boolean,
): RecordId[] {
  const rows = entries.flatMap((entry) => entry.rows);
  const unknown = rows.flatMap((row) => {
    const behind = idsBehind(row).filter((id) => !records.has(id));
    const { id, base } = row;
    const isBaseKnown =
      base === null || records.get(id)?.rev === base || hasVersion(versionKey(id, base));
    return isBaseKnown ? behind : [id, ...behind];
  });
  return [...new Set(unknown)];
}
