import type { Context, Hono } from "hono";
import * as v from "valibot";
import { seq } from "../../src/records/entry-answer.ts";
import { restingRequest } from "../../src/protocol/sync-messages.ts";
import type { AppContext } from "../app-context.ts";
import type { Session } from "../people/sessions.ts";
import { checked, readMessage } from "../read-body.ts";
import { refusals } from "../refuse.ts";
import { readLost } from "../sync/lost.ts";
import type { Pokes } from "../sync/pokes.ts";
import { openResting } from "../sync/resting.ts";
import type { AppEnv } from "./app-env.ts";

const scopeQuery = v.object({ since: v.optional(seq, "0") });

/** What a person lost, and what of hers is at the office alone. */
export function addScopeRoutes(
  hono: Hono<AppEnv>,
  app: AppContext,
  pokes: Pokes,
  sessionOf: (c: Context<AppEnv>) => Session,
): void {
  hono.get("/sync/scope", async (c) => {
    const { since } = checked(c.req.query(), scopeQuery);
    return c.json({ lost: await readLost(app.database, sessionOf(c), since) });
  });
  hono.post("/sync/resting", async (c) => {
    const { client } = await readMessage(c, restingRequest);
    const documents = await openResting(app, sessionOf(c), client);
    if (documents === null) throw refusals.notFound();
    pokes.look();
    return c.body(`{"documents":[${documents.join(",")}]}`, 200, {
      "content-type": "application/json",
    });
  });
}
