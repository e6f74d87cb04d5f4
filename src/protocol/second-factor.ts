import * as v from "valibot";
import { instant, recordId, shortText } from "../records/fields.ts";
import { secondFactorCode } from "./session.ts";

/** GET /api/second-factor, and the answer of every change to it. */
export const secondFactorState = v.object({
  setting: v.picklist(["off", "offered", "demanded"]),
  totp: v.boolean(),
  passkeys: v.array(v.object({ id: recordId, name: v.string(), addedAt: instant })),
});
export type SecondFactorState = v.InferOutput<typeof secondFactorState>;

/** Setting up and taking away ask for the password again: an unlocked tablet must not be enough. */
const withPassword = { password: shortText(200) };

/** POST /api/second-factor/totp: begins; nothing counts until a code was confirmed. */
export const totpBegin = v.strictObject(withPassword);
/** The secret for typing in, and the `otpauth:` address for a QR code. */
export const totpOffer = v.object({ secret: v.string(), uri: v.string() });
/** POST /api/second-factor/totp/confirm */
export const totpConfirm = v.strictObject({ code: secondFactorCode });
/** POST /api/second-factor/totp/remove */
export const totpRemove = v.strictObject(withPassword);

/** POST /api/second-factor/passkey: answers what `navigator.credentials.create({ publicKey })` needs, in JSON. */
export const passkeyBegin = v.strictObject(withPassword);
export const passkeyOffer = v.object({ options: v.record(v.string(), v.unknown()) });
/** POST /api/second-factor/passkey/confirm: the new credential (`PublicKeyCredential.toJSON()`), and what to call it. */
export const passkeyConfirm = v.strictObject({
  name: shortText(60),
  credential: v.object({
    id: shortText(1400),
    rawId: shortText(1400),
    type: v.literal("public-key"),
    response: v.object({
      clientDataJSON: shortText(4000),
      attestationObject: shortText(20_000),
      transports: v.optional(v.pipe(v.array(shortText(20)), v.maxLength(10))),
    }),
    clientExtensionResults: v.optional(v.record(shortText(40), v.unknown()), {}),
  }),
});
/** POST /api/second-factor/passkey/remove */
export const passkeyRemove = v.strictObject({ id: recordId, ...withPassword });
