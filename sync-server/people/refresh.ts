import type { Context } from "hono";
import { refreshProofText, refreshRequest } from "../../src/protocol/session.ts";
import { headerNames } from "../../src/protocol/sync-messages.ts";
import type { Role } from "../../src/records/define-record.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { readMessage } from "../read-body.ts";
import { Refuse, refusals } from "../refuse.ts";
import type { AppEnv } from "../routes/app-env.ts";
import { writeAudit } from "./audit.ts";
import { IDLE_DAYS, setToken, tokenOf } from "./cookies.ts";
import { isSignedBy } from "./device-keys.ts";
import { isOurNonce, newNonce } from "./nonces.ts";
import { isSetUpNeeded } from "./second-factor.ts";
import { issueTokens } from "./sign-ins.ts";
import { refuseStanding, seeTablet, type TabletState } from "./tablets.ts";
import { tokenHash } from "./tokens.ts";

const IDLE_MS = IDLE_DAYS * 86_400_000;

interface Held {
  id: RecordId;
  org: RecordId;
  person: RecordId;
  device: RecordId;
  generation: number;
  /** The generation of the token that came. */
  came: number;
  last_used_at: Instant;
  x: string;
  y: string;
  disabled: boolean;
  tablet: TabletState;
  role: Role;
}

/**
 * Renews a sign-in: the refresh token and a signature of the device's key over a nonce of ours give new tokens. A token
 * stays good until its successor is first used, because an answer may be lost on its way. Whoever brings the token but
 * another key copied it: that ends the sign-in.
 */
export async function refresh(app: AppContext, c: Context<AppEnv>): Promise<void> {
  const { proof } = await readMessage(c, refreshRequest);
  const token = tokenOf(app, c, "refresh");
  if (token === undefined) throw refusals.signInFirst();
  const hash = tokenHash(token);
  const outcome = await app.database.transaction(async (queries) => {
    const held = await readHeld(queries, hash);
    // Another person's tab of the same browser: nothing is wrong with this sign-in, it is only not hers.
    if (!held || isForAnother(c, held)) return "none";
    if (!proof || !isOurNonce(app, hash, proof.nonce)) return "unproven";
    if (!isSignedBy(held, refreshProofText(proof.nonce), proof.signature)) {
      await endForged(app, queries, held);
      return "none";
    }
    refuseStanding(held);
    if (app.now().getTime() - Date.parse(held.last_used_at) > IDLE_MS) return "none";
    return renew(app, queries, held);
  });
  if (outcome === "none") throw refusals.signInFirst();
  if (outcome === "unproven") throw proofNeeded(newNonce(app, hash));
  setToken(app, c, "access", outcome.access);
  setToken(app, c, "refresh", outcome.refresh);
}

async function readHeld(queries: Queries, hash: string): Promise<Held | undefined> {
  const rows = await queries.query<Held>(
    `select s.id, s.org, s.person, s.device, s.generation, r.generation as came, s.last_used_at,
            k.x, k.y, a.disabled, a.role, d.state as tablet
       from refresh_token r
       join sign_in s on s.id = r.sign_in
       join device_key k on k.name = s.device_key
       join account a on a.org = s.org and a.person = s.person
       join tablet d on d.org = s.org and d.device = s.device
      where r.token_hash = $1 for update of s`,
    [hash],
  );
  return rows[0];
}

function isForAnother(c: Context<AppEnv>, held: Held): boolean {
  const person = c.req.header(headerNames.person);
  return person !== undefined && person !== held.person;
}

async function endForged(app: AppContext, queries: Queries, held: Held): Promise<void> {
  const { id, org, person, device } = held;
  await queries.query("delete from sign_in where id = $1", [id]);
  const act = { act: "refresh-from-another-device", person, device, subject: null } as const;
  await writeAudit(app, queries, org, [act]);
}

async function renew(app: AppContext, queries: Queries, held: Held) {
  const { id, came } = held;
  const at = app.now().toISOString();
  const generation = Math.max(held.generation, came + 1);
  // Once a successor is used, what came before it is over.
  await queries.query("delete from refresh_token where sign_in = $1 and generation < $2", [
    id,
    came,
  ]);
  // Asked again each time: the agency may demand a second factor by now, or she may have become a supervisor.
  const needsSetUp = await isSetUpNeeded(queries, held);
  await queries.query(
    `update sign_in set generation = $2, last_used_at = $3, needs_set_up = $4 where id = $1`,
    [id, generation, at, needsSetUp],
  );
  // An hour past its end it is of no use even for signing out.
  await queries.query(
    "delete from access_token where sign_in = $1 and expires_at < $2::timestamptz - interval '1 hour'",
    [id, at],
  );
  await seeTablet(queries, held, at);
  return issueTokens(app, queries, { id, generation });
}

function proofNeeded(nonce: string): Refuse {
  return new Refuse(
    401,
    "proof-needed",
    "Your sign-in is renewed by this tablet itself. If it does not happen, sign in again; what you saved is safe.",
    { more: { nonce } },
  );
}
