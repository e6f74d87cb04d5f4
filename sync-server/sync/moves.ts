import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";
import { memberOf } from "./members.ts";
import {
  readCasework,
  readKept,
  readLines,
  readMakers,
  type Members,
  type Row,
  type Whereabouts,
} from "./read-moves.ts";
import { shelfOfClient } from "./rests.ts";
import {
  keptReviewBucket,
  mayHold,
  onShelf,
  personBucket,
  personOf,
  reviewBucket,
  type Bucket,
} from "./scope.ts";

/** A row that lies elsewhere now because its client or its maker does: it leaves one bucket and goes out again in another. */
export interface MovedRow {
  id: RecordId;
  collection: CollectionName;
  rev: RecordId;
  clientId: RecordId;
  from: string;
  to: Bucket;
}

/**
 * Puts what this push writes where its clients are in the end, and finds the rows it does not write that move with
 * them: of clients shared differently, woken or put to rest, and what people keep to themselves when they change sites.
 */
export async function moveAlong(queries: Queries, desk: Desk): Promise<MovedRow[]> {
  const changed = changedClients(desk);
  const casework = await readCasework(queries, desk, [...changed.keys()]);
  const kept = await readKept(queries, desk, changedPeople(desk));
  const lines = await readLines(queries, desk, changed, casework);
  const members = await readMakers(queries, desk, [...casework, ...kept.rows]);
  followClients(desk, members);
  const rows = [
    ...casework.map((row) => moved(row, placeOf(row.bucket, changed.get(row.clientId), members))),
    ...kept.rows.map((row) => moved(row, placeOf(row.bucket, kept.of.get(row.clientId), members))),
    ...lines.rows.map((row) => moved(row, linePlaceOf(lines.of(row), changed.get(row.clientId)))),
  ];
  return rows.filter(
    (row) => row !== null && !desk.touched.has(row.id) && !desk.removed.has(row.id),
  ) as MovedRow[];
}

function moved(row: Row, to: Bucket | null): MovedRow | null {
  const { id, collection, rev, clientId, bucket: from } = row;
  return to === null || to.id === from ? null : { id, collection, rev, clientId, from, to };
}

/** Where casework belongs; null when it stays where it is. */
function placeOf(bucket: string, client: Whereabouts | undefined, members: Members): Bucket | null {
  if (!client || bucket === "office") return null;
  const maker = personOf({ id: bucket });
  if (maker === null) return onShelf(client.bucket, client.shelf);
  const member = members.get(maker);
  // What one keeps to herself is on her tablet as long as its client is.
  const isHers = member !== undefined && mayHold(member, client.bucket);
  return onShelf(personBucket(maker, member?.sites), isHers ? client.shelf : "resting");
}

/** Where a line in Review belongs. */
function linePlaceOf(line: Bucket | undefined, client: Whereabouts | undefined): Bucket | null {
  if (!line || !client || personOf({ id: line.id.slice("review:".length) }) !== null) return null;
  if (!line.id.startsWith("review:kept:")) return reviewBucket(client.bucket);
  return keptReviewBucket(line.sites.filter((site) => client.bucket.sites.includes(site)));
}

function changedClients(desk: Desk): Map<RecordId, Whereabouts> {
  const ids = new Set([...desk.touched, ...desk.nextRests.keys()]);
  return new Map(
    [...ids].flatMap((id) => {
      const [was, is] = [desk.stored.get(id), desk.records.get(id)];
      if (was?.kind !== "client" || !is) return [];
      const [from, shelf] = [desk.rests.get(id)?.shelf ?? "open", shelfOfClient(desk, id)];
      // A restricted client's bucket keeps its name when other people are named, and what one of them kept must go.
      return sameValue(was.bucket, is.bucket) && from === shelf
        ? []
        : [[id, { bucket: is.bucket, shelf }] as const];
    }),
  );
}

function changedPeople(desk: Desk): RecordId[] {
  return [...desk.touched].filter((id) => {
    const [was, is] = [desk.stored.get(id), desk.records.get(id)];
    if (was?.kind !== "person" || !is) return false;
    return !sameValue(memberOf(id, was.body), memberOf(id, is.body));
  });
}

// Within one push a client may be shared differently after something was recorded for her.
function followClients(desk: Desk, members: Members): void {
  for (const id of desk.touched) {
    const state = desk.records.get(id);
    const client = state?.clientId && desk.touched.has(state.clientId) ? state.clientId : null;
    const is = client === null || client === id ? undefined : desk.records.get(client);
    if (!state || !is) continue;
    const where = { bucket: is.bucket, shelf: shelfOfClient(desk, is.id) };
    const bucket =
      state.collection === "inbox"
        ? linePlaceOf(isLine(state.bucket) ? state.bucket : undefined, where)
        : placeOf(state.bucket.id, where, members);
    if (bucket !== null) desk.records.set(id, { ...state, bucket });
  }
}

function isLine({ id }: Bucket): boolean {
  return id.startsWith("review:");
}
