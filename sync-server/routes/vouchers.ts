import type { Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { voucherLook, voucherRedeem } from "../../src/protocol/vouchers.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { readMessage } from "../read-body.ts";
import type { Pokes } from "../sync/pokes.ts";
import { takeTry } from "../take-try.ts";
import { lookAtVoucher } from "../vouchers/find-voucher.ts";
import { redeemVoucher } from "../vouchers/redeem.ts";
import type { AppEnv } from "./app-env.ts";

/** A provider's desk asks about the voucher in its hand; nobody is signed in. */
export function addVoucherRoutes(hono: Hono<AppEnv>, app: AppContext, pokes: Pokes): void {
  // A busy desk has some in a quarter of an hour; of 500 thousand million codes nobody guesses one at this pace.
  const perAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 });
  hono.post("/api/voucher/look", async (c) => {
    await takeTry(perAddress, clientAddress(app, c));
    return c.json(await lookAtVoucher(app, await readMessage(c, voucherLook)));
  });
  hono.post("/api/voucher/redeem", async (c) => {
    await takeTry(perAddress, clientAddress(app, c));
    const answer = await redeemVoucher(app, await readMessage(c, voucherRedeem));
    pokes.look();
    return c.json(answer);
  });
}
