import type { EscrowedKey } from "../office/escrow.ts";
import type { Me } from "../records/signed-in.ts";
import { fromBase64url, toBase64url } from "../store/sealing/base64url.ts";
import { importDataKey, type RawDataKey } from "../store/sealing/data-key.ts";
import type { KeyRefusal, Unlocked, WithRawKey } from "../store/sealing/keyring.ts";
import { LONGEST_MS } from "./lock/lock-times.ts";
import type { PinRefusal } from "./lock/pin-copy.ts";
import type { OpenRecords } from "./open-records.ts";
import type { SessionSeams } from "./session-seams.ts";

/** What came of a passphrase, a PIN or a passkey. */
export type UnlockAnswer =
  | { ok: true }
  | KeyRefusal
  | PinRefusal
  | { ok: false; refusal: "passkey-not-given" | "passkey-no-prf" };

/** From a sealed tablet to open records. */
export interface Unlocking {
  /** Her passphrase on this tablet: the first, or a new one over the key that the office gave back. */
  enrol: (me: Me, passphrase: string) => Promise<{ ok: true } | KeyRefusal>;
  unlock: (me: Me, passphrase: string) => Promise<UnlockAnswer>;
  unlockByPin: (me: Me, pin: string) => Promise<UnlockAnswer>;
  unlockByPasskey: (me: Me) => Promise<UnlockAnswer>;
}

export interface UnlockingWithEscrow extends Unlocking {
  /** The key that the office gave back, until there is a passphrase for it. */
  take: (key: EscrowedKey) => boolean;
}

export function makeUnlocking(seams: SessionSeams, records: OpenRecords): UnlockingWithEscrow {
  const { keyring, pin } = seams;
  let fromEscrow: RawDataKey | null = null;

  const enter = async (
    me: Me,
    unlock: (withRaw: WithRawKey) => Promise<Unlocked>,
  ): Promise<{ ok: true } | KeyRefusal> => {
    const copies: RawDataKey[] = [];
    const unlocked = await unlock(async ({ keyId, bytes }) => {
      copies.push({ keyId, bytes: bytes.slice() });
      return Promise.resolve();
    });
    if (!unlocked.ok) return unlocked;
    await records.admit(me, unlocked.dataKey, seams.clock());
    for (const copy of copies) void putAway(seams, records, me, copy);
    return { ok: true };
  };

  return {
    take: ({ keyId, key }) => {
      const bytes = fromBase64url(key);
      fromEscrow = bytes && { keyId, bytes };
      return fromEscrow !== null;
    },
    enrol: (me, passphrase) =>
      enter(me, async (withRaw) => {
        const of = { person: me.person, device: seams.device, passphrase, withRaw };
        const raw = fromEscrow;
        if (!raw) return keyring.enrol(of);
        const adopted = await keyring.adopt({ ...of, raw: { ...raw, bytes: raw.bytes.slice() } });
        if (adopted.ok) {
          raw.bytes.fill(0);
          fromEscrow = null;
        }
        return adopted;
      }),
    unlock: (me, passphrase) =>
      enter(me, (withRaw) =>
        keyring.unlockByPassphrase({ person: me.person, passphrase, withRaw }),
      ),
    unlockByPin: async (me, typed) => {
      // Twelve hours after the passphrase a PIN is nothing any more.
      if (seams.clock() - records.unlockedAt() >= LONGEST_MS) pin.drop();
      const opened = await pin.open(me.person, typed);
      if (!opened.ok) return opened;
      const dataKey = await importDataKey(opened.raw);
      opened.raw.bytes.fill(0);
      await records.admit(me, dataKey, records.unlockedAt());
      return { ok: true };
    },
    unlockByPasskey: async (me) => {
      const { person } = me;
      const found = await keyring.find(person);
      if (!found.ok) return found;
      const given = await seams.passkeys.use(found.enrolled.passkeys);
      if (!given.ok) return { ok: false, refusal: `passkey-${given.refusal}` };
      const { credentialId, output } = given;
      return enter(me, (withRaw) =>
        keyring.unlockByPasskey({ person, credentialId, prfOutput: output, withRaw }),
      );
    },
  };
}

// While the key's bytes are here: under her PIN for the next short lock, and to the office if it has no copy yet.
async function putAway(
  { pin, keyring, escrowOf }: SessionSeams,
  records: OpenRecords,
  me: Me,
  raw: RawDataKey,
): Promise<void> {
  const { person } = me;
  try {
    const kept = await records.current()?.store.keptPin.read();
    if (kept) await pin.make(person, kept, raw);
    const found = await keyring.find(person);
    if (!found.ok || found.enrolled.isEscrowed) return;
    const isHanded = await escrowOf(me).hand({ keyId: raw.keyId, key: toBase64url(raw.bytes) });
    if (isHanded) await keyring.noteEscrowed(person);
  } catch {
    // The disk or the office refused: the passphrase opens as ever, and the next unlock tries again.
  } finally {
    raw.bytes.fill(0);
  }
}
