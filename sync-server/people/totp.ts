import { Secret, TOTP } from "otpauth";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { keyFor, openUnder, sealUnder } from "../installation-key.ts";

const PERIOD = 30;
const SECRET_BYTES = 20;

interface Who {
  org: RecordId;
  person: RecordId;
}

/** Begins to set an authenticator app up; the one that counts, if any, goes on counting until a code confirmed this. */
export async function beginTotp(
  app: AppContext,
  who: Who,
  label: string,
): Promise<{ secret: string; uri: string }> {
  const bytes = app.random(SECRET_BYTES);
  const key = keyFor(app.config.installationKey, "totp");
  await app.database.query(
    `insert into totp (org, person, pending) values ($1, $2, $3)
     on conflict (org, person) do update set pending = excluded.pending`,
    [who.org, who.person, sealUnder(key, app.random, bytes, boundTo(who))],
  );
  const totp = makeTotp(bytes, label);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** True when the code fits what is being set up; from then on it counts. */
export async function confirmTotp(
  app: AppContext,
  queries: Queries,
  who: Who,
  code: string,
): Promise<boolean> {
  const [row] = await queries.query<{ pending: string | null }>(
    "select pending from totp where org = $1 and person = $2 for update",
    [who.org, who.person],
  );
  const step = row?.pending ? stepOf(app, who, row.pending, code) : null;
  if (step === null) return false;
  await queries.query(
    `update totp set sealed = pending, pending = null, confirmed_at = $3, last_step = $4
      where org = $1 and person = $2`,
    [who.org, who.person, app.now().toISOString(), step],
  );
  return true;
}

/** True when the code fits, and was not used before: whoever looked over her shoulder has nothing. */
export async function isTotp(
  app: AppContext,
  queries: Queries,
  who: Who,
  code: string,
): Promise<boolean> {
  const [row] = await queries.query<{ sealed: string | null }>(
    "select sealed from totp where org = $1 and person = $2 and confirmed_at is not null",
    [who.org, who.person],
  );
  const step = row?.sealed ? stepOf(app, who, row.sealed, code) : null;
  if (step === null) return false;
  const used = await queries.query(
    `update totp set last_step = $3 where org = $1 and person = $2 and last_step < $3
     returning person`,
    [who.org, who.person, step],
  );
  return used.length > 0;
}

// The step of the clock that a code belongs to, a minute of wrong clocks allowed; null when it fits none.
function stepOf(app: AppContext, who: Who, sealed: string, code: string): number | null {
  const bytes = openUnder(keyFor(app.config.installationKey, "totp"), sealed, boundTo(who));
  if (!bytes) throw new Error("a second factor does not open under this installation's key");
  const timestamp = app.now().getTime();
  const token = code.replace(" ", "");
  const delta = makeTotp(new Uint8Array(bytes), "").validate({ token, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

function makeTotp(bytes: Uint8Array, label: string): TOTP {
  // What every authenticator app understands; some take nothing else, and say nothing about it.
  const common = { algorithm: "SHA1", digits: 6, period: PERIOD };
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  return new TOTP({ issuer: "Satchel", label, secret, ...common });
}

function boundTo({ org, person }: Who): string {
  return ["totp", org, person].join(" ");
}
