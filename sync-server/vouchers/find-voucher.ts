import type { VoucherAnswer, VoucherLook } from "../../src/protocol/vouchers.ts";
import { dayOfInstant } from "../../src/records/days.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { Provider } from "../../src/records/reference/catalogue.ts";
import { voucherState, type Voucher } from "../../src/records/referral/voucher.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse } from "../refuse.ts";
import { isProven } from "./code-proof.ts";

/** A code and whatever the office knows of its voucher. */
export interface FoundVoucher {
  org: RecordId;
  /** Null while no tablet has reported it. */
  voucher: RecordId | null;
  clientId: RecordId | null;
  redeemed_at: Instant | null;
  /** Whether the tablet that was given it and whoever uses it may still issue one: neither is lost or shut out. */
  mayIssue: boolean;
  body: RecordBody | null;
  referral: RecordBody | null;
  provider: RecordBody | null;
  settings: RecordBody | null;
}

/** How a voucher stands, for whoever has it in hand. Nothing of the client is read. */
export async function lookAtVoucher(app: AppContext, asked: VoucherLook): Promise<VoucherAnswer> {
  return tellDesk(app, asked, await findVoucher(app.database, asked.code));
}

export async function findVoucher(
  queries: Queries,
  code: string,
): Promise<FoundVoucher | undefined> {
  const [row] = await queries.query<FoundVoucher>(
    `select c.org, c.voucher, c.redeemed_at, v.client_id as "clientId", v.body,
            coalesce(d.state, 'active') <> 'lost' and not coalesce(u.disabled, false) as "mayIssue",
            r.body as referral, p.body as provider, s.body as settings
       from voucher_code c
       join agency a on a.org = c.org
       left join tablet d on d.org = c.org and d.device = c.device
       left join account u on u.org = c.org and u.person = c.person
       left join record v on v.org = c.org and v.id = c.voucher
       left join record r on r.org = c.org and r.id = (v.body -> 'fields' ->> 'referral')::uuid
       left join record p on p.org = c.org and p.id = (r.body -> 'fields' ->> 'toProvider')::uuid
       left join record s on s.org = c.org and s.id = a.settings
      where c.code = $1`,
    [code],
  );
  return row;
}

/** What the desk hears. Unknown, void, too old, wrongly said and not reported yet answer alike. */
export function tellDesk(
  app: AppContext,
  asked: VoucherLook,
  found: FoundVoucher | undefined,
): VoucherAnswer {
  const said = found && isSaidRight(app, asked, found) ? termsOf(asked, found) : null;
  // Each was checked against its kind's schema before it was stored.
  const settings = found?.settings?.fields as Settings | undefined;
  if (!found || !said || !settings) throw notValid();
  const today = dayOfInstant(app.now().toISOString(), settings.timeZone);
  const state = voucherState(said, today);
  if (state !== "good" && state !== "redeemed") throw notValid();
  const provider = found.provider?.fields as Provider | undefined;
  return {
    state,
    agency: settings.agencyName,
    amount: said.amount,
    until: said.until,
    provider: provider?.name ?? null,
    redeemedAt: said.redeemed?.at ?? null,
  };
}

// What the square says must be what was issued: a desk is not to pay an amount that somebody painted over.
function isSaidRight({ config }: AppContext, { code, shown }: VoucherLook, { org }: FoundVoucher) {
  return shown === null || isProven(config.installationKey, org, { code, ...shown });
}

type Terms = Pick<Voucher, "amount" | "until" | "voided" | "redeemed">;

/** What it is worth and how it stands: by the office's own record, or by the word of the tablet that has not called yet. */
function termsOf({ shown }: VoucherLook, found: FoundVoucher): Terms | null {
  const redeemed = found.redeemed_at === null ? null : { desk: "", at: found.redeemed_at };
  // Its key says what it likes: of a lost tablet, or of somebody who was shut out, it is not believed.
  if (found.voucher === null && !found.mayIssue) return null;
  if (found.voucher === null) return shown && { ...shown, voided: null, redeemed };
  const { body, referral } = found;
  // The schema of vouchers was checked before it was stored.
  return body?.withdrawn === null && referral?.withdrawn === null ? (body.fields as Voucher) : null;
}

export function notValid(): Refuse {
  return new Refuse(
    404,
    "voucher-not-valid",
    "We know no voucher with this code that is good. It may be void, too old, or not reported by its tablet yet: scan the square on it, or call the agency.",
  );
}
