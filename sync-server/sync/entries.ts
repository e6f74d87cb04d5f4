import type { RecordId } from "../../src/records/fields.ts";
import type { EntryAnswer } from "../../src/records/entry-answer.ts";
import type { Queries } from "../database/database.ts";
import { versionKey, type Desk, type Settled } from "./desk.ts";
import { claimsOf } from "./outcome.ts";
import type { Numbers } from "./write-desk.ts";

/** An entry that was answered before: to whom, what became of it, and what was said. */
export interface Kept {
  author: RecordId;
  state: Settled["state"];
  answer: EntryAnswer;
}

/** The answers that were given to these entries before. */
export async function keptAnswers(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Kept>> {
  const rows = await queries.query<Kept & { id: RecordId }>(
    "select id, author, state, answer from entry where org = $1 and id = any($2::uuid[])",
    [org, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Keeps every settled entry with its answer, in the transaction that settles it. */
export async function keepEntries(
  queries: Queries,
  desk: Desk,
  numbers: Numbers,
): Promise<EntryAnswer[]> {
  const answers = desk.settled.map((one) => answerOf(desk, numbers, one));
  const { settled } = desk;
  // In lists, as records are written: an answer as a part of a JSON row is read three times on its way in.
  await queries.query(
    `insert into entry (org, id, author, device, received_at, state, waits_for, content, answer)
     select $1, e.* from rows from (
       unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[], $7::uuid[],
              $8::text[]),
       json_array_elements($9::json)) as e
     on conflict (org, id) do update set
       state = excluded.state, waits_for = excluded.waits_for, content = excluded.content,
       answer = excluded.answer`,
    [
      desk.org,
      settled.map(({ id }) => id),
      settled.map(({ author }) => author.id),
      settled.map(({ author }) => author.device),
      settled.map(({ receivedAt }) => receivedAt),
      settled.map(({ state }) => state),
      settled.map(({ waitsFor }) => waitsFor),
      settled.map(({ state, content }) => (state === "parked" ? content : null)),
      JSON.stringify(answers),
    ],
  );
  await keepClaims(queries, desk);
  return answers;
}

function answerOf(desk: Desk, numbers: Numbers, settled: Settled): EntryAnswer {
  const { id, result, receivedAt, reason, detail } = settled;
  const rows = settled.rows.map((row) => {
    const seq =
      numbers.ofVersion.get(versionKey(row.id, row.rev)) ??
      numbers.ofRecord.get(row.id) ??
      desk.records.get(row.id)?.seq ??
      0n;
    return { ...row, seq: String(seq) };
  });
  const why = { ...(reason === null ? {} : { reason }), ...(detail === null ? {} : { detail }) };
  return { id, result, receivedAt, ...why, rows };
}

async function keepClaims(queries: Queries, desk: Desk): Promise<void> {
  const claims = desk.settled.filter((settled) => settled.state === "parked").flatMap(claimsOf);
  if (claims.length === 0) return;
  const rows = claims.map(({ record, entry, rev, isNew }) => ({
    record,
    entry,
    rev,
    is_new: isNew,
  }));
  await queries.query(
    `insert into parked_row (org, record, entry, rev, is_new)
     select $1, p.* from json_to_recordset($2::json)
       as p(record uuid, entry uuid, rev uuid, is_new boolean)
     on conflict do nothing`,
    [desk.org, JSON.stringify(rows)],
  );
}
