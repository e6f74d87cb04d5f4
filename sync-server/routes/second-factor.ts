import type { Context, Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import {
  passkeyBegin,
  passkeyConfirm,
  passkeyRemove,
  totpBegin,
  totpConfirm,
  totpRemove,
} from "../../src/protocol/second-factor.ts";
import type { AppContext } from "../app-context.ts";
import {
  finishPasskey,
  finishTotp,
  removePasskey,
  removeTotp,
} from "../people/change-second-factor.ts";
import { requirePassword } from "../people/change-password.ts";
import { beginPasskey } from "../people/passkeys.ts";
import { placeOf, readSecondFactor } from "../people/second-factor.ts";
import { requireSession, type Session } from "../people/sessions.ts";
import { beginTotp } from "../people/totp.ts";
import { readMessage } from "../read-body.ts";
import { takeTry } from "../take-try.ts";
import type { AppEnv } from "./app-env.ts";

/** One's own second factor; open also to a sign-in that waits for one to be set up. */
export function addSecondFactorRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  // Codes have six digits, and every password costs a hash.
  const tries = new RateLimiterMemory({ points: 20, duration: 15 * 60 });
  const her = async (c: Context<AppEnv>): Promise<Session> => {
    const session = await requireSession(app, c, "before set-up");
    c.set("session", session);
    return session;
  };
  const trying = async (c: Context<AppEnv>): Promise<Session> => {
    const session = await her(c);
    await takeTry(tries, `${session.org} ${session.person}`);
    return session;
  };

  hono.get("/api/second-factor", async (c) =>
    c.json(await readSecondFactor(app.database, await her(c))),
  );
  hono.post("/api/second-factor/totp", async (c) => {
    const session = await trying(c);
    const { password } = await readMessage(c, totpBegin);
    await requirePassword(app, session, password);
    return c.json(await beginTotp(app, session, session.email));
  });
  hono.post("/api/second-factor/totp/confirm", async (c) => {
    const session = await trying(c);
    const { code } = await readMessage(c, totpConfirm);
    return c.json(await finishTotp(app, session, code));
  });
  hono.post("/api/second-factor/totp/remove", async (c) => {
    const session = await trying(c);
    const { password } = await readMessage(c, totpRemove);
    await requirePassword(app, session, password);
    return c.json(await removeTotp(app, session));
  });
  hono.post("/api/second-factor/passkey", async (c) => {
    const session = await trying(c);
    const { password } = await readMessage(c, passkeyBegin);
    await requirePassword(app, session, password);
    return c.json({ options: await beginPasskey(app, session, placeOf(c), session.email) });
  });
  hono.post("/api/second-factor/passkey/confirm", async (c) => {
    const session = await trying(c);
    return c.json(await finishPasskey(app, c, session, await readMessage(c, passkeyConfirm)));
  });
  hono.post("/api/second-factor/passkey/remove", async (c) => {
    const session = await trying(c);
    const { id, password } = await readMessage(c, passkeyRemove);
    await requirePassword(app, session, password);
    return c.json(await removePasskey(app, session, id));
  });
}
