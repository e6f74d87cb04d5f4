import type { Instant, RecordId } from "../../../src/records/fields.ts";
import type { Voucher } from "../../../src/records/referral/voucher.ts";
import type { Queries } from "../../database/database.ts";
import { putRedeemed } from "../../vouchers/redeem.ts";
import type { Change, Desk } from "../desk.ts";

interface CodeRow {
  code: string;
  org: RecordId;
  voucher: RecordId | null;
  redeemed_at: Instant | null;
  desk: string | null;
}

/**
 * Codes of new vouchers become theirs: one that a tablet made by itself is known from now on, and one that a desk redeemed
 * before its tablet called says so. Answers the vouchers whose code another one has: no desk can redeem them.
 */
export async function claimVoucherCodes(
  queries: Queries,
  desk: Desk,
): Promise<ReadonlySet<Change>> {
  const made = desk.changes.filter(
    ({ before, after }) => before === null && after.kind === "voucher",
  );
  if (made.length === 0) return new Set();
  await keepOwn(queries, desk, made);
  const rows = await queries.query<CodeRow>(
    "select code, org, voucher, redeemed_at, desk from voucher_code where code = any($1::text[]) for update",
    [made.map(codeOf)],
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  const taken = new Set<Change>();
  for (const change of made) {
    const row = known.get(codeOf(change));
    if (row?.org !== desk.org || (row.voucher ?? change.after.id) !== change.after.id) {
      taken.add(change);
      continue;
    }
    row.voucher = change.after.id;
    if (row.redeemed_at === null) continue;
    putRedeemed(desk, change.after.id, { desk: row.desk ?? "", at: row.redeemed_at });
  }
  await storeClaims(queries, rows);
  return taken;
}

async function keepOwn(queries: Queries, desk: Desk, made: readonly Change[]): Promise<void> {
  await queries.query(
    `insert into voucher_code (code, org, device, person, given_at)
     select c.code, $1::uuid, c.device, c.person, $2::timestamptz
       from unnest($3::text[], $4::uuid[], $5::uuid[]) as c(code, device, person)
     on conflict do nothing`,
    [
      ...[desk.org, desk.now],
      made.map(codeOf),
      ...[made.map(({ author }) => author.device), made.map(({ author }) => author.id)],
    ],
  );
}

async function storeClaims(queries: Queries, rows: readonly CodeRow[]): Promise<void> {
  const claimed = rows.filter(({ voucher }) => voucher !== null);
  await queries.query(
    `update voucher_code v set voucher = c.voucher
       from unnest($1::text[], $2::uuid[]) as c(code, voucher) where v.code = c.code`,
    [claimed.map(({ code }) => code), claimed.map(({ voucher }) => voucher)],
  );
}

function codeOf({ after }: Change): string {
  // The schema of vouchers was checked at the door.
  return (after.body.fields as Voucher).code;
}
