import * as v from "valibot";
import { recordId, shortText } from "../records/fields.ts";

/** Bytes as base64url without padding. */
const base64url = (most: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+$/, "not base64url"), v.maxLength(most));
const coordinate = v.pipe(base64url(43), v.length(43));

/** A device's public key: P-256, as a JWK with nothing but the point. Its private half never leaves the browser. */
export const devicePublicKey = v.strictObject({
  kty: v.literal("EC"),
  crv: v.literal("P-256"),
  x: coordinate,
  y: coordinate,
});
export type DevicePublicKey = v.InferOutput<typeof devicePublicKey>;

/** Six digits of an authenticator app; spaces between them are how people read them. */
export const secondFactorCode = v.pipe(v.string(), v.regex(/^\d{3} ?\d{3}$/, "not a code"));

/** What a browser's passkey answered to a challenge (`PublicKeyCredential.toJSON()`). */
export const passkeyAssertion = v.object({
  id: base64url(1400),
  rawId: base64url(1400),
  type: v.literal("public-key"),
  response: v.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(2000),
    userHandle: v.optional(base64url(200)),
  }),
  clientExtensionResults: v.optional(v.record(shortText(40), v.unknown()), {}),
});
export type PasskeyAssertion = v.InferOutput<typeof passkeyAssertion>;

/**
 * POST /api/sign-in. The device names itself by an id that it minted once, and by the key that refreshing is bound to.
 * `code` or `passkey` is the second factor of whoever has one set up.
 */
export const signInRequest = v.strictObject({
  email: shortText(200),
  password: shortText(200),
  device: recordId,
  deviceKey: devicePublicKey,
  code: v.optional(secondFactorCode),
  passkey: v.optional(passkeyAssertion),
});
export type SignInRequest = v.InferOutput<typeof signInRequest>;

/** Every refusal of an /api or /sync route: a code for the program and a sentence with a remedy for people. */
export const refusal = v.object({ code: v.string(), message: v.string() });

/**
 * The 401 of a sign-in whose password was right, from someone who has a second factor; `wrong-code` when what came did
 * not fit. `passkey` is what
 * `navigator.credentials.get({ publicKey })` needs, in its JSON form; null when she has none for this address.
 */
export const secondFactorNeeded = v.object({
  code: v.picklist(["second-factor-needed", "wrong-code"]),
  message: v.string(),
  totp: v.boolean(),
  passkey: v.nullable(v.record(v.string(), v.unknown())),
});
export type SecondFactorNeeded = v.InferOutput<typeof secondFactorNeeded>;

/**
 * The 403s that take a person's records from a device, and what `/api/standing` answers of them. They are said only to a
 * request that proves a session, a refresh or the key of that account on that device; `device-lost` comes with
 * `Clear-Site-Data: "*"`.
 */
export const takenAwayCodes = ["account-disabled", "device-retired", "device-lost"] as const;
export const takenAway = v.object({ code: v.picklist(takenAwayCodes), message: v.string() });
export type TakenAway = v.InferOutput<typeof takenAway>["code"];

/**
 * POST /api/refresh, with the refresh cookie. Without a proof it is answered with 401 `proof-needed` and a nonce; with
 * one the cookies are renewed.
 */
export const refreshRequest = v.strictObject({
  proof: v.optional(v.strictObject({ nonce: base64url(200), signature: base64url(86) })),
});
export const proofNeeded = v.object({
  code: v.literal("proof-needed"),
  message: v.string(),
  nonce: v.string(),
});

/** What the device key signs (ECDSA, SHA-256) to prove that it asks for the refresh itself. */
export function refreshProofText(nonce: string): string {
  return `satchel-refresh ${nonce}`;
}

/** How many keys may ask at a time. */
export const STANDING_PROOFS = 50;

/** GET /api/standing: what the keys of a device are to sign next. */
export const standingNonce = v.object({ nonce: v.string() });

/**
 * POST /api/standing, without a sign-in: each key of a device proves itself and asks whether its person may still keep
 * her records there. Cookies end, and a browser has one of each for everybody who uses it; keys stay.
 */
export const standingRequest = v.strictObject({
  nonce: base64url(200),
  proofs: v.pipe(
    v.array(v.strictObject({ signer: base64url(43), signature: base64url(86) })),
    v.maxLength(STANDING_PROOFS),
  ),
});
/** A key that nobody knows, a wrong signature and a nonce that is too old answer alike: they are not among them. */
export const standingAnswer = v.object({
  standings: v.array(
    v.object({
      signer: v.string(),
      person: recordId,
      standing: v.picklist(["stands", ...takenAwayCodes]),
    }),
  ),
});

/** What the device key signs to ask how its person stands. */
export function standingProofText(nonce: string): string {
  return `satchel-standing ${nonce}`;
}

/** A data key's random id, as the device chose it. */
const keyId = v.pipe(shortText(64), v.regex(/^[\w-]+$/, "not a key id"));

/** POST /api/escrow: a copy of the data key (32 bytes), kept sealed at the office for a forgotten passphrase. */
export const escrowRequest = v.strictObject({ keyId, key: v.pipe(base64url(43), v.length(43)) });
/** POST /api/escrow/release, within ten minutes of a full sign-in on the same device; the newest key unless named. */
export const escrowReleaseRequest = v.strictObject({ keyId: v.optional(keyId) });
export const escrowRelease = v.object({ keyId: v.string(), key: v.string() });

/**
 * GET /api/parcel-key: the installation's HPKE public key, 65 bytes as base64url (P-256, HKDF-SHA256, AES-256-GCM;
 * X25519 is missing from the browsers of many tablets still in use).
 */
export const parcelKeyAnswer = v.object({ parcelKey: v.string() });

/** A new password. Length is what protects; nothing about its characters is demanded. */
export const newPassword = v.pipe(shortText(200), v.minLength(12));

/** The first administrator of an empty installation, by the link printed at the first start (DEMO=off). */
export const firstAdministratorRequest = v.strictObject({
  token: shortText(200),
  agencyName: shortText(120),
  given: shortText(80),
  family: shortText(80),
  email: shortText(200),
  password: newPassword,
  timeZone: shortText(60),
  device: recordId,
  deviceKey: devicePublicKey,
});
export type FirstAdministratorRequest = v.InferOutput<typeof firstAdministratorRequest>;
/** What she says; which device it is comes from the device. */
export type InstallWords = Omit<FirstAdministratorRequest, "device" | "deviceKey">;

/** POST /api/forgotten-password: answered alike for everyone. */
export const forgottenRequest = v.strictObject({ email: shortText(200) });

const token = v.pipe(base64url(60), v.minLength(20));
/** POST /api/link/look: what a link from a mail is for; looking changes nothing, because mail scanners open links. */
export const linkRequest = v.strictObject({ token });
export const linkAnswer = v.object({
  purpose: v.picklist(["invite", "password"]),
  email: v.string(),
  given: v.string(),
  orgName: v.string(),
});
export type LinkAnswer = v.InferOutput<typeof linkAnswer>;
/** POST /api/link/use: sets the password and uses the link up; signing in comes after. */
export const linkUse = v.strictObject({ token, password: newPassword });
