import type { Accessor } from "solid-js";
import type { LockSettings } from "../casework/lock-settings.tsx";
import type { Escrow } from "../office/escrow.ts";
import type { LeftWork } from "../office/left-work.ts";
import type { Office } from "../office/office.ts";
import type { PersonSession } from "../office/person-session.tsx";
import type { PersonStanding } from "../office/standings.ts";
import type { RecordId } from "../records/fields.ts";
import type { Me } from "../records/signed-in.ts";
import type { DataKey } from "../store/sealing/data-key.ts";
import type { Enrolled, Keyring } from "../store/sealing/keyring.ts";
import type { Store } from "../store/store.ts";
import type { LockWatch } from "./lock/lock-watch.ts";
import type { Passkeys } from "./lock/passkey.ts";
import type { PinCopy } from "./lock/pin-copy.ts";
import type { Remembered } from "./remembered.ts";
import type { ReplacePage } from "./replace-page.ts";
import type { SessionState } from "./session-state.ts";
import type { TakingAway } from "./taking-away.ts";
import type { Unlocking } from "./unlocking.ts";

/** Signing in, unlocking, locking and leaving on this device; each person has databases and a key of her own. */
export interface Session extends Unlocking {
  state: Accessor<SessionState>;
  /** What may be known of a locked person's key: passkeys, and how long the next try waits. */
  enrolled: Accessor<Enrolled | null>;
  warning: LockWatch["warning"];
  lockSettings: LockSettings;
  /** Who works on this tablet, whoever unlocked last first. */
  people: () => readonly Me[];
  /** How many of her records wait, counted outside the seal. */
  waiting: (person: RecordId) => number;
  /** The page before this one used its PINs up. */
  isPinSpent: Accessor<boolean>;
  /** Her tablet is out of use, and takes one more unlock to hand in what waits. */
  isRetired: TakingAway["isRetired"];
  /**
   * Hands in what was left here, asks the office whether anybody's records must go from this browser, and does it; false
   * when it was not reached for all of that.
   */
  heedOffice: () => Promise<boolean>;
  /** Removes what a removal left behind that was cut off in its middle. */
  sweep: () => Promise<void>;
  signIn: Office["signIn"];
  /** Makes the first administrator of an empty installation and lets her in. */
  beginInstallation: Office["firstAdministrator"];
  forgotPassphrase: () => void;
  /** Back to her locked page, from wherever there was no way on. */
  back: () => void;
  /** Gives up what cannot be opened any more, and begins with nothing. */
  beginAnew: () => Promise<void>;
  someoneElse: () => void;
  switchTo: (person: Me) => void;
  sealUnsent: PersonSession["sealUnsent"];
  /**
   * Leaves this person's records sealed on the tablet, and what waits as parcels that the office gets at the next
   * contact; asks nothing, so the caller asks first.
   */
  signOut: () => Promise<void>;
}

/** A person's open store, and how its sync is told to begin, to go on or to stop. */
export interface OpenedStore {
  store: Store;
  start: () => void;
  /** She signed in again: send and receive at once. */
  resume: () => void;
  /** What the office does not have yet, sealed for it; null where this tablet cannot seal. */
  sealUnsent: PersonSession["sealUnsent"];
  /** Ends sync and writes what only memory has: enough where the page ends with it. */
  writeOut: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A person's store before her key is there. */
export interface OpenAhead {
  open: (dataKey: DataKey) => Promise<OpenedStore>;
  /** Her key did not come, or the store did not open; resolves when everything is closed. */
  drop: () => Promise<unknown>;
}

/** What a session takes from its surroundings. */
export interface SessionSeams extends ReplacePage {
  office: Office;
  escrowOf: (me: Me) => Escrow;
  device: RecordId;
  keyring: Keyring;
  /** What her parcels are signed with, and her sign-ins are bound to. */
  forgetDeviceKey: (email: string) => Promise<void>;
  /** What people left unsent here when they signed out. */
  leftWork: LeftWork;
  /** How everybody with a device key here stands with the office; null when it was not reached. */
  standings: () => Promise<PersonStanding[] | null>;
  /** Whether her records are open in some tab and follow the office by themselves. */
  isAtWork: (person: RecordId) => Promise<boolean>;
  /** The small habits of people of this tablet. */
  forgetHabits: (isGone: (person: RecordId) => boolean) => void;
  /** Clears all that the browser keeps of this app; `released` is when this page has let go of it. */
  clearTablet: (released: Promise<unknown>) => Promise<void>;
  pin: PinCopy;
  passkeys: Passkeys;
  /** Begins to open her store: most of it needs no key. */
  openAhead: (me: Me) => OpenAhead;
  remembered: Remembered;
  isSecure: boolean;
  /** Never runs backwards (`store/steady-clock.ts`). */
  clock: () => number;
}
