import type { Context, Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { standingRequest } from "../../src/protocol/session.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { addFirstAdministrator } from "../people/first-administrator.ts";
import { parcelKeys } from "../parcels/parcel-key.ts";
import { readMe } from "../people/me.ts";
import { refresh } from "../people/refresh.ts";
import { endSession, requireSession } from "../people/sessions.ts";
import { makeSignIn } from "../people/sign-in.ts";
import { readStandings, standingNonceOf } from "../people/standings.ts";
import { clearingHeaders } from "../people/tablets.ts";
import { readMessage } from "../read-body.ts";
import { takeTry } from "../take-try.ts";
import type { AppEnv } from "./app-env.ts";

/** Signing in and out, and who one is. */
export function addApiRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const signIn = makeSignIn(app);
  const firstWords = new RateLimiterMemory({ points: 20, duration: 15 * 60 });
  hono.post("/api/sign-in", async (c) => c.json(await signIn(c)));
  hono.post("/api/sign-out", async (c) => {
    await endSession(app, c);
    return c.json({});
  });
  hono.post("/api/refresh", async (c) => {
    await refresh(app, c);
    return c.json({});
  });
  hono.get("/api/me", async (c) => {
    const session = await requireSession(app, c, "before set-up");
    c.set("session", session);
    return c.json(await readMe(app, session));
  });
  hono.get("/api/parcel-key", async (c) => {
    const { publicKey } = await parcelKeys(app.config.installationKey);
    return c.json({ parcelKey: publicKey });
  });
  hono.post("/api/first-administrator", async (c) => {
    await takeTry(firstWords, clientAddress(app, c));
    return c.json(await addFirstAdministrator(app, c));
  });
  addStandingRoutes(hono, app);
}

// A tablet asks when it is opened, wakes or comes back; an office behind one address has many of them.
const MOST_ASKED = 1200;

function addStandingRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const perAddress = new RateLimiterMemory({ points: MOST_ASKED, duration: 15 * 60 });
  hono.get("/api/standing", (c) => c.json({ nonce: standingNonceOf(app) }));
  hono.post("/api/standing", async (c: Context<AppEnv>) => {
    await takeTry(perAddress, clientAddress(app, c));
    const standings = await readStandings(app, await readMessage(c, standingRequest));
    const isLost = standings.some(({ standing }) => standing === "device-lost");
    return c.json({ standings }, { headers: isLost ? clearingHeaders : {} });
  });
}
