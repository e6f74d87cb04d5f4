import type { Instant } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { findAccount } from "./accounts.ts";
import { writeAudit, type Auditor } from "./audit.ts";
import { makeMailLink } from "./mail-links.ts";
import { endSignInsOf } from "./sign-ins.ts";

const WORKS_MS = 3_600_000;

type WayBackSeams = Pick<AppContext, "database" | "random"> &
  Auditor & { config: Pick<AppContext["config"], "publicUrl"> };

/**
 * The way back in for an administrator whom no colleague can help: a link that sets a new password, once and within the
 * hour. Her second factors and her sign-ins end with it. Null where nobody administers an agency under that e-mail.
 */
export async function makeWayBack(
  app: WayBackSeams,
  email: string,
): Promise<{ link: string; until: Instant } | null> {
  const account = await findAccount(app.database, email);
  if (!account || account.disabled || account.role !== "administrator") return null;
  const { org, person } = account;
  return app.database.transaction(async (queries) => {
    for (const table of ["totp", "passkey"]) {
      await queries.query(`delete from ${table} where org = $1 and person = $2`, [org, person]);
    }
    await endSignInsOf(queries, org, person);
    const act = { act: "way-back-made", person: null, device: null, subject: person } as const;
    await writeAudit(app, queries, org, [act]);
    return makeMailLink(app, queries, { org, person }, "password", WORKS_MS);
  });
}
