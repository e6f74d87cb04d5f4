import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { completeDocuments } from "./review-lines.ts";
import { documentSql, dropSql, tombstoneSql } from "./wire.ts";

/** Where a device stands: the next page is strictly greater than the pair. */
export interface Position {
  position: bigint;
  id: RecordId;
  /** The agency's number when the device began from nothing: what left before that it never had. */
  since: bigint;
}

export interface PullPage {
  /** The documents as JSON texts, joined by commas. */
  documents: string;
  next: Position;
  more: boolean;
}

interface PageRow {
  position: bigint;
  id: RecordId;
  document: string;
}

/** One page of what a person may see and has not seen yet, in (position, id) order. */
export async function pullPage(
  queries: Queries,
  who: { org: RecordId; person: RecordId },
  collection: CollectionName,
  from: Position,
  limit: number,
): Promise<PullPage> {
  // One more than asked tells whether there is more.
  const rows = await queries.query<PageRow>(pullSql, [
    who.org,
    who.person,
    collection,
    from.position,
    from.id,
    limit + 1,
    from.since,
  ]);
  const page = rows.slice(0, limit);
  const documents = page.map(({ document }) => document).join(",");
  const last = page.at(-1);
  return {
    documents: await completeDocuments(queries, who.org, collection, documents),
    next: last ? { ...from, position: last.position, id: last.id } : from,
    more: rows.length > limit,
  };
}

/**
 * Every branch walks one index of one bucket in order and stops at the limit; only those few keys are sorted together,
 * and only the page's own bodies are read. A row's position is the larger of its seq and the seq at which the person
 * gained its bucket. Positions beyond 64 bits do not exist, so `greatest` and the two extreme ids let one row
 * comparison say where each walk begins. A lost bucket is one row, whatever lay in it.
 */
export const pullSql = `
with held as materialized (
  select bucket, from_seq, until_seq, is_meant from access where org = $1 and person = $2
),
page as (
  -- changed while the bucket was held
  select r.seq as position, r.id, r.rev, r.seq, 'record' as what, h.bucket, h.is_meant
    from held h cross join lateral (
      select seq, id, rev from record
       where org = $1 and bucket = h.bucket and collection = $3
         and (seq, id) > (greatest($4::bigint, h.from_seq), case when $4 > h.from_seq
               then $5::uuid else 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid end)
       order by seq, id limit $6) r
   where h.until_seq is null
  union all
  -- was there when the bucket was gained: walked by id
  select h.from_seq, r.id, r.rev, r.seq, 'record', h.bucket, h.is_meant
    from held h cross join lateral (
      select seq, id, rev from record
       where org = $1 and bucket = h.bucket and collection = $3 and seq <= h.from_seq
         and id > case when h.from_seq > $4 then '00000000-0000-0000-0000-000000000000'::uuid
               else $5 end
       order by id limit $6) r
   where h.until_seq is null and h.from_seq >= $4
  union all
  -- left a bucket while it was held
  select e.seq, e.id, e.rev, e.seq, 'exit', h.bucket, h.is_meant
    from held h cross join lateral (
      select seq, id, rev from exit x
       where org = $1 and bucket = h.bucket and collection = $3
         and (seq, id) > ($4, $5) and seq > h.from_seq and seq > $7
         and not exists (select 1 from record s join held n on n.bucket = s.bucket
                          where s.org = $1 and s.id = x.id and n.until_seq is null)
       order by seq, id limit $6) e
   where h.until_seq is null
  union all
  -- the bucket was lost: whatever the device has of it goes
  select * from (
    select h.until_seq, md5(h.bucket)::uuid as id, null::uuid, h.until_seq, 'drop', h.bucket,
           h.is_meant
      from held h
     where h.until_seq > $7 and (h.until_seq, md5(h.bucket)::uuid) > ($4, $5)
     order by 1, 2 limit $6) d
),
cut as materialized (
  select * from page order by position, id limit $6
)
select c.position, c.id,
       case c.what when 'drop' then ${dropSql} when 'exit' then ${tombstoneSql}
                   else ${documentSql} end as document
  from cut c left join record r on c.what = 'record' and r.org = $1 and r.id = c.id
 order by c.position, c.id`;
