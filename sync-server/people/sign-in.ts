import type { Context } from "hono";
import type { AppEnv } from "../routes/app-env.ts";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { signInRequest } from "../../src/protocol/session.ts";
import type { Me } from "../../src/records/signed-in.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { readMessage } from "../read-body.ts";
import { Refuse } from "../refuse.ts";
import { takeTry } from "../take-try.ts";
import { findAccount, foldEmail } from "./accounts.ts";
import { readMe } from "./me.ts";
import { decoyHash, isPassword } from "./passwords.ts";
import { requireSecondFactor } from "./second-factor.ts";
import { beginSignIn } from "./sign-ins.ts";

const MINUTES_15 = 15 * 60;

/** Makes the sign-in of one app; its counters live in memory, so a restart forgets them. */
export function makeSignIn(app: AppContext): (c: Context<AppEnv>) => Promise<Me> {
  const perPerson = new RateLimiterMemory({ points: 10, duration: MINUTES_15 });
  const perAddress = new RateLimiterMemory({ points: 100, duration: MINUTES_15 });
  const perFactor = new RateLimiterMemory({ points: 10, duration: MINUTES_15 });
  let decoy: Promise<string> | undefined;

  return async function signIn(c) {
    const asked = await readMessage(c, signInRequest);
    const address = clientAddress(c);
    const person = `${foldEmail(asked.email)} ${address}`;
    // Counted before the password is checked, so that many at once cannot slip through; a right one is taken back.
    await takeTry(perAddress, address);
    await takeTry(perPerson, person);
    const account = await findAccount(app.database, asked.email);
    decoy ??= decoyHash(app.random);
    // Someone invited has no password yet; she answers like someone unknown.
    const stored = account?.password_hash ?? (await decoy);
    const isRight = await isPassword(stored, asked.password, app.config.passwordPepper);
    if (!account || !isRight || account.disabled) throw wrong();
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

// One sentence for an unknown e-mail, a wrong password and a disabled account.
function wrong(): Refuse {
  return new Refuse(
    401,
    "wrong-sign-in",
    "E-mail and password do not fit together. Check both, or ask your administrator for a new password.",
  );
}
