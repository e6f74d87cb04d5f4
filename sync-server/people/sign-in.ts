import type { Context } from "hono";
import type { AppEnv } from "../routes/app-env.ts";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { signInRequest } from "../../src/protocol/session.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Me } from "../../src/records/signed-in.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { readMessage } from "../read-body.ts";
import { Refuse } from "../refuse.ts";
import { takeTry } from "../take-try.ts";
import { errorForLog } from "../request-log.ts";
import { findAccount, foldEmail, type Account } from "./accounts.ts";
import { writeAudit } from "./audit.ts";
import { readMe } from "./me.ts";
import { decoyHash, isPassword } from "./passwords.ts";
import { requireSecondFactor } from "./second-factor.ts";
import { beginSignIn } from "./sign-ins.ts";
import { takeSlowTry } from "./slow-limit.ts";

const MINUTES_15 = 15 * 60;

/** Makes the sign-in of one app; its quick counters live in memory, so a restart forgets them. */
export function makeSignIn(app: AppContext): (c: Context<AppEnv>) => Promise<Me> {
  const perPerson = new RateLimiterMemory({ points: 10, duration: MINUTES_15 });
  const perAddress = new RateLimiterMemory({ points: 100, duration: MINUTES_15 });
  const perFactor = new RateLimiterMemory({ points: 10, duration: MINUTES_15 });
  let decoy: Promise<string> | undefined;

  return async function signIn(c) {
    const asked = await readMessage(c, signInRequest);
    const address = clientAddress(app, c);
    const person = `${foldEmail(asked.email)} ${address}`;
    // Counted before the password is checked, so that many at once cannot slip through; a right one is taken back.
    await takeTry(perAddress, address);
    await takeTry(perPerson, person);
    const takeBack = await takeSlowTry(app, asked);
    const account = await findAccount(app.database, asked.email);
    decoy ??= decoyHash(app.random);
    // Someone invited has no password yet; she answers like someone unknown.
    const stored = account?.password_hash ?? (await decoy);
    const isRight = await isPassword(stored, asked.password, app.config.passwordPepper);
    if (!account || !isRight || account.disabled) {
      // Not waited for: an unknown e-mail must not be answered sooner.
      if (account) void noteFailed(app, account, asked.device);
      throw wrong();
    }
    await takeBack();
    const { org, person: id, role, email } = account;
    // Counted by the person alone: six digits must not be guessed from many addresses.
    if (asked.code !== undefined || asked.passkey) await takeTry(perFactor, `${org} ${id}`);
    await requireSecondFactor(app, c, { org, person: id }, asked);
    await perPerson.delete(person);
    await perFactor.delete(`${org} ${id}`);
    await perAddress.reward(address);
    const { device, deviceKey } = asked;
    await beginSignIn(app, c, { org, person: id, role, device, deviceKey });
    return readMe(app, { org, person: id, role, email });
  };
}

async function noteFailed(app: AppContext, { org, person }: Account, claimed: RecordId) {
  const act = { act: "sign-in-failed", person: null, device: null, subject: person } as const;
  try {
    await app.database.transaction((queries) =>
      writeAudit(app, queries, org, [{ ...act, detail: { claimed } }]),
    );
  } catch (error) {
    app.logger.error({ failure: "audit", error: errorForLog(error) });
  }
}

// One sentence for an unknown e-mail, a wrong password and a disabled account.
function wrong(): Refuse {
  return new Refuse(
    401,
    "wrong-sign-in",
    "E-mail and password do not fit together. Check both, or ask your administrator for a new password.",
  );
}
