import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type * as v from "valibot";
import type { passkeyConfirm } from "../../src/protocol/second-factor.ts";
import type { PasskeyAssertion } from "../../src/protocol/session.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";

/** The page that asks: a passkey belongs to the host it was made at, and answers nowhere else. */
export interface Place {
  origin: string;
  host: string;
}

interface Who {
  org: RecordId;
  person: RecordId;
}

interface PasskeyRow {
  id: RecordId;
  credential: string;
  public_key: string;
  counter: bigint;
  transports: string[];
  name: string;
  added_at: Instant;
}

const CHALLENGE_MS = 5 * 60_000;

/** What a browser needs to make a passkey for her here. */
export async function beginPasskey(
  app: AppContext,
  who: Who,
  place: Place,
  email: string,
): Promise<object> {
  const known = await readPasskeys(app.database, who, place);
  const options = await generateRegistrationOptions({
    rpName: "Satchel",
    rpID: place.host,
    userName: email,
    userID: new TextEncoder().encode(who.person),
    challenge: new Uint8Array(app.random(32)),
    // Which make it is is nobody's business.
    attestationType: "none",
    excludeCredentials: known.map(({ credential: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  await keepChallenge(app, who, "add", options.challenge);
  return options;
}

/** Keeps a passkey that a browser made; false when it does not answer our challenge from this place. */
export async function addPasskey(
  app: AppContext,
  queries: Queries,
  who: Who,
  place: Place,
  made: v.InferOutput<typeof passkeyConfirm>,
): Promise<boolean> {
  const { id, rawId, type, response } = made.credential;
  const { clientDataJSON, attestationObject, transports = [] } = response;
  const verified = await verifyRegistrationResponse({
    response: {
      ...{ id, rawId, type, clientExtensionResults: {} },
      response: { clientDataJSON, attestationObject },
    },
    expectedChallenge: (challenge) => takeChallenge(app, queries, who, "add", challenge),
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: false,
  }).catch(() => null);
  if (!verified?.verified) return false;
  const { credential } = verified.registrationInfo;
  const added = await queries.query(
    `insert into passkey
       (org, person, id, credential, host, public_key, counter, transports, name, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [
      ...[who.org, who.person, app.newId(), credential.id, place.host],
      Buffer.from(credential.publicKey).toString("base64url"),
      ...[credential.counter, JSON.stringify(transports)],
      ...[made.name.trim(), app.now().toISOString()],
    ],
  );
  return added.length > 0;
}

/** What a browser needs to ask her passkeys of this place; null when she has none here. */
export async function askPasskey(
  app: AppContext,
  who: Who,
  place: Place,
): Promise<Record<string, unknown> | null> {
  const known = await readPasskeys(app.database, who, place);
  if (known.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: place.host,
    challenge: new Uint8Array(app.random(32)),
    allowCredentials: known.map(({ credential: id, transports }) => ({ id, transports })),
    userVerification: "preferred",
  });
  await keepChallenge(app, who, "sign-in", options.challenge);
  return { ...options };
}

/** True when one of her passkeys of this place answered a challenge of ours. */
export async function isPasskey(
  app: AppContext,
  queries: Queries,
  who: Who,
  place: Place,
  answer: PasskeyAssertion,
): Promise<boolean> {
  const known = await readPasskeys(queries, who, place);
  const row = known.find(({ credential }) => credential === answer.id);
  if (!row) return false;
  const { id, rawId, type, response } = answer;
  const { clientDataJSON, authenticatorData, signature } = response;
  const signed = { clientDataJSON, authenticatorData, signature };
  const verified = await verifyAuthenticationResponse({
    response: { id, rawId, type, clientExtensionResults: {}, response: signed },
    expectedChallenge: (challenge) => takeChallenge(app, queries, who, "sign-in", challenge),
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: false,
    credential: {
      id: row.credential,
      publicKey: new Uint8Array(Buffer.from(row.public_key, "base64url")),
      counter: Number(row.counter),
    },
  }).catch(() => null);
  if (!verified?.verified) return false;
  await queries.query(
    "update passkey set counter = $4 where org = $1 and person = $2 and id = $3",
    [who.org, who.person, row.id, verified.authenticationInfo.newCounter],
  );
  return true;
}

async function readPasskeys(queries: Queries, who: Who, place: Place): Promise<PasskeyRow[]> {
  return queries.query<PasskeyRow>(
    `select id, credential, public_key, counter, transports, name, added_at from passkey
      where org = $1 and person = $2 and host = $3 order by added_at`,
    [who.org, who.person, place.host],
  );
}

async function keepChallenge(
  app: AppContext,
  who: Who,
  purpose: "add" | "sign-in",
  challenge: string,
): Promise<void> {
  const now = app.now();
  await app.database.query("delete from passkey_challenge where expires_at < $1", [
    now.toISOString(),
  ]);
  await app.database.query(
    `insert into passkey_challenge (challenge, org, person, purpose, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [
      ...[challenge, who.org, who.person, purpose],
      new Date(now.getTime() + CHALLENGE_MS).toISOString(),
    ],
  );
}

// Taking is deleting: a challenge is answered once.
async function takeChallenge(
  app: AppContext,
  queries: Queries,
  who: Who,
  purpose: "add" | "sign-in",
  challenge: string,
): Promise<boolean> {
  const taken = await queries.query(
    `delete from passkey_challenge
      where challenge = $1 and org = $2 and person = $3 and purpose = $4 and expires_at > $5
      returning challenge`,
    [challenge, who.org, who.person, purpose, app.now().toISOString()],
  );
  return taken.length > 0;
}
