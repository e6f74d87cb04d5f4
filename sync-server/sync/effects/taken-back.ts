import type { RecordId } from "../../../src/records/fields.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import type { CompetingValue, Review, ReviewItem } from "../../../src/records/review/review.ts";
import type { Queries } from "../../database/database.ts";
import { competingItemId, resolvedNoticeId, reviewItemId } from "../derived-id.ts";
import type { Change, Desk, RecordState } from "../desk.ts";
import { readRecords } from "../read-records.ts";
import { noticeIdOfReturned } from "./answered.ts";
import { tellBoth } from "./competing.ts";
import { putOfficeRecord, removeOfficeRecord, reviewPlaceOf } from "./office-record.ts";

/** A supervisor took her word back: the line stands in Review again, and what she had told is taken away. */
export async function takenBackEffects(queries: Queries, desk: Desk): Promise<void> {
  for (const change of desk.changes) {
    if (isReviewTakenBack(change)) await reviewTakenBack(queries, desk, change);
    if (isChoiceTakenBack(change)) await choiceTakenBack(queries, desk, change);
  }
}

function isReviewTakenBack({ before, after }: Change): boolean {
  return after.kind === "review" && !before?.body.withdrawn && after.body.withdrawn !== null;
}

function isChoiceTakenBack({ before, after }: Change): boolean {
  if (after.kind !== "competing-value" || !before) return false;
  return before.body.fields["resolution"] !== null && after.body.fields["resolution"] === null;
}

// When the record moved on meanwhile, its newer rev has a line of its own.
async function reviewTakenBack(queries: Queries, desk: Desk, { after }: Change): Promise<void> {
  const word = after.body.fields as Review;
  const record = await recordNow(queries, desk, word.record);
  if (record?.rev !== word.rev) return;
  // Taken back and said again in one push: the new word stands.
  const again = saidAgain(desk, word);
  if (word.decision === "returned" && again?.decision !== "returned") {
    removeOfficeRecord(desk, noticeIdOfReturned(record));
  }
  if (again || (await isSaidElsewhere(queries, desk, word, after))) return;
  const shelved = await readShelved(queries, desk, reviewItemId(record.id));
  const line = shelved.find(({ fields }) => fields["rev"] === word.rev);
  if (line) putBack(desk, reviewItemId(record.id), record, line);
}

function saidAgain(desk: Desk, word: Review): Review | undefined {
  return desk.changes
    .filter(
      ({ before, after }) => before === null && after.kind === "review" && !after.body.withdrawn,
    )
    .map(({ after }) => after.body.fields as Review)
    .find((other) => other.record === word.record && other.rev === word.rev);
}

// Whoever said the same before or since, in a push of its own: of two words one is taken back, and the other stands.
async function isSaidElsewhere(
  queries: Queries,
  desk: Desk,
  word: Review,
  { id, clientId }: RecordState,
): Promise<boolean> {
  const [other] = await queries.query(
    `select 1 from record
      where org = $1 and client_id is not distinct from $2::uuid and kind = 'review' and id <> $3
        and not withdrawn and body->'fields'->>'record' = $4 and body->'fields'->>'rev' = $5
      limit 1`,
    [desk.org, clientId, id, word.record, word.rev],
  );
  return other !== undefined;
}

async function choiceTakenBack(
  queries: Queries,
  desk: Desk,
  { after, author, entry }: Change,
): Promise<void> {
  const value = after.body.fields as CompetingValue;
  const record = await recordNow(queries, desk, value.record);
  const [line] = await readShelved(queries, desk, competingItemId(after.id));
  if (!record || !line) return;
  putBack(desk, competingItemId(after.id), record, line);
  const people = [...new Set([value.standing.author, value.other.author])];
  for (const person of people) removeOfficeRecord(desk, resolvedNoticeId(after.id, person));
  const act = { competing: after.id, field: value.field, author: author.id, at: entry.at };
  tellBoth(desk, record, act, people);
}

function putBack(desk: Desk, id: RecordId, record: RecordState, line: RecordBody): void {
  putOfficeRecord(desk, {
    kind: "review-item",
    id,
    clientId: record.clientId,
    bucket: reviewPlaceOf(desk, record),
    author: line.author,
    at: line.at,
    // A line was checked by its type when it was made; the record may have a newer rev since.
    fields: { ...(line.fields as ReviewItem), rev: record.rev },
  });
}

async function recordNow(
  queries: Queries,
  desk: Desk,
  id: RecordId,
): Promise<RecordState | undefined> {
  return desk.records.get(id) ?? (await readRecords(queries, desk.org, [id])).get(id);
}

/** What a line said each time it was taken out of Review, the last first. */
async function readShelved(queries: Queries, desk: Desk, id: RecordId): Promise<RecordBody[]> {
  const rows = await queries.query<{ body: RecordBody }>(
    // Revs are minted in the order of time.
    "select body from record_version where org = $1 and id = $2 order by rev desc",
    [desk.org, id],
  );
  return rows.map((row) => row.body);
}
