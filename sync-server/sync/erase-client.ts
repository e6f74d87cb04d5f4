import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { competingItemId, parkedItemId, parkedNoticeId, reviewItemId } from "./derived-id.ts";
import { NOTHING_KEPT } from "./erased.ts";
import { lockIds } from "./lock-ids.ts";
import { shelfOf } from "./scope.ts";
import { deleteRecords, insertExits, lockHead, setHead } from "./statements.ts";

/**
 * Takes everything that was recorded for a client out of the office, in one transaction: records, their earlier versions,
 * lines in Review, notices, saves that could not be applied, what she could be found by. Ids, revs, numbers and times
 * stay; tablets get tombstones. Answers how many records went.
 */
export async function eraseClient(
  queries: Queries,
  org: RecordId,
  client: RecordId,
): Promise<number> {
  // Whoever records something for her locks her, too: it is here before this, or after it and refused.
  await lockIds(queries, org, [client]);
  const records = await recordsOf(queries, org, client);
  const entries = await emptyEntries(queries, org, client, records);
  const ids = [...new Set([...records, ...records.flatMap(linesAbout), ...entries.flatMap(told)])];
  const head = await lockHead(queries, org);
  const removed = await deleteRecords(queries, org, ids);
  const seen = removed.filter(({ bucket }) => shelfOf({ id: bucket }) !== "resting");
  const exits = seen.map((exit, index) => ({ ...exit, seq: head + BigInt(index + 1) }));
  await insertExits(queries, org, exits);
  await setHead(queries, org, head + BigInt(exits.length));
  await queries.query("delete from record_version where org = $1 and id = any($2::uuid[])", [
    org,
    ids,
  ]);
  for (const table of ["client_likeness", "client_rest"]) {
    await queries.query(`delete from ${table} where org = $1 and client = $2`, [org, client]);
  }
  await queries.query(
    "update voucher_code set desk = null where org = $1 and voucher = any($2::uuid[])",
    [org, records],
  );
  await queries.query("delete from mail_queue where org = $1 and mail = any($2::uuid[])", [
    org,
    records,
  ]);
  // Her line said that a grant is overdrawn: the next service that it pays for says it.
  await queries.query(
    "update grant_total set told_by = null where org = $1 and told_by = any($2::uuid[])",
    [org, records],
  );
  await queries.query(
    `insert into erased_record (org, id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    // Herself in any case: from a backup older than she is, her tablets may still offer what they recorded for her.
    [org, [...new Set([client, ...records])]],
  );
  return removed.length;
}

async function recordsOf(queries: Queries, org: RecordId, client: RecordId): Promise<RecordId[]> {
  const rows = await queries.query<{ id: RecordId }>(
    "select id from record where org = $1 and (client_id = $2 or id = $2)",
    [org, client],
  );
  return rows.map(({ id }) => id);
}

// A line that was answered is gone from the records, and what it said is among the versions.
function linesAbout(record: RecordId): RecordId[] {
  return [reviewItemId(record), competingItemId(record)];
}

function told(entry: RecordId): RecordId[] {
  return [parkedNoticeId(entry), parkedItemId(entry)];
}

/** Saves that wait or were put right hold their words as they came; those that name her are over. */
async function emptyEntries(
  queries: Queries,
  org: RecordId,
  client: RecordId,
  records: readonly RecordId[],
): Promise<RecordId[]> {
  const rows = await queries.query<{ id: RecordId }>(
    `update entry e set content = $4, waits_for = null,
            state = case when state = 'parked' then 'replaced' else state end
      where org = $1 and content is not null
        and (strpos(content, $2::text) > 0 or exists (
          select 1 from parked_row p
           where p.org = e.org and p.entry = e.id and p.record = any($3::uuid[])))
    returning id`,
    [org, client, records, NOTHING_KEPT],
  );
  return rows.map(({ id }) => id);
}
