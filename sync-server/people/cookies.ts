import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../app-context.ts";
import type { AppEnv } from "../routes/app-env.ts";

export const IDLE_DAYS = 45;

// Browsers refuse `__Host-`, `__Secure-` and Secure cookies over plain http. `__Host-` allows no path of its own.
const names = {
  access: { tls: "__Host-satchel", plain: "satchel", path: "/" },
  refresh: { tls: "__Secure-satchel-refresh", plain: "satchel-refresh", path: "/api/refresh" },
} as const;
type CookieKind = keyof typeof names;

function nameOf(app: AppContext, kind: CookieKind): string {
  return app.config.isSecure ? names[kind].tls : names[kind].plain;
}

/**
 * Sets a token's cookie. The access token ends at the server after fifteen minutes; its cookie stays, so that signing
 * out still finds the sign-in that it belongs to.
 */
export function setToken(
  app: AppContext,
  c: Context<AppEnv>,
  kind: CookieKind,
  token: string,
): void {
  setCookie(c, nameOf(app, kind), token, {
    path: names[kind].path,
    httpOnly: true,
    sameSite: "Strict",
    secure: app.config.isSecure,
    maxAge: IDLE_DAYS * 86_400,
  });
}

/** The token that a request carries in its cookie. */
export function tokenOf(app: AppContext, c: Context<AppEnv>, kind: CookieKind): string | undefined {
  return getCookie(c, nameOf(app, kind));
}

/** Takes both cookies back. */
export function clearTokens(app: AppContext, c: Context<AppEnv>): void {
  for (const kind of ["access", "refresh"] as const) {
    deleteCookie(c, nameOf(app, kind), { path: names[kind].path, secure: app.config.isSecure });
  }
}
