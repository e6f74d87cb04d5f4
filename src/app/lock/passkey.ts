import { fromBase64, toBase64 } from "../../store/sealing/base64.ts";
import { fromBase64url, toBase64url } from "../../store/sealing/base64url.ts";

/** A passkey of this device and what it made of the salt: 32 bytes that nobody has without it. */
export interface PasskeyOutput {
  credentialId: string;
  salt: string;
  output: Uint8Array<ArrayBuffer>;
}

/**
 * `not-given`: she cancelled, or the passkey is no longer on this device (browsers do not tell which). `no-prf`: it
 * cannot make a secret, so that it can sign in elsewhere but unlock nothing.
 */
export type PasskeyAnswer =
  ({ ok: true } & PasskeyOutput) | { ok: false; refusal: "not-given" | "no-prf" };

/** Passkeys that unlock: made for this person on this device, and known to nobody else, not even to the office. */
export interface Passkeys {
  isOffered: boolean;
  add: (whose: { email: string; name: string }) => Promise<PasskeyAnswer>;
  use: (known: readonly { credentialId: string; salt: string }[]) => Promise<PasskeyAnswer>;
}

/** WebAuthn with its PRF extension, where the browser has it. */
export function makePasskeys(random: (count: number) => Uint8Array<ArrayBuffer>): Passkeys {
  const use: Passkeys["use"] = async (known) => {
    const prf = { evalByCredential: Object.fromEntries(known.map(toEvaluated)) };
    const credential = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: known.flatMap(toDescriptor),
          userVerification: "required",
          extensions: { prf },
        },
      }),
    );
    if (!credential) return { ok: false, refusal: "not-given" };
    const credentialId = toBase64url(new Uint8Array(credential.rawId));
    const salt = known.find((one) => one.credentialId === credentialId)?.salt;
    return salt ? outputOf(credential, salt) : { ok: false, refusal: "not-given" };
  };
  return {
    isOffered: "PublicKeyCredential" in globalThis,
    use,
    add: async ({ email, name }) => {
      const salt = random(32);
      const credential = await asked(() =>
        navigator.credentials.create({
          publicKey: {
            challenge: random(32),
            rp: { name: "Satchel" },
            // Of its own: a passkey for signing in to the office must not be replaced by this one.
            user: { id: random(16), name: email, displayName: name },
            pubKeyCredParams: [
              { type: "public-key", alg: -7 },
              { type: "public-key", alg: -257 },
            ],
            authenticatorSelection: { userVerification: "required", residentKey: "discouraged" },
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      if (!credential) return { ok: false, refusal: "not-given" };
      const made = outputOf(credential, toBase64(salt));
      if (made.ok || !credential.getClientExtensionResults().prf?.enabled) return made;
      // Many authenticators evaluate only when a passkey is used, not while it is made.
      return use([
        { credentialId: toBase64url(new Uint8Array(credential.rawId)), salt: toBase64(salt) },
      ]);
    },
  };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch {
    // Cancelled, timed out, removed or refused: the passphrase is always there.
    return null;
  }
}

function outputOf(credential: PublicKeyCredential, salt: string): PasskeyAnswer {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return { ok: false, refusal: "no-prf" };
  const bytes = first instanceof ArrayBuffer ? first : first.buffer.slice(0);
  return {
    ok: true,
    credentialId: toBase64url(new Uint8Array(credential.rawId)),
    salt,
    output: new Uint8Array(bytes),
  };
}

function toDescriptor({ credentialId }: { credentialId: string }) {
  const id = fromBase64url(credentialId);
  return id ? [{ type: "public-key" as const, id }] : [];
}

function toEvaluated({ credentialId, salt }: { credentialId: string; salt: string }) {
  return [credentialId, { first: fromBase64(salt) ?? new Uint8Array(32) }] as const;
}
