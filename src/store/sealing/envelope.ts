import * as v from "valibot";
import { instant, recordId } from "../../records/fields.ts";
import { argon2Floor } from "./argon2-cost.ts";

const bytes = v.pipe(v.string(), v.maxLength(1024), v.base64());
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

// Whoever can write to the disk may lower what is stored: below the floor nothing is tried.
const kdf = v.strictObject({
  name: v.literal("argon2id"),
  memoryKiB: count(argon2Floor.memoryKiB, 1024 * 1024),
  passes: count(argon2Floor.passes, 16),
  parallelism: v.literal(1),
  salt: bytes,
});

const passphraseWrap = v.strictObject({
  by: v.literal("passphrase"),
  kdf,
  iv: bytes,
  wrapped: bytes,
});
const passkeyWrap = v.strictObject({
  by: v.literal("passkey"),
  credentialId: v.pipe(v.string(), v.maxLength(2048)),
  /** What the authenticator is asked to evaluate. */
  salt: bytes,
  iv: bytes,
  wrapped: bytes,
});
const wrap = v.variant("by", [passphraseWrap, passkeyWrap]);

/** Everything this device keeps of a person's data key: who it is for, and the key under each of her wraps. */
export const envelope = v.strictObject({
  person: recordId,
  device: recordId,
  keyId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  createdAt: instant,
  /** Whether the office holds a copy, so that a forgotten passphrase loses nothing. */
  isEscrowed: v.boolean(),
  wraps: v.pipe(v.array(wrap), v.minLength(1), v.maxLength(16)),
  /** Wrong passphrases since the last right one, and when the last was tried, in milliseconds of the device's clock. */
  tries: v.strictObject({ wrong: count(0, 1_000_000), lastAt: v.number() }),
});

export type Envelope = v.InferOutput<typeof envelope>;
export type PassphraseWrap = v.InferOutput<typeof passphraseWrap>;
export type Wrap = v.InferOutput<typeof wrap>;
