import type { Hono } from "hono";
import { escrowReleaseRequest, escrowRequest } from "../../src/protocol/session.ts";
import type { AppContext } from "../app-context.ts";
import { keepKey, releaseKey } from "../people/escrow.ts";
import { readMessage } from "../read-body.ts";
import type { AppEnv } from "./app-env.ts";
import { makeGates } from "./gate.ts";

/** The copy of a tablet's key that the office keeps for a forgotten passphrase. */
export function addEscrowRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const withTablet = makeGates(app, 60)("worker", "supervisor", "administrator");

  hono.post("/api/escrow", async (c) => {
    const session = await withTablet(c);
    await keepKey(app, session, await readMessage(c, escrowRequest));
    return c.json({});
  });
  hono.post("/api/escrow/release", async (c) => {
    const session = await withTablet(c);
    const { keyId } = await readMessage(c, escrowReleaseRequest);
    return c.json(await releaseKey(app, session, keyId));
  });
}
