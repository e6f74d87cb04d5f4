import type { RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { SeedRecord } from "../demo/ledger.ts";
import type { Database, Queries } from "../database/database.ts";
import type { Desk, RecordState } from "./desk.ts";
import { reviewPlaceOf } from "./effects/office-record.ts";
import { setDue } from "./effects/referral-due.ts";
import { loadDesk } from "./load-desk.ts";
import { readRecords } from "./read-records.ts";
import { lockIds } from "./lock-ids.ts";
import { readAllMembers } from "./members.ts";
import { bucketOf, parentOf } from "./placement.ts";
import { readRests } from "./rests.ts";
import { personBucket, reviewBucket, type Bucket, type Member } from "./scope.ts";
import { lockHead } from "./statements.ts";
import { writeDesk } from "./write-desk.ts";

const CHUNK = 500;

/**
 * Brings records in as they are, in the order given, through the same locks, buckets and numbers as a push. They must
 * fit their schemas: nothing is decided, merged or reviewed here. A record that comes twice keeps both versions.
 */
export async function importRecords(
  door: { database: Database; newId: NewId },
  org: RecordId,
  records: readonly SeedRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    const chunk = records.slice(from, from + CHUNK);
    await door.database.transaction((queries) => importInto(queries, door.newId, org, chunk));
  }
}

/** The same for one chunk within a transaction that is open already. */
export async function importInto(
  queries: Queries,
  newId: NewId,
  org: RecordId,
  chunk: readonly SeedRecord[],
): Promise<void> {
  const ids = [...new Set(chunk.flatMap(namedIds))];
  await lockIds(queries, org, ids);
  const now = chunk.at(-1)?.receivedAt ?? "";
  const desk = await loadDesk(queries, { org, now, newId, entries: [] }, []);
  desk.stored = await readRecords(queries, org, ids);
  desk.records = new Map(desk.stored);
  desk.asked = new Set(ids);
  desk.rests = await readRests(queries, org, clientsOf(chunk));
  const members = new Map((await readAllMembers(queries, org)).map((one) => [one.id, one]));
  for (const record of chunk) put(desk, members, record);
  await writeDesk(queries, desk, await lockHead(queries, org), false);
}

function namedIds(record: SeedRecord): RecordId[] {
  const client = record.clientId === null ? [] : [record.clientId];
  return [record.id, ...client, ...subjectOf(record)];
}

function clientsOf(chunk: readonly SeedRecord[]): RecordId[] {
  return [...new Set(chunk.flatMap(({ clientId }) => clientId ?? []))];
}

// What the record speaks of, and lies beside.
function subjectOf(record: SeedRecord): RecordId[] {
  const parent = parentOf(record.kind, record.fields);
  if (record.kind === "review-item") return [record.fields.record];
  return parent === null ? [] : [parent];
}

function put(desk: Desk, members: ReadonlyMap<RecordId, Member>, record: SeedRecord): void {
  const before = desk.records.get(record.id);
  const { id, collection, kind, clientId, rev, author, at, receivedAt, fields } = record;
  const body: RecordBody = {
    fields,
    createdBy: before?.body.createdBy ?? author,
    createdAt: before?.body.createdAt ?? at,
    author,
    at,
    receivedAt,
    withdrawn: null,
  };
  const bucket = placeOf(desk, members, record, body, before ?? null);
  const [seq, due] = [before?.seq ?? 0n, before?.due ?? 0];
  const place = { id, collection, kind, clientId, bucket };
  const state = { ...place, rev, seq, due, entry: null, body, note: null };
  desk.records.set(id, state);
  desk.touched.add(id);
  if (collection !== "inbox") {
    const version = { id, rev, stands: true, entry: null, body };
    desk.newVersions.push(version);
  }
  if (kind === "settings") desk.settings = record.fields;
  if (kind === "status-change") setDue({ ...desk, now: receivedAt }, state);
}

function placeOf(
  desk: Desk,
  members: ReadonlyMap<RecordId, Member>,
  record: SeedRecord,
  body: RecordBody,
  before: RecordState | null,
): Bucket {
  if (record.kind === "notice") return personBucket(record.fields.to);
  if (record.kind === "review-item") return itemBucket(desk, record);
  const maker = members.get(body.createdBy) ?? { id: body.createdBy, sites: [] };
  const { id, kind, clientId, fields } = record;
  const placed = { id, kind, clientId, fields, maker, current: before?.bucket ?? null };
  return bucketOf(placed, (other) => desk.records.get(other), desk.settings);
}

function itemBucket(desk: Desk, item: Extract<SeedRecord, { kind: "review-item" }>): Bucket {
  const { record, author } = item.fields;
  const state = desk.records.get(record);
  return state ? reviewPlaceOf(desk, state) : reviewBucket(personBucket(author));
}
