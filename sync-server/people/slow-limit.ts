import { createHmac } from "node:crypto";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Database, Queries } from "../database/database.ts";
import { keyFor } from "../installation-key.ts";
import { tooManyTries } from "../take-try.ts";
import { foldEmail } from "./accounts.ts";

const DAY_MS = 86_400_000;
/** Wrong passwords for one e-mail in a day, from wherever they come. */
export const MOST_A_DAY = 100;

/**
 * Counts a try at the password of an e-mail, and refuses when there were too many in a day: the limits in memory look at
 * an address, and whoever has many of those, or waits for a restart, is not held up by them. An e-mail that nobody signs
 * in with is counted alike. The tablets that she works on have a count of their own: a stranger shuts out nobody.
 * Answers how to take the try back, for a password that was right.
 */
export async function takeSlowTry(
  app: AppContext,
  asked: { email: string; device: RecordId },
): Promise<() => Promise<void>> {
  const { database } = app;
  const name = await nameOf(app, asked);
  const now = app.now();
  const [row] = await database.query<{ tries: number; since: Instant }>(
    `insert into slow_limit as l (name, tries, since) values ($1, 1, $2)
     on conflict (name) do update set
       tries = case when l.since <= $3 then 1 else l.tries + 1 end,
       since = case when l.since <= $3 then $2 else l.since end
     returning tries, since`,
    [name, now.toISOString(), new Date(now.getTime() - DAY_MS).toISOString()],
  );
  if (!row) throw new Error("a try that was not counted");
  if (row.tries > MOST_A_DAY) throw tooManyTries(Date.parse(row.since) + DAY_MS - now.getTime());
  return async () => {
    await database.query("update slow_limit set tries = tries - 1 where name = $1", [name]);
  };
}

// What was typed is not kept: people type passwords into the wrong field.
async function nameOf(
  app: AppContext,
  asked: { email: string; device: RecordId },
): Promise<string> {
  const email = foldEmail(asked.email);
  const rows = await app.database.query(
    `select 1 as is_hers from account a join escrow e on e.org = a.org and e.person = a.person
      where a.email = $1 and e.device = $2 limit 1`,
    [email, asked.device],
  );
  return hashed(app, rows.length > 0 ? `${email} ${asked.device}` : email);
}

function hashed(app: AppContext, words: string): string {
  const key = keyFor(app.config.installationKey, "slow-limit");
  return createHmac("sha256", key).update(words).digest("base64url");
}

/** Begins the count for an e-mail anew: its password is another one. */
export async function forgetTriesFor(
  app: AppContext,
  queries: Queries,
  email: string,
): Promise<void> {
  await queries.query("delete from slow_limit where name = $1", [hashed(app, foldEmail(email))]);
}

/** Forgets what no longer counts. */
export async function forgetSlowTries(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAY_MS).toISOString();
  await database.query("delete from slow_limit where since <= $1", [before]);
}
