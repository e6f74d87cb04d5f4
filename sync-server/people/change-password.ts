import type { AppContext } from "../app-context.ts";
import { Refuse } from "../refuse.ts";
import { writeAudit } from "./audit.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import type { Session } from "./sessions.ts";

/** Changes her own password; her sign-ins elsewhere end. */
export async function changePassword(
  app: AppContext,
  session: Session,
  asked: { old: string; password: string },
): Promise<void> {
  await requirePassword(app, session, asked.old);
  const hash = await hashPassword(asked.password, app.config.passwordPepper);
  const { org, person, device } = session;
  await app.database.transaction(async (queries) => {
    await queries.query("update account set password_hash = $3 where org = $1 and person = $2", [
      org,
      person,
      hash,
    ]);
    await queries.query("delete from sign_in where org = $1 and person = $2 and id <> $3", [
      org,
      person,
      session.signIn,
    ]);
    const act = { act: "password-set", person, device, subject: person } as const;
    await writeAudit(app, queries, org, [{ ...act, detail: { by: "herself" } }]);
  });
}

/** Refuses when this is not her password: an unlocked tablet must not be enough for what changes how one signs in. */
export async function requirePassword(
  app: AppContext,
  session: Session,
  password: string,
): Promise<void> {
  const [row] = await app.database.query<{ password_hash: string | null }>(
    "select password_hash from account where org = $1 and person = $2",
    [session.org, session.person],
  );
  const stored = row?.password_hash ?? null;
  const isHers = stored && (await isPassword(stored, password, app.config.passwordPepper));
  if (!isHers) {
    throw new Refuse(403, "wrong-password", "This is not your password. Check it and try again.");
  }
}
