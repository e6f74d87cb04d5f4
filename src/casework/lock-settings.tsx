import { createContext, useContext, type Accessor, type JSX } from "solid-js";
import type { KeyRefusal } from "../store/sealing/keyring.ts";

/** What came of changing how this tablet unlocks. */
export type KeyChange =
  | { ok: true }
  | KeyRefusal
  | { ok: false; refusal: "not-digits" | "too-simple" | "passkey-not-given" | "passkey-no-prf" };

/** How this tablet locks and unlocks for the person whose records are open. */
export interface LockSettings {
  /** Locks now, every tab of hers. False when a form could not be kept: nothing is locked then. */
  lock: () => Promise<boolean>;
  lockAnyway: () => void;
  /** Minutes without a touch after which it locks by itself. */
  idleMinutes: Accessor<number>;
  hasPin: Accessor<boolean>;
  /** The passphrase is asked for, because the open key cannot be read out. */
  setPin: (passphrase: string, pin: string) => Promise<KeyChange>;
  removePin: () => Promise<void>;
  mayUsePasskey: boolean;
  hasPasskey: Accessor<boolean>;
  addPasskey: (passphrase: string) => Promise<KeyChange>;
  removePasskeys: () => Promise<void>;
  changePassphrase: (from: string, to: string) => Promise<KeyChange>;
}

const LockSettingsContext = createContext<LockSettings>();

/** Hands locking to the screens beneath. */
export function LockSettingsProvider(props: {
  settings: LockSettings;
  children: JSX.Element;
}): JSX.Element {
  return (
    // A provider keeps the value it is made with.
    // oxlint-disable-next-line solid/reactivity
    <LockSettingsContext.Provider value={props.settings}>
      {props.children}
    </LockSettingsContext.Provider>
  );
}

/** Locking, and what unlocks. Calling it outside `LockSettingsProvider` is a bug. */
export function useLockSettings(): LockSettings {
  const settings = useContext(LockSettingsContext);
  if (!settings) throw new Error("useLockSettings outside LockSettingsProvider");
  return settings;
}
