import type { Context } from "hono";
import type { Role } from "../../src/records/define-record.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { Refuse, refusals } from "../refuse.ts";
import type { AppEnv } from "../routes/app-env.ts";
import { writeAudit } from "./audit.ts";
import { clearTokens, tokenOf } from "./cookies.ts";
import { refuseStanding, type TabletState } from "./tablets.ts";
import { tokenHash } from "./tokens.ts";

/** Who a request speaks for. */
export interface Session {
  org: RecordId;
  person: RecordId;
  role: Role;
  device: RecordId;
  email: string;
  /** The sign-in that it lives on. */
  signIn: RecordId;
  signedInAt: Instant;
}

interface SessionRow extends Session {
  expires_at: Instant;
  disabled: boolean;
  tablet: TabletState;
  needs_set_up: boolean;
}

/**
 * The session of a request; refuses when there is none or it ended, when account or tablet are out of use, and when it
 * waits for a second factor to be set up, unless that is what is being done.
 */
export async function requireSession(
  app: AppContext,
  c: Context<AppEnv>,
  from: "after set-up" | "before set-up" = "after set-up",
): Promise<Session> {
  const token = tokenOf(app, c, "access");
  if (token === undefined) throw refusals.signInFirst();
  const rows = await app.database.query<SessionRow>(
    `select s.org, s.person, s.device, s.id as "signIn", s.signed_in_at as "signedInAt",
            a.role, a.email, a.disabled, t.expires_at, d.state as tablet, s.needs_set_up
       from access_token t
       join sign_in s on s.id = t.sign_in
       join account a on a.org = s.org and a.person = s.person
       join tablet d on d.org = s.org and d.device = s.device
      where t.token_hash = $1`,
    [tokenHash(token)],
  );
  const row = rows[0];
  if (!row || Date.parse(row.expires_at) <= app.now().getTime()) throw refusals.signInFirst();
  const { expires_at: _, disabled, tablet, needs_set_up: needsSetUp, ...session } = row;
  refuseStanding({ disabled, tablet });
  if (needsSetUp && from === "after set-up") throw setUpFirst();
  return session;
}

function setUpFirst(): Refuse {
  return new Refuse(
    403,
    "second-factor-first",
    "Your agency asks you for a second factor. Set one up; then everything is here.",
  );
}

/** Ends the sign-in of a request, whether its access token still counts or not; without one there is nothing to do. */
export async function endSession(app: AppContext, c: Context<AppEnv>): Promise<void> {
  const token = tokenOf(app, c, "access");
  clearTokens(app, c);
  if (token === undefined) return;
  await app.database.transaction(async (queries) => {
    const ended = await queries.query<Pick<Session, "org" | "person" | "device">>(
      `delete from sign_in s using access_token t
        where t.token_hash = $1 and s.id = t.sign_in returning s.org, s.person, s.device`,
      [tokenHash(token)],
    );
    for (const { org, person, device } of ended) {
      const act = { act: "signed-out", person, device, subject: null } as const;
      await writeAudit(app, queries, org, [act]);
    }
  });
}
