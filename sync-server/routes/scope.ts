import type { Context, Hono } from "hono";
import * as v from "valibot";
import { seq } from "../../src/records/entry-answer.ts";
import type { AppContext } from "../app-context.ts";
import type { Session } from "../people/sessions.ts";
import { checked } from "../read-body.ts";
import { readLost } from "../sync/lost.ts";
import type { AppEnv } from "./app-env.ts";

const scopeQuery = v.object({ since: v.optional(seq, "0") });

/** What a person lost. */
export function addScopeRoutes(
  hono: Hono<AppEnv>,
  app: AppContext,
  sessionOf: (c: Context<AppEnv>) => Session,
): void {
  hono.get("/sync/scope", async (c) => {
    const { since } = checked(c.req.query(), scopeQuery);
    return c.json({ lost: await readLost(app.database, sessionOf(c), since) });
  });
}
