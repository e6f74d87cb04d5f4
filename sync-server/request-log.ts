import type { Context, Next } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { AppEnv } from "./routes/app-env.ts";

/**
 * One line for each request, by allow-list: never an address with its query, a body or a message, because any of them
 * may name a client.
 */
export function requestLog(logger: Logger) {
  return async (c: Context<AppEnv>, next: Next): Promise<void> => {
    const began = performance.now();
    await next();
    const session = c.get("session");
    logger.info({
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
      ...(session ? { org: session.org, device: session.device } : {}),
      ...(c.get("failure") === undefined ? {} : { failure: c.get("failure") }),
    });
  };
}

/** What may be said of an error: its class, its code and where it happened. Its message may quote a record. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { class: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { class: error.name, ...(code === undefined ? {} : { code }), at: at.slice(0, 8) };
}
