import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { documentSql } from "./wire.ts";

/** As many clients as somebody meets in a week or two; their histories are about one page. */
const NEAREST = 50;

/**
 * What a tablet that begins from nothing gets before everything else: her own clients, then those worked with last, with
 * their cards or their casework, as JSON texts joined by commas. All of it comes again in the order of numbers, so that
 * nothing rests on it.
 */
export async function ownFirst(
  queries: Queries,
  who: { org: RecordId; person: RecordId },
  collection: CollectionName,
  limit: number,
): Promise<string> {
  if (collection !== "clients" && collection !== "casework") return "";
  const rows = await queries.query<{ document: string }>(ownFirstSql, [
    who.org,
    who.person,
    collection,
    limit,
  ]);
  return rows.map(({ document }) => document).join(",");
}

// Whoever is assigned to a client, or wrote her record last, stands by id in the body of it and nobody else does: a look
// at the text is a tenth of what reading ten thousand bodies costs.
const ownFirstSql = `
with held as materialized (
  select bucket from access where org = $1 and person = $2 and until_seq is null
),
nearest as materialized (
  select c.id, row_number() over (
           order by strpos(c.body::text, $2::uuid::text) > 0 desc, k.active_on desc nulls last, c.seq desc) as place
    from held h
    join record c on c.org = $1 and c.bucket = h.bucket and c.collection = 'clients'
    left join client_rest k on k.org = c.org and k.client = c.id
   where not c.withdrawn
   order by place limit ${String(NEAREST)}
)
select ${documentSql} as document
  from nearest n
  join record r on r.org = $1 and r.client_id = n.id and r.collection = $3 and r.collection <> 'inbox'
  join held h on h.bucket = r.bucket
 order by n.place, r.seq desc limit $4`;
