import { hash, verify } from "@node-rs/argon2";

// The algorithm is Argon2id unless told otherwise.
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Hashes a password with Argon2id, 64 MiB, three passes; the pepper comes from the environment. */
export function hashPassword(password: string, pepper: string | null): Promise<string> {
  return hash(password, { ...cost, ...secretOf(pepper) });
}

/** True when the password is the one that was hashed. */
export function isPassword(
  stored: string,
  password: string,
  pepper: string | null,
): Promise<boolean> {
  return verify(stored, password, secretOf(pepper));
}

function secretOf(pepper: string | null) {
  return pepper === null ? {} : { secret: Buffer.from(pepper) };
}

/** A hash of nothing that anyone knows: an unknown e-mail is checked against it, so that it takes as long. */
export function decoyHash(random: (n: number) => Uint8Array): Promise<string> {
  return hash(Buffer.from(random(32)), cost);
}
