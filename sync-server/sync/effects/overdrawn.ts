import type { Money, RecordId } from "../../../src/records/fields.ts";
import type { Grant } from "../../../src/records/reference/catalogue.ts";
import type { ReviewItem } from "../../../src/records/review/review.ts";
import { chargeOf, isOverdrawn } from "../../../src/records/service/grant-charges.ts";
import type { Queries } from "../../database/database.ts";
import { reviewItemId } from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { chargedOf, readGrantTotals, type GrantTotal } from "../grant-totals.ts";

/**
 * The services by which grants pay more than their budget. Two tablets that spent the last of one offline are both
 * believed. Of all that overdraws a grant one is named: the one that went over, or the next if that one is charged to
 * it no more. Whether a grant is overdrawn only the office knows: a tablet has the services of some clients.
 */
export async function findOverdrawing(
  queries: Queries,
  desk: Desk,
  services: readonly Change[],
  termsOf: (grant: RecordId) => Grant | undefined,
): Promise<ReadonlySet<Change>> {
  const charges = services.map((change) => {
    const { before, after } = change;
    return {
      change,
      was: before && chargeOf(chargedOf(before)),
      is: chargeOf(chargedOf(after)),
    };
  });
  const named = charges.flatMap(({ was, is }) => [was?.grant ?? [], is?.grant ?? []].flat());
  const totals = await readGrantTotals(queries, desk.org, [...new Set(named)]);
  const overdrawing = new Set<Change>();
  for (const { change, was, is } of charges) {
    const paidBefore = is === null ? 0 : totalOf(totals, is.grant).paid;
    if (was) totalOf(totals, was.grant).paid -= was.amount;
    if (was && was.grant !== is?.grant) tellNoMore(desk, totals, was.grant, change);
    if (is === null) continue;
    const total = totalOf(totals, is.grant);
    total.paid += is.amount;
    const terms = termsOf(is.grant);
    if (!terms || !isToTell(desk, change, { terms, total, paidBefore })) continue;
    total.toldBy = change.after.id;
    desk.overdrawnTold.set(is.grant, total.toldBy);
    overdrawing.add(change);
  }
  return overdrawing;
}

function totalOf(totals: Map<RecordId, GrantTotal>, grant: RecordId): GrantTotal {
  const total = totals.get(grant) ?? { paid: 0, toldBy: null };
  totals.set(grant, total);
  return total;
}

// Its line speaks of another grant now, or of a service that is gone.
function tellNoMore(
  desk: Desk,
  totals: Map<RecordId, GrantTotal>,
  grant: RecordId,
  { after }: Change,
): void {
  const total = totalOf(totals, grant);
  if (total.toldBy !== after.id) return;
  total.toldBy = null;
  desk.overdrawnTold.set(grant, null);
}

function isToTell(
  desk: Desk,
  { after }: Change,
  { terms, total, paidBefore }: { terms: Grant; total: GrantTotal; paidBefore: Money },
): boolean {
  if (!isOverdrawn(terms, total.paid)) return false;
  if (total.toldBy === null || !isOverdrawn(terms, paidBefore)) return true;
  // Corrected before anybody looked at it: its line goes on saying so.
  const line = desk.records.get(reviewItemId(after.id))?.body.fields as ReviewItem | undefined;
  return total.toldBy === after.id && line?.oddities.includes("grant-overdrawn") === true;
}
