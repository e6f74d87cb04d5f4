import type { Money, RecordId } from "../../src/records/fields.ts";
import { addCharge, type ChargedService } from "../../src/records/service/grant-charges.ts";
import type { Service } from "../../src/records/service/service.ts";
import type { Queries } from "../database/database.ts";
import type { Desk, RecordState } from "./desk.ts";

/** What a grant paid so far, and the service whose line in Review says that this is more than its budget. */
export interface GrantTotal {
  paid: Money;
  toldBy: RecordId | null;
}

/** What these grants paid, as the database has it; one that paid nothing yet is left out. */
export async function readGrantTotals(
  queries: Queries,
  org: RecordId,
  grants: readonly RecordId[],
): Promise<Map<RecordId, GrantTotal>> {
  if (grants.length === 0) return new Map();
  const rows = await queries.query<{ id: RecordId; paid: bigint; told_by: RecordId | null }>(
    "select id, paid, told_by from grant_total where org = $1 and id = any($2::uuid[])",
    [org, grants],
  );
  return new Map(rows.map((row) => [row.id, { paid: Number(row.paid), toldBy: row.told_by }]));
}

/**
 * Keeps the totals equal to a recount, by the differences that the written services make: nothing is counted again.
 * Whoever is erased takes nothing back: what a grant paid for her is paid.
 */
export async function storeGrantTotals(
  queries: Queries,
  desk: Desk,
  written: readonly RecordState[],
): Promise<void> {
  const changed = new Map<RecordId, Money>();
  for (const state of written) {
    if (state.kind !== "service") continue;
    const stored = desk.stored.get(state.id);
    if (stored) addCharge(changed, chargedOf(stored), -1);
    addCharge(changed, chargedOf(state), 1);
  }
  await addToTotals(
    queries,
    desk.org,
    [...changed].filter(([, by]) => by !== 0),
  );
  await storeTellers(queries, desk);
}

/** A service of the desk as grants see it. */
export function chargedOf({ body }: RecordState): ChargedService {
  // Only called with services, whose fields the door has checked.
  return { isWithdrawn: body.withdrawn !== null, fields: body.fields as Service };
}

async function addToTotals(
  queries: Queries,
  org: RecordId,
  changed: readonly (readonly [RecordId, Money])[],
): Promise<void> {
  if (changed.length === 0) return;
  await queries.query(
    `insert into grant_total (org, id, paid)
     select $1, c.id, c.paid from unnest($2::uuid[], $3::bigint[]) as c(id, paid)
     on conflict (org, id) do update set paid = grant_total.paid + excluded.paid`,
    [org, changed.map(([id]) => id), changed.map(([, by]) => String(by))],
  );
}

async function storeTellers(queries: Queries, { org, overdrawnTold }: Desk): Promise<void> {
  if (overdrawnTold.size === 0) return;
  const [grants, tellers] = [[...overdrawnTold.keys()], [...overdrawnTold.values()]];
  await queries.query(
    `update grant_total t set told_by = c.told_by
       from unnest($2::uuid[], $3::uuid[]) as c(id, told_by) where t.org = $1 and t.id = c.id`,
    [org, grants, tellers],
  );
}
