import type { WireDrop } from "../../src/protocol/sync-messages.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";

/** The buckets that a person lost after a number and does not hold again, each as it was lost last. */
export async function readLost(
  queries: Queries,
  who: { org: RecordId; person: RecordId },
  since: string,
): Promise<WireDrop[]> {
  const rows = await queries.query<{ bucket: string; seq: bigint; is_meant: boolean }>(
    `select distinct on (bucket) bucket, until_seq as seq, is_meant from access a
      where org = $1 and person = $2 and until_seq > least($3::numeric, 9223372036854775807)::bigint
        and not exists (select 1 from access n
          where n.org = a.org and n.person = a.person and n.bucket = a.bucket
            and n.until_seq is null)
      order by bucket, until_seq desc`,
    [who.org, who.person, since],
  );
  return rows.map((row) => ({ drop: row.bucket, seq: String(row.seq), isMeant: row.is_meant }));
}
