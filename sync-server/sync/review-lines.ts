import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { KindName } from "../../src/records/registry.ts";
import { reviewSummary } from "../../src/records/review/review-summary.ts";
import type { Oddity, ReviewItem } from "../../src/records/review/review.ts";
import type { Queries } from "../database/database.ts";
import { officeBody } from "./office-body.ts";

/**
 * What a line of Review adds to the record that it speaks of. Every save of a worker makes a line, and most of it would
 * repeat the record: as long as the line speaks of what stands, only this is stored, and the rest is read from there.
 */
export interface LineNote {
  about: RecordId;
  isNew: boolean;
  oddities: readonly Oddity[];
  /** The names of the fields that changed; null for a record that was not there before. */
  changed: string | null;
}

/** The record that a line speaks of. */
export interface LineSubject {
  id: RecordId;
  kind: KindName;
  collection: CollectionName;
  rev: RecordId;
  body: RecordBody;
}

/** A line in full: what its record says, what its note adds, and whose save it speaks of. */
export function lineFields(
  subject: LineSubject,
  note: LineNote,
  saved: Pick<RecordBody, "author" | "at" | "receivedAt">,
): ReviewItem {
  const { id, kind, collection, rev, body } = subject;
  const summary = reviewSummary(kind, body.fields);
  if (body.withdrawn) summary["withdrawn"] = "yes";
  if (note.changed !== null) summary["changed"] = note.changed;
  return {
    record: id,
    recordKind: kind,
    recordCollection: collection,
    rev,
    isNew: note.isNew,
    author: saved.author,
    at: saved.at,
    receivedAt: saved.receivedAt,
    oddities: [...note.oddities],
    competing: null,
    entry: null,
    summary,
  };
}

/** Puts in full what is stored as a note; every other row is answered as it is. */
export async function completeLines<R extends { body: RecordBody | LineNote }>(
  queries: Queries,
  org: RecordId,
  rows: readonly R[],
): Promise<(R & { body: RecordBody })[]> {
  const about = rows.flatMap(({ body }) => ("about" in body ? [body.about] : []));
  const subjects = await readSubjects(queries, org, about);
  return rows.flatMap((row) => {
    const { body } = row;
    if (!("about" in body)) return [{ ...row, body }];
    const subject = subjects.get(body.about);
    return subject ? [{ ...row, body: lineBody(subject, body) }] : [];
  });
}

/**
 * The same for documents on their way out, JSON texts joined by commas. Only an inbox has lines: whatever else goes out
 * is never read on its way.
 */
export async function completeDocuments(
  queries: Queries,
  org: RecordId,
  collection: CollectionName,
  documents: string,
): Promise<string> {
  if (collection !== "inbox") return documents;
  // Put together by `wire.ts` from what the door wrote into `record`, in one of these two shapes.
  const read = JSON.parse(`[${documents}]`) as { id: RecordId; body?: RecordBody | LineNote }[];
  const lines = read.flatMap(({ id, body }) => (body && "about" in body ? [{ id, body }] : []));
  if (lines.length === 0) return documents;
  const full = await completeLines(queries, org, lines);
  const bodies = new Map(full.map(({ id, body }) => [id, body]));
  const completed = read.map((one) => {
    const body = bodies.get(one.id);
    return body ? { ...one, body } : one;
  });
  return JSON.stringify(completed).slice(1, -1);
}

function lineBody(subject: LineSubject, note: LineNote): RecordBody {
  const { author, at, receivedAt } = subject.body;
  return officeBody(author, at, receivedAt, lineFields(subject, note, subject.body));
}

async function readSubjects(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<Map<RecordId, LineSubject>> {
  if (ids.length === 0) return new Map();
  const rows = await queries.query<LineSubject>(
    `select id, kind, collection, rev, body from record where org = $1 and id = any($2::uuid[])`,
    [org, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
