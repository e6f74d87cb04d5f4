import type { VoucherAnswer, VoucherLook } from "../../src/protocol/vouchers.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Voucher } from "../../src/records/referral/voucher.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { writeAudit } from "../people/audit.ts";
import { Refuse, refusals } from "../refuse.ts";
import type { Desk } from "../sync/desk.ts";
import { loadDesk } from "../sync/load-desk.ts";
import { lockIds } from "../sync/lock-ids.ts";
import { readRecords } from "../sync/read-records.ts";
import { readRests } from "../sync/rests.ts";
import { lockHead } from "../sync/statements.ts";
import { writeDesk } from "../sync/write-desk.ts";
import { findVoucher, notValid, tellDesk, type FoundVoucher } from "./find-voucher.ts";

/** Redeems a voucher, once: of two desks at the same moment one is told that it was redeemed already. */
export async function redeemVoucher(
  app: AppContext,
  asked: VoucherLook & { desk: string },
): Promise<VoucherAnswer> {
  const seen = await findVoucher(app.database, asked.code);
  if (!seen) throw notValid();
  return app.database.transaction((queries) => redeemWithin(app, queries, asked, seen));
}

async function redeemWithin(
  app: AppContext,
  queries: Queries,
  asked: VoucherLook & { desk: string },
  seen: FoundVoucher,
): Promise<VoucherAnswer> {
  const { org } = seen;
  const at = app.now().toISOString();
  await lockIds(queries, org, namedIn(seen));
  const desk = await deskOf(app, queries, seen, at);
  const head = await lockHead(queries, org);
  const found = await findVoucher(queries, asked.code);
  const answer = tellDesk(app, asked, found);
  if (answer.state === "redeemed") throw redeemedAlready(answer.redeemedAt);
  // Its tablet reported it this very moment: what is to be written was not locked. The next try finds it.
  if (found?.voucher !== seen.voucher) throw refusals.busy();
  await queries.query(
    "update voucher_code set redeemed_at = $2, desk = $3, paid = $4 where code = $1",
    [asked.code, at, asked.desk.trim(), answer.amount],
  );
  if (seen.voucher !== null) putRedeemed(desk, seen.voucher, { desk: asked.desk.trim(), at });
  await writeDesk(queries, desk, head, true);
  const subject = seen.voucher ?? asked.code;
  // Its tablet may never report it: what the provider will ask for is known all the same.
  const detail = { cents: answer.amount };
  const act = { act: "voucher-redeemed", person: null, device: null, subject, detail } as const;
  await writeAudit(app, queries, org, [act]);
  return { ...answer, state: "redeemed", redeemedAt: at };
}

function namedIn({ voucher, clientId }: FoundVoucher): RecordId[] {
  return [voucher, clientId].filter((id) => id !== null);
}

async function deskOf(
  app: AppContext,
  queries: Queries,
  seen: FoundVoucher,
  at: Instant,
): Promise<Desk> {
  const { org, clientId } = seen;
  const desk = await loadDesk(queries, { org, now: at, newId: app.newId, entries: [] }, []);
  const ids = namedIn(seen);
  desk.stored = await readRecords(queries, org, ids, desk.buckets);
  desk.records = new Map(desk.stored);
  ids.forEach((id) => desk.asked.add(id));
  if (clientId !== null) desk.rests = await readRests(queries, org, [clientId]);
  return desk;
}

/**
 * The office's word on a voucher goes out with it again, under the rev it has: nobody saved it anew, and a line of Review
 * about it still speaks of what stands.
 */
export function putRedeemed(desk: Desk, id: RecordId, redeemed: Voucher["redeemed"]): void {
  const state = desk.records.get(id);
  if (state?.kind !== "voucher") return;
  const body = { ...state.body, fields: { ...state.body.fields, redeemed } };
  desk.records.set(id, { ...state, body });
  desk.touched.add(id);
}

function redeemedAlready(at: Instant | null): Refuse {
  return new Refuse(
    409,
    "voucher-redeemed",
    "This voucher was redeemed already. It pays once: call the agency before you honor it.",
    { more: { redeemedAt: at } },
  );
}
