import type { Me } from "../records/signed-in.ts";
import { toBase64url } from "../store/sealing/base64url.ts";
import { importDataKey, type RawDataKey } from "../store/sealing/data-key.ts";
import type { KeyRefusal, Unlocked, WithRawKey } from "../store/sealing/keyring.ts";
import { HIDDEN_MS, LONGEST_MS } from "./lock/lock-times.ts";
import type { PinRefusal } from "./lock/pin-copy.ts";
import type { OpenRecords } from "./open-records.ts";
import type { ReleasedKey } from "./released-key.ts";
import type { OpenAhead, SessionSeams } from "./session-seams.ts";

/** What came of a passphrase, a PIN or a passkey. */
export type UnlockAnswer =
  | { ok: true }
  | KeyRefusal
  | PinRefusal
  | Slept
  | { ok: false; refusal: "passkey-not-given" | "passkey-no-prf" };

/** The tablet slept while her key was made or tried: whoever woke it is not known to be her. */
type Slept = { ok: false; refusal: "slept" };

type UnlockingSeams = Pick<
  SessionSeams,
  "keyring" | "pin" | "escrowOf" | "device" | "passkeys" | "clock"
>;

/** From a sealed tablet to open records. */
export interface Unlocking {
  /** Her passphrase on this tablet: the first, or a new one over the key that the office gave back. */
  enrol: (me: Me, passphrase: string) => Promise<UnlockAnswer>;
  unlock: (me: Me, passphrase: string) => Promise<UnlockAnswer>;
  unlockByPin: (me: Me, pin: string) => Promise<UnlockAnswer>;
  unlockByPasskey: (me: Me) => Promise<UnlockAnswer>;
}

export function makeUnlocking(
  seams: UnlockingSeams,
  records: Pick<OpenRecords, "admit" | "current" | "openAhead" | "unlockedAt" | "untilClosed">,
  released: ReleasedKey,
): Unlocking {
  const { keyring, pin, clock } = seams;

  const enter = async (
    me: Me,
    unlock: (withRaw: WithRawKey) => Promise<Unlocked>,
    ahead?: OpenAhead,
  ): Promise<UnlockAnswer> => {
    const begun = clock();
    const copies: RawDataKey[] = [];
    const unlocked = await unlock(async ({ keyId, bytes }) => {
      copies.push({ keyId, bytes: bytes.slice() });
      return Promise.resolve();
    });
    if (!unlocked.ok) return unlocked;
    if (sleptSince(begun)) {
      for (const { bytes } of copies) bytes.fill(0);
      return { ok: false, refusal: "slept" };
    }
    await records.admit(me, unlocked.dataKey, clock(), ahead);
    for (const copy of copies) void putAway(seams, records, me, copy);
    return { ok: true };
  };
  const sleptSince = (begun: number): boolean => clock() - begun >= HIDDEN_MS;

  return {
    enrol: (me, passphrase) =>
      enter(me, async (withRaw) => {
        const of = { person: me.person, device: seams.device, passphrase, withRaw };
        const raw = released.of(me.person);
        if (!raw) return keyring.enrol(of);
        const adopted = await keyring.adopt({ ...of, raw: { ...raw, bytes: raw.bytes.slice() } });
        if (adopted.ok) released.drop();
        return adopted;
      }),
    unlock: async (me, passphrase) => {
      // A passphrase takes its time on purpose, and in a worker: her databases open meanwhile.
      const ahead = records.openAhead(me);
      const by = { person: me.person, passphrase };
      let isIn = false;
      try {
        const unlock = (withRaw: WithRawKey) => keyring.unlockByPassphrase({ ...by, withRaw });
        const answer = await enter(me, unlock, ahead);
        isIn = answer.ok;
        return answer;
      } finally {
        if (!isIn) void ahead.drop();
      }
    },
    unlockByPin: async (me, typed) => {
      const begun = clock();
      // Its timer may not have run yet since the tablet woke.
      if (begun - records.unlockedAt() >= LONGEST_MS) pin.drop();
      const opened = await pin.open(me.person, typed);
      if (!opened.ok) return opened;
      const dataKey = await importDataKey(opened.raw);
      opened.raw.bytes.fill(0);
      if (sleptSince(begun)) return { ok: false, refusal: "slept" };
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
  { pin, keyring, escrowOf }: UnlockingSeams,
  records: Pick<OpenRecords, "current" | "untilClosed">,
  me: Me,
  raw: RawDataKey,
): Promise<void> {
  const { person } = me;
  const closed = records.untilClosed();
  try {
    const kept = await records.current()?.store.keptPin.read();
    if (kept) await pin.make(person, kept, raw);
    const found = await keyring.find(person);
    if (!found.ok || found.enrolled.isEscrowed || closed.aborted) return;
    const copy = { keyId: raw.keyId, key: toBase64url(raw.bytes) };
    raw.bytes.fill(0);
    // An office that never answers must not keep a copy of the key in the memory of a locked page.
    const isHanded = await escrowOf(me).hand(copy, closed);
    if (isHanded) await keyring.noteEscrowed(person);
  } catch {
    // The disk or the office refused: the passphrase opens as ever, and the next unlock tries again.
  } finally {
    raw.bytes.fill(0);
  }
}
