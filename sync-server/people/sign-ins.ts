import type { Context } from "hono";
import type { DevicePublicKey } from "../../src/protocol/session.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { refusals } from "../refuse.ts";
import type { AppEnv } from "../routes/app-env.ts";
import { writeAudit } from "./audit.ts";
import { setToken } from "./cookies.ts";
import { deviceKeyName, isUsableKey, keepDeviceKey } from "./device-keys.ts";
import { isSetUpNeeded } from "./second-factor.ts";
import { refuseStanding, seeTablet } from "./tablets.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** Who signs in, and on what. */
export interface SigningIn {
  org: RecordId;
  person: RecordId;
  role: Role;
  device: RecordId;
  deviceKey: DevicePublicKey;
}

const ACCESS_MS = 15 * 60_000;

/**
 * Begins a sign-in: an access token for fifteen minutes and a refresh token bound to the device's key. Refuses on a
 * tablet that was retired or lost.
 */
export async function beginSignIn(
  app: AppContext,
  c: Context<AppEnv>,
  who: SigningIn,
): Promise<void> {
  if (!isUsableKey(who.deviceKey)) throw refusals.badRequest("“deviceKey”");
  const at = app.now().toISOString();
  const { org, person, device } = who;
  const tokens = await app.database.transaction(async (queries) => {
    refuseStanding({ disabled: false, tablet: await seeTablet(queries, who, at) });
    if (!(await keepDeviceKey(queries, who, who.deviceKey, at))) {
      throw refusals.badRequest("“deviceKey”");
    }
    const id = app.newId();
    const needsSetUp = await isSetUpNeeded(queries, who);
    await queries.query(
      `insert into sign_in
         (id, org, person, device, device_key, signed_in_at, last_used_at, generation, needs_set_up)
       values ($1, $2, $3, $4, $5, $6, $6, 1, $7)`,
      [id, org, person, device, deviceKeyName(who.deviceKey), at, needsSetUp],
    );
    const issued = await issueTokens(app, queries, { id, generation: 1 });
    const act = { act: "signed-in", person, device, subject: null } as const;
    await writeAudit(app, queries, org, [act]);
    return issued;
  });
  setToken(app, c, "access", tokens.access);
  setToken(app, c, "refresh", tokens.refresh);
}

/** A fresh pair of tokens of a sign-in; only their hashes are kept. */
export async function issueTokens(
  app: AppContext,
  queries: Queries,
  signIn: { id: RecordId; generation: number },
): Promise<{ access: string; refresh: string }> {
  const [access, refresh] = [newToken(app.random), newToken(app.random)];
  const now = app.now();
  await queries.query(
    `insert into refresh_token (token_hash, sign_in, generation, issued_at) values ($1, $2, $3, $4)`,
    [tokenHash(refresh), signIn.id, signIn.generation, now.toISOString()],
  );
  await queries.query(
    "insert into access_token (token_hash, sign_in, expires_at) values ($1, $2, $3)",
    [tokenHash(access), signIn.id, new Date(now.getTime() + ACCESS_MS).toISOString()],
  );
  return { access, refresh };
}

/** Ends every sign-in of a person, here and on all her devices. */
export async function endSignInsOf(
  queries: Queries,
  org: RecordId,
  person: RecordId,
): Promise<void> {
  await queries.query("delete from sign_in where org = $1 and person = $2", [org, person]);
}
