import type { RecordId } from "../../src/records/fields.ts";
import type { Database } from "../database/database.ts";

/** Tombstones are kept for this long; a tablet that was away for longer fetches everything anew. */
export const EXIT_DAYS = 400;

/**
 * Notes where the agency's numbers stand today, and forgets the tombstones of more than 400 days ago. What pull goes by
 * is said a day before anything is forgotten: a page that is being read must not miss what it counted on.
 */
export async function forgetExits(database: Database, org: RecordId, today: number): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.query(
      `insert into seq_day (org, day, seq) select org, $2, head from agency where org = $1
       on conflict do nothing`,
      [org, today],
    );
    await queries.query(
      "delete from exit e using agency a where a.org = $1 and e.org = a.org and e.seq <= a.exits_from",
      [org],
    );
    const rows = await queries.query<{ seq: bigint }>(
      "select seq from seq_day where org = $1 and day <= $2 order by day desc limit 1",
      [org, today - EXIT_DAYS],
    );
    const upTo = rows[0]?.seq;
    if (upTo === undefined) return;
    await queries.query("update agency set exits_from = $2 where org = $1", [org, upTo]);
    await queries.query("delete from seq_day where org = $1 and day < $2", [
      org,
      today - EXIT_DAYS,
    ]);
  });
}
