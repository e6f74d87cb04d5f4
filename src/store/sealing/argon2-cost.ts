/** What makes a passphrase expensive to guess. One lane: browsers run it in one thread. */
export interface Argon2Cost {
  memoryKiB: number;
  passes: number;
}

export interface Argon2Request extends Argon2Cost {
  passphrase: string;
  salt: Uint8Array;
}

/** A derived key and how long deriving took; or that the device did not have the memory. */
export type Argon2Answer =
  { ok: true; key: Uint8Array<ArrayBuffer>; tookMs: number } | { ok: false; refusal: "no-memory" };

/** Derives 32 bytes from a passphrase, here or in a worker. */
export type Argon2 = (request: Argon2Request) => Promise<Argon2Answer>;

/** Strongest first. Enrolment takes the first that finishes in time; below the last nothing is written or read. */
export const argon2Costs: readonly [Argon2Cost, ...Argon2Cost[]] = [
  { memoryKiB: 64 * 1024, passes: 3 },
  { memoryKiB: 32 * 1024, passes: 3 },
  { memoryKiB: 19 * 1024, passes: 2 },
];

/** The least that OWASP's password storage guide accepts for Argon2id with two passes. */
export const argon2Floor: Argon2Cost = { memoryKiB: 19 * 1024, passes: 2 };

/** How long unlocking may take at enrolment's choice of cost, in milliseconds. */
export const ARGON2_MOST_MS = 1500;
