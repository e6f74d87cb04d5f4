import type { Context } from "hono";
import type { AppEnv } from "../routes/app-env.ts";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Role } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { refusals } from "../refuse.ts";
import { newToken, tokenHash } from "./tokens.ts";

const IDLE_DAYS = 45;
const IDLE_MS = IDLE_DAYS * 86_400_000;
// Written once an hour at most: every request of every tablet would be a write otherwise.
const TOUCH_MS = 3_600_000;

/** Who a request speaks for. */
export interface Session {
  org: RecordId;
  person: RecordId;
  role: Role;
  device: RecordId;
  email: string;
}

/**
 * Starts a session and sets its cookie. One sliding token for now; access and rotating, device-bound refresh tokens
 * replace this pair of functions with their own issue.
 */
export async function startSession(
  app: AppContext,
  c: Context<AppEnv>,
  who: { org: RecordId; person: RecordId; device: RecordId },
): Promise<void> {
  const token = newToken(app.random);
  const at = app.now().toISOString();
  await app.database.query(
    `insert into session (token_hash, org, person, device, created_at, last_used_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [tokenHash(token), who.org, who.person, who.device, at],
  );
  setSessionCookie(app, c, token);
}

function setSessionCookie(app: AppContext, c: Context<AppEnv>, token: string): void {
  setCookie(c, cookieName(app), token, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: app.config.tls,
    maxAge: IDLE_DAYS * 86_400,
  });
}

// Browsers refuse `__Host-` and Secure cookies over plain http.
function cookieName(app: AppContext): string {
  return app.config.tls ? "__Host-satchel" : "satchel";
}

interface SessionRow extends Session {
  last_used_at: string;
}

/** The session of a request; refuses when there is none, it has been idle too long, or the account is disabled. */
export async function requireSession(app: AppContext, c: Context<AppEnv>): Promise<Session> {
  const token = getCookie(c, cookieName(app));
  if (token === undefined) throw refusals.signInFirst();
  const rows = await app.database.query<SessionRow>(
    `select s.org, s.person, s.device, s.last_used_at, a.role, a.email
       from session s join account a on a.org = s.org and a.person = s.person
      where s.token_hash = $1 and not a.disabled`,
    [tokenHash(token)],
  );
  const row = rows[0];
  const idle = row ? app.now().getTime() - Date.parse(row.last_used_at) : 0;
  if (!row || idle > IDLE_MS) throw refusals.signInFirst();
  if (idle > TOUCH_MS) await touch(app, c, token);
  const { org, person, device, role, email } = row;
  return { org, person, device, role, email };
}

async function touch(app: AppContext, c: Context<AppEnv>, token: string): Promise<void> {
  await app.database.query("update session set last_used_at = $2 where token_hash = $1", [
    tokenHash(token),
    app.now().toISOString(),
  ]);
  setSessionCookie(app, c, token);
}

/** Ends the session of a request; without one there is nothing to do. */
export async function endSession(app: AppContext, c: Context<AppEnv>): Promise<void> {
  const token = getCookie(c, cookieName(app));
  if (token === undefined) return;
  await app.database.query("delete from session where token_hash = $1", [tokenHash(token)]);
  deleteCookie(c, cookieName(app), { path: "/", secure: app.config.tls });
}
