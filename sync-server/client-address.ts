import type { Context } from "hono";
import type { AppEnv } from "./routes/app-env.ts";

/**
 * The address a request came from, for rate limits. Forwarded headers are not believed: anyone can write them. Behind a
 * proxy all share its address, and the limit for each e-mail still holds.
 */
export function clientAddress(c: Context<AppEnv>): string {
  return c.env.address ?? "local";
}
