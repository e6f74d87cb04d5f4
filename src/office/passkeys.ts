import * as v from "valibot";
import { fromBase64url, toBase64url } from "../protocol/base64url.ts";
import type { PasskeyAssertion } from "../protocol/session.ts";

/*
 * Passkeys as second factor. Messages carry WebAuthn in its JSON form; browsers of tablets still in use cannot read
 * that form themselves (`parseCreationOptionsFromJSON` came in 2024), so it is turned into bytes here.
 */

const known = v.object({
  id: v.string(),
  type: v.literal("public-key"),
  transports: v.exactOptional(v.array(v.picklist(["ble", "hybrid", "internal", "nfc", "usb"]))),
});
const verification = v.picklist(["discouraged", "preferred", "required"]);
const requestOptions = v.object({
  challenge: v.string(),
  rpId: v.exactOptional(v.string()),
  timeout: v.exactOptional(v.number()),
  allowCredentials: v.optional(v.array(known), []),
  userVerification: v.exactOptional(verification),
});
const creationOptions = v.object({
  challenge: v.string(),
  rp: v.object({ name: v.string(), id: v.exactOptional(v.string()) }),
  user: v.object({ id: v.string(), name: v.string(), displayName: v.string() }),
  pubKeyCredParams: v.array(v.object({ type: v.literal("public-key"), alg: v.number() })),
  timeout: v.exactOptional(v.number()),
  excludeCredentials: v.optional(v.array(known), []),
  authenticatorSelection: v.exactOptional(
    v.object({
      residentKey: v.exactOptional(v.picklist(["discouraged", "preferred", "required"])),
      userVerification: v.exactOptional(verification),
    }),
  ),
});

/** What her passkey answers to the office's challenge; null when she cancelled or it is not on this device. */
export async function answerByPasskey(options: unknown): Promise<PasskeyAssertion | null> {
  const parsed = v.safeParse(requestOptions, options);
  if (!parsed.success) return null;
  const { challenge, allowCredentials, ...rest } = parsed.output;
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        ...rest,
        challenge: fromBase64url(challenge),
        allowCredentials: allowCredentials.map(toDescriptor),
      },
    }),
  );
  if (!(credential?.response instanceof AuthenticatorAssertionResponse)) return null;
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
  return {
    ...headOf(credential),
    response: {
      clientDataJSON: toBase64url(clientDataJSON),
      authenticatorData: toBase64url(authenticatorData),
      signature: toBase64url(signature),
      ...(userHandle ? { userHandle: toBase64url(userHandle) } : {}),
    },
  };
}

/** A new passkey for the office, as its message wants it; null when she cancelled. */
export async function makePasskey(options: unknown): Promise<object | null> {
  const parsed = v.safeParse(creationOptions, options);
  if (!parsed.success) return null;
  const { challenge, user, excludeCredentials, ...rest } = parsed.output;
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...rest,
        challenge: fromBase64url(challenge),
        user: { ...user, id: fromBase64url(user.id) },
        excludeCredentials: excludeCredentials.map(toDescriptor),
      },
    }),
  );
  if (!(credential?.response instanceof AuthenticatorAttestationResponse)) return null;
  const { clientDataJSON, attestationObject } = credential.response;
  return {
    ...headOf(credential),
    response: {
      clientDataJSON: toBase64url(clientDataJSON),
      attestationObject: toBase64url(attestationObject),
      transports: credential.response.getTransports(),
    },
  };
}

function headOf({ rawId }: PublicKeyCredential) {
  const id = toBase64url(rawId);
  return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
}

function toDescriptor({ id, type, transports }: v.InferOutput<typeof known>) {
  return { id: fromBase64url(id), type, ...(transports ? { transports } : {}) };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch {
    // Cancelled, timed out or refused: browsers do not tell which.
    return null;
  }
}
