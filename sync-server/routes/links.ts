import type { Hono } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { forgottenRequest, linkRequest, linkUse } from "../../src/protocol/session.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { foldEmail } from "../people/accounts.ts";
import { forgotten } from "../people/forgotten.ts";
import { lookAtLink, useLink } from "../people/mail-links.ts";
import { readMessage } from "../read-body.ts";
import { errorForLog } from "../request-log.ts";
import { takeTry } from "../take-try.ts";
import type { AppEnv } from "./app-env.ts";

const MINUTES_15 = 15 * 60;

/** Links from mails and asking for one; whoever comes here is not signed in. */
export function addLinkRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const looks = new RateLimiterMemory({ points: 60, duration: MINUTES_15 });
  const asks = new RateLimiterMemory({ points: 20, duration: MINUTES_15 });
  // A mailbox is not filled by a stranger; whoever asks again is not told that it was too often.
  const mails = new RateLimiterMemory({ points: 3, duration: 60 * 60 });

  hono.post("/api/link/look", async (c) => {
    await takeTry(looks, clientAddress(app, c));
    const { token } = await readMessage(c, linkRequest);
    return c.json(await lookAtLink(app, token));
  });
  hono.post("/api/link/use", async (c) => {
    await takeTry(looks, clientAddress(app, c));
    const { token, password } = await readMessage(c, linkUse);
    await useLink(app, token, password);
    return c.json({});
  });
  hono.post("/api/forgotten-password", async (c) => {
    await takeTry(asks, clientAddress(app, c));
    const { email } = await readMessage(c, forgottenRequest);
    // Answered before anything is looked up: known and unknown take the same time.
    void mails
      .consume(foldEmail(email))
      .then(
        () => forgotten(app, email),
        () => undefined,
      )
      .catch((error: unknown) =>
        app.logger.error({ failure: "forgotten", error: errorForLog(error) }),
      );
    return c.json({});
  });
}
