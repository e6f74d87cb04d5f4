import type { Context } from "hono";
import type { SecondFactorState } from "../../src/protocol/second-factor.ts";
import type { SignInRequest } from "../../src/protocol/session.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { secondFactorSettings } from "../../src/records/reference/agency.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse } from "../refuse.ts";
import type { AppEnv } from "../routes/app-env.ts";
import { writeAudit } from "./audit.ts";
import { askPasskey, isPasskey, type Place } from "./passkeys.ts";
import { isTotp } from "./totp.ts";

interface Who {
  org: RecordId;
  person: RecordId;
}

/** What somebody has set up, and what her agency says about it. */
export async function readSecondFactor(queries: Queries, who: Who): Promise<SecondFactorState> {
  const [row] = await queries.query<{ setting: string | null; totp: boolean }>(
    `select s.body #>> '{fields,secondFactor}' as setting,
            exists (select 1 from totp t where t.org = a.org and t.person = $2
                       and t.confirmed_at is not null) as totp
       from agency a left join record s on s.org = a.org and s.id = a.settings
      where a.org = $1`,
    [who.org, who.person],
  );
  const passkeys = await queries.query<SecondFactorState["passkeys"][number]>(
    `select id, name, added_at as "addedAt" from passkey where org = $1 and person = $2
      order by added_at`,
    [who.org, who.person],
  );
  const setting = secondFactorSettings.find((one) => one === row?.setting) ?? "off";
  return { setting, totp: row?.totp ?? false, passkeys };
}

/** True for those of whom an agency may demand a second factor. */
export function isDemandedOf(role: Role, setting: SecondFactorState["setting"]): boolean {
  return setting === "demanded" && (role === "administrator" || role === "supervisor");
}

/** True when she has none and her agency demands one of her: she sees nothing before it is set up. */
export async function isSetUpNeeded(queries: Queries, who: Who & { role: Role }): Promise<boolean> {
  const { totp, passkeys, setting } = await readSecondFactor(queries, who);
  return !totp && passkeys.length === 0 && isDemandedOf(who.role, setting);
}

/**
 * Asks for the second factor of a sign-in whose password was right. Whoever has one set up is asked, whatever her
 * agency's setting; whoever has none passes, and is asked to set one up where it is demanded.
 */
export async function requireSecondFactor(
  app: AppContext,
  c: Context<AppEnv>,
  who: Who,
  asked: Pick<SignInRequest, "code" | "passkey">,
): Promise<void> {
  const state = await readSecondFactor(app.database, who);
  if (!state.totp && state.passkeys.length === 0) return;
  const { code, passkey } = asked;
  const place = placeOf(c);
  const isRight = await app.database.transaction(async (queries) => {
    if (code !== undefined) return isTotp(app, queries, who, code);
    return passkey !== undefined && isPasskey(app, queries, who, place, passkey);
  });
  if (isRight) return;
  const isTried = code !== undefined || passkey !== undefined;
  if (isTried) await noteWrong(app, who, passkey === undefined ? "totp" : "passkey");
  throw new Refuse(
    401,
    isTried ? "wrong-code" : "second-factor-needed",
    isTried
      ? "This was not the right second factor. Wait for a new code, or ask your administrator to reset it."
      : "Now your second factor: the code of your app, or your passkey.",
    { more: { totp: state.totp, passkey: await askPasskey(app, who, place) } },
  );
}

// Her password was right: somebody has it.
async function noteWrong(app: AppContext, { org, person }: Who, kind: string): Promise<void> {
  const act = { act: "second-factor-failed", person: null, device: null, subject: person } as const;
  await app.database.transaction((queries) =>
    writeAudit(app, queries, org, [{ ...act, detail: { kind } }]),
  );
}

/** Where the page of a request is. Its origin was compared with the host before anything else was done. */
export function placeOf(c: Context<AppEnv>): Place {
  const origin = c.req.header("origin") ?? new URL(c.req.url).origin;
  return { origin, host: new URL(origin).hostname };
}
