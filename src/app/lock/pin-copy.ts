import type { RecordId } from "../../records/fields.ts";
import { argon2Floor, type Argon2 } from "../../store/sealing/argon2-cost.ts";
import { DATA_KEY_BYTES, type RawDataKey } from "../../store/sealing/data-key.ts";

/** Why a PIN opened nothing. `no-copy`: the passphrase is asked for; so it is after the last try. */
export type PinRefusal =
  | { ok: false; refusal: "wrong-pin"; left: number }
  | { ok: false; refusal: "no-copy" | "no-memory" };

/**
 * The data key under a PIN and random bytes, in this page's memory alone: a page that is gone has none, because the six
 * digits of a PIN fall in minutes to whoever may try them all.
 */
export interface PinCopy {
  /** False when the device has not the memory for it: then there is no copy. */
  make: (person: RecordId, pin: string, raw: RawDataKey) => Promise<boolean>;
  has: (person: RecordId) => boolean;
  open: (person: RecordId, pin: string) => Promise<{ ok: true; raw: RawDataKey } | PinRefusal>;
  drop: () => void;
}

const TRIES = 5;

interface Copy {
  person: RecordId;
  keyId: string;
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
  left: number;
}

/** Makes the place for one copy. */
export function makePinCopy(
  argon2: Argon2,
  random: (count: number) => Uint8Array<ArrayBuffer>,
): PinCopy {
  let copy: Copy | null = null;
  /** Which making is still asked for. */
  let making: symbol | null = null;
  const drop = (): void => {
    making = null;
    if (copy) new Uint8Array(copy.wrapped).fill(0);
    copy = null;
  };

  const keyOf = async (pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> => {
    const answer = await argon2({ ...argon2Floor, passphrase: pin, salt });
    if (!answer.ok) return null;
    const key = await crypto.subtle.importKey("raw", answer.key, "AES-GCM", false, [
      "encrypt",
      "decrypt",
    ]);
    answer.key.fill(0);
    return key;
  };

  return {
    make: async (person, pin, raw) => {
      drop();
      const [salt, iv] = [random(32), random(12)];
      const place = (making = Symbol("making"));
      const key = await keyOf(pin, salt);
      if (!key) return false;
      const wrapped = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, raw.bytes);
      // Locked or signed out while it was made: nobody asked for it any more.
      if (making !== place) return false;
      copy = { person, keyId: raw.keyId, salt, iv, wrapped, left: TRIES };
      return true;
    },
    has: (person) => copy?.person === person && copy.left > 0,
    open: async (person, pin) => {
      const tried = copy;
      if (tried?.person !== person || tried.left <= 0) return NO_COPY;
      // Counted before it is tried, so that many at once are no way round.
      const left = (tried.left -= 1);
      const key = await keyOf(pin, tried.salt);
      if (!key) {
        tried.left += 1;
        return copy === tried ? { ok: false, refusal: "no-memory" } : NO_COPY;
      }
      const bytes = await unwrapped(tried, key);
      // Dropped while it was tried: what is gone stays gone.
      if (copy !== tried) {
        bytes?.fill(0);
        return NO_COPY;
      }
      if (bytes) {
        tried.left = TRIES;
        return { ok: true, raw: { keyId: tried.keyId, bytes } };
      }
      if (left > 0) return { ok: false, refusal: "wrong-pin", left };
      drop();
      return NO_COPY;
    },
    drop,
  };
}

const NO_COPY = { ok: false, refusal: "no-copy" } as const;

async function unwrapped(
  { iv, wrapped }: Copy,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, wrapped),
    );
    return bytes.length === DATA_KEY_BYTES ? bytes : null;
  } catch {
    // Authentication failed: another PIN.
    return null;
  }
}

const PIN_DIGITS = 6;

/** Why a PIN will not do: it is short, or one of those that are tried first. */
export function pinFault(pin: string): "not-digits" | "too-simple" | null {
  if (!new RegExp(`^\\d{${String(PIN_DIGITS)},12}$`).test(pin)) return "not-digits";
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10));
  // 111111, 123456, 987654, 135791
  return steps.size === 1 || new Set(digits).size < 3 ? "too-simple" : null;
}
