import { CODES_ON_TABLET } from "../../src/protocol/vouchers.ts";
import { voucher } from "../../src/records/referral/voucher.ts";
import { codeOfBytes, type GivenCode } from "../../src/records/referral/voucher-code.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import type { Session } from "../people/sessions.ts";
import { keyOfCode } from "./code-proof.ts";

/** What a tablet may have unused: it loses some with its storage, and a thief is not to print money from it. */
const MOST_UNUSED = 3 * CODES_ON_TABLET;
const UNUSED_MS = 90 * 86_400_000;
// Eight of them are used; one in ten is left out so that all signs come alike.
const BYTES = 16;

/** Gives a tablet codes for vouchers that it will issue without us. A tablet out of use has no session and gets none. */
export async function giveCodes(
  app: AppContext,
  session: Session,
  wanted: number,
): Promise<GivenCode[]> {
  const { org } = session;
  if (!mayIssue(session)) return [];
  const key = app.config.installationKey;
  const codes = await app.database.transaction(async (queries) => {
    // Asked twice at once: the second sees what the first was given.
    await queries.query("select 1 from tablet where org = $1 and device = $2 for update", [
      org,
      session.device,
    ]);
    const room = MOST_UNUSED - (await countUnused(app, queries, session));
    return keepCodes(app, queries, session, Math.min(wanted, Math.max(0, room)));
  });
  return codes.map((code) => ({ code, key: keyOfCode(key, org, code).toString("base64url") }));
}

// Whoever may save one: a key in other hands could only be used for what is never reported.
function mayIssue({ role }: Session): boolean {
  const roles: readonly string[] = voucher.mayWrite;
  return roles.includes(role);
}

// Hers on this tablet: each of those who share it has codes sealed under her own key.
async function countUnused(app: AppContext, queries: Queries, { org, device, person }: Session) {
  const since = new Date(app.now().getTime() - UNUSED_MS).toISOString();
  const [row] = await queries.query<{ unused: number }>(
    `select count(*)::int as unused from voucher_code
      where org = $1 and device = $2 and person = $3 and given_at > $4
        and voucher is null and redeemed_at is null`,
    [org, device, person, since],
  );
  return row?.unused ?? 0;
}

async function keepCodes(app: AppContext, queries: Queries, session: Session, count: number) {
  const drawn = Array.from({ length: count }, () => codeOfBytes(app.random(BYTES)));
  // One that somebody else has is not given: the tablet asks again soon enough.
  const kept = await queries.query<{ code: string }>(
    `insert into voucher_code (code, org, device, person, given_at)
     select unnest($1::text[]), $2::uuid, $3::uuid, $4::uuid, $5::timestamptz on conflict do nothing returning code`,
    [
      drawn.filter((code) => code !== null),
      ...[session.org, session.device, session.person],
      app.now().toISOString(),
    ],
  );
  return kept.map(({ code }) => code);
}
