import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { lockedIds } from "./load-desk.ts";
import type { ReadEntry } from "./read-entry.ts";

/** What stands in place of an entry that speaks of somebody whose records were erased. */
export const NOTHING_KEPT = "{}";

/**
 * Empties the entries that speak of what was erased: they are answered like others that name a record which is not there,
 * and nothing of them is kept. Asked once everything is locked, so that none slips in beside an erasure.
 */
export async function withoutErased(
  queries: Queries,
  org: RecordId,
  read: readonly ReadEntry[],
): Promise<{ entries: ReadEntry[]; refused: RecordId[] }> {
  const erased = await readErased(queries, org, [...new Set(read.flatMap(namedBy))]);
  const speaksOfErased = (one: ReadEntry) => namedBy(one).some((id) => erased.has(id));
  return {
    entries: read.map((one) =>
      erased.size > 0 && speaksOfErased(one) ? { ...one, content: () => NOTHING_KEPT } : one,
    ),
    refused: erased.size === 0 ? [] : read.filter(speaksOfErased).map(({ id }) => id),
  };
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// One that cannot be read may name anything anywhere.
function namedBy({ entry, content }: ReadEntry): RecordId[] {
  return entry === null ? (content().match(anyId) ?? []) : [...lockedIds([entry])];
}

async function readErased(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<Set<RecordId>> {
  const rows = await queries.query<{ id: RecordId }>(
    "select id from erased_record where org = $1 and id = any($2::uuid[])",
    [org, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
