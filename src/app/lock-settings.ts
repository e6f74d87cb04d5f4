import { createEffect, createRoot, createSignal, on, type Accessor } from "solid-js";
import type { KeyChange, LockSettings } from "../casework/lock-settings.tsx";
import type { RecordId } from "../records/fields.ts";
import { keepOpenForms } from "../store/open-forms.ts";
import type { Enrolled } from "../store/sealing/keyring.ts";
import { pinFault } from "./lock/pin-copy.ts";
import { idleMinutesOf, type OpenRecords } from "./open-records.ts";
import type { OpenedStore, SessionSeams } from "./session-seams.ts";

/** Locking by hand, and what unlocks besides the passphrase, for whoever's records are open. */
export function makeLockSettings(
  seams: SessionSeams,
  records: OpenRecords,
  enrolled: Accessor<Enrolled | null>,
  lookUp: (person: RecordId) => Promise<void>,
): LockSettings {
  const { keyring, pin, passkeys } = seams;
  const [hasPin, setHasPin] = createSignal(false);
  const here = (): OpenedStore => {
    const opened = records.current();
    // Only screens over open records get these settings.
    if (!opened) throw new Error("nobody's records are open");
    return opened;
  };
  const person = (): RecordId => here().store.me.person;

  createRoot(() => {
    createEffect(
      on(records.current, (opened) => {
        setHasPin(false);
        void opened?.store.keptPin.read().then((kept) => setHasPin(kept !== null));
      }),
    );
  });

  return {
    lock: async () => {
      if (!(await keepOpenForms())) return false;
      await records.lockAll();
      return true;
    },
    lockAnyway: () => void records.lockAll(),
    idleMinutes: () => {
      const opened = records.current();
      return opened ? idleMinutesOf(opened) : 0;
    },
    hasPin,
    setPin: async (passphrase, typed): Promise<KeyChange> => {
      const fault = pinFault(typed);
      if (fault) return { ok: false, refusal: fault };
      const of = person();
      let isMade = false;
      const unlocked = await keyring.unlockByPassphrase({
        person: of,
        passphrase,
        withRaw: async (raw) => {
          isMade = await pin.make(of, typed, raw);
        },
      });
      if (!unlocked.ok) return unlocked;
      if (!isMade) return { ok: false, refusal: "no-memory" };
      await here().store.keptPin.write(typed);
      setHasPin(true);
      return { ok: true };
    },
    removePin: async () => {
      pin.drop();
      setHasPin(false);
      await here().store.keptPin.write(null);
    },
    mayUsePasskey: passkeys.isOffered,
    hasPasskey: () => (enrolled()?.passkeys.length ?? 0) > 0,
    addPasskey: async (passphrase): Promise<KeyChange> => {
      const { me } = here().store;
      const name = `${me.name.given} ${me.name.family}`.trim();
      const made = await passkeys.add({ email: me.email, name });
      if (!made.ok) return { ok: false, refusal: `passkey-${made.refusal}` };
      const { credentialId, salt, output } = made;
      const of = { person: me.person, passphrase };
      const done = await keyring.addPasskey({ ...of, credentialId, salt, prfOutput: output });
      await lookUp(me.person);
      return done.ok ? { ok: true } : done;
    },
    removePasskeys: async () => {
      for (const { credentialId } of enrolled()?.passkeys ?? []) {
        await keyring.removePasskey(person(), credentialId);
      }
      await lookUp(person());
    },
    changePassphrase: async (from, to) => {
      const done = await keyring.changePassphrase({ person: person(), passphrase: from, to });
      return done.ok ? { ok: true } : done;
    },
  };
}
