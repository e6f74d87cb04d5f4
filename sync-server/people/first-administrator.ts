import type { Context } from "hono";
import type { AppEnv } from "../routes/app-env.ts";
import {
  firstAdministratorRequest,
  type FirstAdministratorRequest,
} from "../../src/protocol/session.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Me } from "../../src/records/signed-in.ts";
import type { AppContext } from "../app-context.ts";
import { makeAgency } from "../agency.ts";
import type { Database, Queries } from "../database/database.ts";
import { readMessage } from "../read-body.ts";
import { Refuse } from "../refuse.ts";
import { addAccounts, foldEmail } from "./accounts.ts";
import { readMe } from "./me.ts";
import { hashPassword } from "./passwords.ts";
import { beginSignIn } from "./sign-ins.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** Makes the one-use link by which an empty installation gets its first administrator; an older one stops working. */
export async function makeFirstLink(
  database: Database,
  random: (n: number) => Uint8Array,
  now: Date,
): Promise<string> {
  const token = newToken(random);
  await database.transaction(async (queries) => {
    await queries.query("delete from first_administrator_link");
    await queries.query(
      "insert into first_administrator_link (token_hash, created_at) values ($1, $2)",
      [tokenHash(token), now.toISOString()],
    );
  });
  // In the fragment, so that it never reaches a log or a proxy.
  return `/#/first-administrator?token=${token}`;
}

/** Makes the agency and its first administrator, and signs her in. The link works once. */
export async function addFirstAdministrator(app: AppContext, c: Context<AppEnv>): Promise<Me> {
  const asked = await readMessage(c, firstAdministratorRequest);
  if (!isTimeZone(asked.timeZone)) throw badTimeZone();
  // Hashing takes 64 MiB and a tenth of a second: not for tokens that are none.
  await requireLink(app.database, asked.token);
  const passwordHash = await hashPassword(asked.password, app.config.passwordPepper);
  const { org, person } = await makeOnce(app, asked, passwordHash);
  const { device, deviceKey } = asked;
  await beginSignIn(app, c, { org, person, role: "administrator", device, deviceKey });
  return readMe(app, { org, person, role: "administrator", email: foldEmail(asked.email) });
}

async function requireLink(queries: Queries, token: string): Promise<void> {
  const known = await queries.query(
    "select 1 as is_there from first_administrator_link where token_hash = $1",
    [tokenHash(token)],
  );
  if (known.length === 0) throw notValid();
}

function makeOnce(
  app: AppContext,
  asked: FirstAdministratorRequest,
  passwordHash: string,
): Promise<{ org: RecordId; person: RecordId }> {
  return app.database.transaction(async (queries) => {
    // Deleting is using: of two requests at once only one gets the row.
    const used = await queries.query(
      "delete from first_administrator_link where token_hash = $1 returning token_hash",
      [tokenHash(asked.token)],
    );
    if (used.length === 0) throw notValid();
    const now = app.now().toISOString();
    const made = await makeAgency(queries, app, now, asked);
    const account = { ...made, email: asked.email, role: "administrator" as const, passwordHash };
    await addAccounts(queries, made.org, now, [account]);
    return made;
  });
}

function notValid(): Refuse {
  return new Refuse(
    403,
    "link-not-valid",
    "This link was used already or is not complete. Start the server again to get a new one.",
  );
}

function badTimeZone(): Refuse {
  return new Refuse(
    400,
    "time-zone",
    "This time zone is not known. Choose one such as America/Los_Angeles.",
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
