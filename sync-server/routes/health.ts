import type { Hono } from "hono";
import type { AppContext } from "../app-context.ts";
import type { AppEnv } from "./app-env.ts";

/** `/healthz`: the process runs. `/readyz`: it reaches its database. Neither says anything else. */
export function addHealthRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  hono.get("/healthz", (c) => c.text("ok"));
  hono.get("/readyz", async (c) => {
    try {
      await app.database.query("select 1 as one");
      return c.text("ready");
    } catch {
      return c.text("not ready", 503, { "retry-after": "5" });
    }
  });
}
