import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";

const PARTITIONS = 1024;

/**
 * Locks ids until the transaction ends, in one order for everyone, whether they exist yet or not. Ids share 1,024 locks
 * for each agency, because PostgreSQL's lock table holds a few thousand and a push may name six hundred ids.
 */
export async function lockIds(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<void> {
  const partitions = [...new Set(ids.map(partitionOf))].sort((a, b) => a - b);
  await queries.query(
    "select pg_advisory_xact_lock($1, partition) from unnest($2::int[]) as partition",
    [lockSpace(org), partitions.map(String)],
  );
}

// The last digits of a UUID are random.
function partitionOf(id: RecordId): number {
  return Number.parseInt(id.slice(-4), 16) % PARTITIONS;
}

function lockSpace(org: RecordId): number {
  return Number.parseInt(org.slice(-8), 16) | 0;
}
