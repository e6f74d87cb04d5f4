import type { Instant, RecordId } from "../../records/fields.ts";
import type { Argon2 } from "./argon2-cost.ts";
import { toBase64url } from "./base64url.ts";
import { DATA_KEY_BYTES, importDataKey, type DataKey, type RawDataKey } from "./data-key.ts";
import { ownersOfDatabases, removeDatabasesOf } from "./databases-of.ts";
import type { Envelope, Wrap } from "./envelope.ts";
import { makeEnvelopeShelf } from "./envelope-shelf.ts";
import { makeEnvelopes, type EnvelopeRefusal } from "./envelopes.ts";
import { makeHeardCopy } from "./heard-copy.ts";
import { isTooWeak } from "./passphrase-rules.ts";
import { openPassphraseWrap, passphraseWrap } from "./passphrase-wrap.ts";
import { unwrapDataKey, wrapDataKey, wrappingKeyOfPasskey } from "./wrapping.ts";

/** What an unlock screen may know of a person before she unlocks. */
export interface Enrolled {
  person: RecordId;
  device: RecordId;
  keyId: string;
  createdAt: Instant;
  /** Whether the office holds a copy of the key. */
  isEscrowed: boolean;
  /** Passkeys that open it, and what to have each of them evaluate. */
  passkeys: { credentialId: string; salt: string }[];
  /** How long the next passphrase has to wait after the wrong ones before it. */
  waitMs: number;
}

/** Why a key was not given; nothing on the device is changed by a refusal except the count of wrong passphrases. */
export type KeyRefusal =
  | EnvelopeRefusal
  /** `waitMs`: how long the next try has to wait. */
  | { ok: false; refusal: "wrong-passphrase"; waitMs: number }
  /** Not tried: the wait after a wrong passphrase is not over. */
  | { ok: false; refusal: "too-soon"; waitMs: number }
  | { ok: false; refusal: "too-weak" | "no-memory" | "wrong-passkey" | "already-enrolled" };

export type KeyAnswer<T> = ({ ok: true } & T) | KeyRefusal;
export type Unlocked = KeyAnswer<{ dataKey: DataKey }>;

/** What may be done while the key's bytes exist: escrow them, or put them under a PIN. They are zeroed afterwards. */
export type WithRawKey = (raw: RawDataKey) => Promise<void>;

/** A passphrase typed by a person; `withRaw` runs before the answer and its failure is the caller's. */
export interface PassphraseTry {
  person: RecordId;
  passphrase: string;
  withRaw?: WithRawKey;
}

/** The data keys of the people of this device, each sealed under what only its person has. */
export interface Keyring {
  /** Everybody who enrolled on this device; damaged envelopes are left out. */
  all: () => Promise<Enrolled[]>;
  find: (person: RecordId) => Promise<KeyAnswer<{ enrolled: Enrolled }>>;
  /** Makes a data key for a person of this device, under a passphrase at the strongest cost the device bears. */
  enrol: (of: PassphraseTry & { device: RecordId }) => Promise<Unlocked>;
  unlockByPassphrase: (by: PassphraseTry) => Promise<Unlocked>;
  unlockByPasskey: (by: {
    person: RecordId;
    credentialId: string;
    prfOutput: Uint8Array<ArrayBuffer>;
    withRaw?: WithRawKey;
  }) => Promise<Unlocked>;
  /** Adds a passkey, or another salt of one; the passphrase is asked for, because the open key cannot be exported. */
  addPasskey: (
    by: PassphraseTry & { credentialId: string; salt: string; prfOutput: Uint8Array<ArrayBuffer> },
  ) => Promise<KeyAnswer<object>>;
  /** The passphrase stays: a person is never left without a way in. */
  removePasskey: (person: RecordId, credentialId: string) => Promise<KeyAnswer<object>>;
  changePassphrase: (by: PassphraseTry & { to: string }) => Promise<KeyAnswer<object>>;
  /** A forgotten passphrase: takes the key that the office kept, under a new passphrase and no passkey. */
  adopt: (of: PassphraseTry & { device: RecordId; raw: RawDataKey }) => Promise<Unlocked>;
  /** The office took its copy of the key. */
  noteEscrowed: (person: RecordId) => Promise<void>;
  /** Takes a person's envelope off this device: what is left of her databases is noise. */
  forgetKey: (person: RecordId) => Promise<void>;
  /** The same, and her databases. */
  forget: (person: RecordId) => Promise<void>;
  /**
   * Removes the databases of people who have no envelope, because their removal was cut off in its middle. Answers who
   * has one, damaged ones among them: the office may still give their key back.
   */
  sweep: () => Promise<ReadonlySet<RecordId>>;
}

export interface KeyringSeams {
  indexedDB: IDBFactory;
  /** The device's clock in milliseconds. */
  clock: () => number;
  randomBytes: (count: number) => Uint8Array;
  argon2: Argon2;
}

/** Opens the keyring of this device. */
export function makeKeyring(seams: KeyringSeams): Keyring {
  const random = (count: number) => new Uint8Array(seams.randomBytes(count));
  const shelf = makeEnvelopeShelf(seams.indexedDB);
  const envelopes = makeEnvelopes(shelf, seams.clock);

  // The bytes end here, whatever happens to them in between.
  const handOver = async (raw: RawDataKey, withRaw: WithRawKey | undefined): Promise<Unlocked> => {
    try {
      const dataKey = await importDataKey(raw);
      await withRaw?.(raw);
      return { ok: true, dataKey };
    } finally {
      raw.bytes.fill(0);
    }
  };

  const keepNew = async (
    of: PassphraseTry & { device: RecordId },
    raw: RawDataKey,
    isEscrowed: boolean,
  ): Promise<Unlocked> => {
    const owner = { person: of.person, device: of.device, keyId: raw.keyId };
    const wrap = await passphraseWrap(owner, raw, of.passphrase, { ...seams, random });
    if (!wrap) {
      raw.bytes.fill(0);
      return { ok: false, refusal: "no-memory" };
    }
    const createdAt = new Date(seams.clock()).toISOString();
    await envelopes.put({
      ...{ ...owner, createdAt, isEscrowed },
      ...{ wraps: [wrap], tries: { wrong: 0, lastAt: 0 } },
    });
    const unlocked = await handOver(raw, of.withRaw);
    // Whoever enrols has just signed in: the offline limit counts from here, though the office be never reached again.
    if (unlocked.ok) {
      const copy = makeHeardCopy(shelf, of.person, unlocked.dataKey);
      // A full disk: she is asked to sign in once more.
      await copy.write({ heardAt: createdAt, seenAt: seams.clock() }).catch(() => undefined);
    }
    return unlocked;
  };

  // Counted before it is tried: a tab closed in the middle must not make tries free.
  const openByPassphrase = async (
    by: PassphraseTry,
  ): Promise<KeyAnswer<{ raw: RawDataKey; envelope: Envelope }>> => {
    const counted = await envelopes.countTry(by.person);
    if (!counted.ok) return counted;
    const opened = await openPassphraseWrap(counted.envelope, by.passphrase, seams.argon2);
    if (opened === "no-memory") {
      await envelopes.forgiveTry(by.person);
      return { ok: false, refusal: "no-memory" };
    }
    if (!opened) {
      return { ok: false, refusal: "wrong-passphrase", waitMs: envelopes.waitOf(counted.envelope) };
    }
    await envelopes.forgiveAll(by.person);
    return { ok: true, raw: opened, envelope: counted.envelope };
  };

  return {
    all: async () => (await envelopes.all()).map((envelope) => enrolledOf(envelope, envelopes)),
    find: async (person) => {
      const found = await envelopes.find(person);
      return found.ok ? { ok: true, enrolled: enrolledOf(found.envelope, envelopes) } : found;
    },
    enrol: async (of) => {
      if (isTooWeak(of.passphrase)) return { ok: false, refusal: "too-weak" };
      const standing = await envelopes.find(of.person);
      if (standing.ok) return { ok: false, refusal: "already-enrolled" };
      const raw = { keyId: toBase64url(random(12)), bytes: random(DATA_KEY_BYTES) };
      return keepNew(of, raw, false);
    },
    unlockByPassphrase: async (by) => {
      const opened = await openByPassphrase(by);
      return opened.ok ? handOver(opened.raw, by.withRaw) : opened;
    },
    unlockByPasskey: async ({ person, credentialId, prfOutput, withRaw }) => {
      const found = await envelopes.find(person);
      if (!found.ok) return found;
      const key = await wrappingKeyOfPasskey(prfOutput);
      for (const wrap of found.envelope.wraps.filter((one) => isPasskey(one, credentialId))) {
        const raw = await unwrapDataKey(found.envelope, wrap, key);
        if (raw) return handOver(raw, withRaw);
      }
      return { ok: false, refusal: "wrong-passkey" };
    },
    addPasskey: async (by) => {
      const opened = await openByPassphrase(by);
      if (!opened.ok) return opened;
      const { raw, envelope } = opened;
      const parameters = { by: "passkey", credentialId: by.credentialId, salt: by.salt } as const;
      const key = await wrappingKeyOfPasskey(by.prfOutput);
      const sealed = await wrapDataKey(envelope, raw, parameters, key, random(12));
      const done = await envelopes.change(by.person, (standing) => ({
        ...standing,
        wraps: [...without(standing, by.credentialId), { ...parameters, ...sealed }],
      }));
      raw.bytes.fill(0);
      return done;
    },
    removePasskey: (person, credentialId) =>
      envelopes.change(person, (standing) => ({
        ...standing,
        wraps: without(standing, credentialId),
      })),
    changePassphrase: async (by) => {
      if (isTooWeak(by.to)) return { ok: false, refusal: "too-weak" };
      const opened = await openByPassphrase(by);
      if (!opened.ok) return opened;
      const { raw, envelope } = opened;
      const wrap = await passphraseWrap(envelope, raw, by.to, { ...seams, random });
      raw.bytes.fill(0);
      if (!wrap) return { ok: false, refusal: "no-memory" };
      return envelopes.change(by.person, (standing) => ({
        ...standing,
        wraps: [wrap, ...standing.wraps.filter((one) => one.by !== "passphrase")],
      }));
    },
    adopt: async (of) =>
      isTooWeak(of.passphrase)
        ? { ok: false, refusal: "too-weak" }
        : keepNew(of, { keyId: of.raw.keyId, bytes: of.raw.bytes }, true),
    noteEscrowed: async (person) => {
      await envelopes.change(person, (standing) => ({ ...standing, isEscrowed: true }));
    },
    forgetKey: (person) => envelopes.remove(person),
    forget: async (person) => {
      await envelopes.remove(person);
      await removeDatabasesOf(person, seams.indexedDB);
    },
    sweep: async () => {
      // In this order: an envelope is written before its databases are made, in another tab, too.
      const owners = await ownersOfDatabases(seams.indexedDB);
      const enrolled = new Set(await envelopes.people());
      const gone = owners.filter((person) => !enrolled.has(person));
      await Promise.all(gone.map((person) => removeDatabasesOf(person, seams.indexedDB)));
      return enrolled;
    },
  };
}

function enrolledOf(
  envelope: Envelope,
  { waitOf }: { waitOf: (of: Envelope) => number },
): Enrolled {
  const { person, device, keyId, createdAt, isEscrowed, wraps } = envelope;
  const passkeys = wraps.flatMap((wrap) =>
    wrap.by === "passkey" ? [{ credentialId: wrap.credentialId, salt: wrap.salt }] : [],
  );
  return { person, device, keyId, createdAt, isEscrowed, passkeys, waitMs: waitOf(envelope) };
}

function isPasskey(wrap: Wrap, credentialId: string): boolean {
  return wrap.by === "passkey" && wrap.credentialId === credentialId;
}

function without({ wraps }: Envelope, credentialId: string): Wrap[] {
  return wraps.filter((wrap) => !isPasskey(wrap, credentialId));
}
