import type { Context } from "hono";
import type * as v from "valibot";
import type { passkeyConfirm, SecondFactorState } from "../../src/protocol/second-factor.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import type { AppEnv } from "../routes/app-env.ts";
import { writeAudit, type AuditAct } from "./audit.ts";
import { addPasskey } from "./passkeys.ts";
import { isDemandedOf, placeOf, readSecondFactor } from "./second-factor.ts";
import type { Session } from "./sessions.ts";
import { confirmTotp } from "./totp.ts";

/** Confirms an authenticator app with its first code. */
export async function finishTotp(
  app: AppContext,
  session: Session,
  code: string,
): Promise<SecondFactorState> {
  return app.database.transaction(async (queries) => {
    if (!(await confirmTotp(app, queries, session, code))) throw wrongCode();
    return added(app, queries, session, "totp");
  });
}

/** Keeps a passkey that her browser made. */
export async function finishPasskey(
  app: AppContext,
  c: Context<AppEnv>,
  session: Session,
  made: v.InferOutput<typeof passkeyConfirm>,
): Promise<SecondFactorState> {
  return app.database.transaction(async (queries) => {
    if (!(await addPasskey(app, queries, session, placeOf(c), made))) throw passkeyRefused();
    return added(app, queries, session, "passkey");
  });
}

// What her sign-in waited for is there: it goes on as any other.
async function added(
  app: AppContext,
  queries: Queries,
  session: Session,
  kind: "totp" | "passkey",
): Promise<SecondFactorState> {
  await queries.query("update sign_in set needs_set_up = false where org = $1 and person = $2", [
    session.org,
    session.person,
  ]);
  await audit(app, queries, session, "second-factor-added", kind);
  return readSecondFactor(queries, session);
}

/** Takes her authenticator app away. */
export async function removeTotp(app: AppContext, session: Session): Promise<SecondFactorState> {
  return remove(app, session, "totp", (queries) =>
    queries.query("delete from totp where org = $1 and person = $2 returning person", [
      session.org,
      session.person,
    ]),
  );
}

/** Takes one of her passkeys away. */
export async function removePasskey(
  app: AppContext,
  session: Session,
  id: RecordId,
): Promise<SecondFactorState> {
  return remove(app, session, "passkey", (queries) =>
    queries.query("delete from passkey where org = $1 and person = $2 and id = $3 returning id", [
      session.org,
      session.person,
      id,
    ]),
  );
}

// The last one stays where one is demanded; taken back with the transaction.
async function remove(
  app: AppContext,
  session: Session,
  kind: "totp" | "passkey",
  take: (queries: Queries) => Promise<object[]>,
): Promise<SecondFactorState> {
  return app.database.transaction(async (queries) => {
    if ((await take(queries)).length === 0) throw refusals.notFound();
    const state = await readSecondFactor(queries, session);
    const isLast = !state.totp && state.passkeys.length === 0;
    if (isLast && isDemandedOf(session.role, state.setting)) throw demanded();
    await audit(app, queries, session, "second-factor-removed", kind);
    return state;
  });
}

async function audit(
  app: AppContext,
  queries: Queries,
  session: Session,
  act: AuditAct,
  kind: string,
): Promise<void> {
  const { org, person, device } = session;
  await writeAudit(app, queries, org, [{ act, person, device, subject: person, detail: { kind } }]);
}

function wrongCode(): Refuse {
  return new Refuse(
    403,
    "wrong-code",
    "This code does not fit. Check that the clock of your phone is right, and type the newest code.",
  );
}

function passkeyRefused(): Refuse {
  return new Refuse(
    403,
    "passkey-refused",
    "This passkey could not be added. Begin again, and answer your browser within five minutes.",
  );
}

function demanded(): Refuse {
  return new Refuse(
    409,
    "demanded",
    "Your agency asks you for a second factor. Add another one before you take this away.",
  );
}
