import type { Hono } from "hono";
import { erasureRequest, erasureWord } from "../../src/protocol/people.ts";
import type { AppContext } from "../app-context.ts";
import { askErasure, confirmErasure, listErasures, refuseErasure } from "../people/erasures.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** Erasing a client: asked for by an administrator or a supervisor, done when one of the other role says so, too. */
export function addErasureRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const leader = makeGates(app, 600)("administrator", "supervisor");
  const act = makeActs(hono, leader);

  hono.get("/api/erasures", async (c) => {
    const session = await leader(c);
    return c.json(await listErasures(app.database, session));
  });
  act("/api/erasures", erasureRequest, (by, asked) => askErasure(app, by, asked));
  act("/api/erasures/confirm", erasureWord, (by, { erasure }) => confirmErasure(app, by, erasure));
  act("/api/erasures/refuse", erasureWord, (by, { erasure }) => refuseErasure(app, by, erasure));
}
