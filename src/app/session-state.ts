import type { Me } from "../records/signed-in.ts";
import type { Store } from "../store/store.ts";
import type { TakenAway } from "../store/taken-away.ts";

/** Where the app stands with the person in front of it. */
export type SessionState =
  | { is: "starting" }
  /** Not a secure context: the browser refuses offline storage here. */
  | { is: "insecure" }
  | { is: "signed-out" }
  /** Signed in and without a key on this tablet: she chooses a passphrase. `again`: she forgot the last one. */
  | { is: "enrolment"; me: Me; again: boolean }
  /** Her records are sealed. `byPin`: this page still has her key under her PIN. */
  | { is: "locked"; me: Me; byPin: boolean }
  /** She forgot her passphrase and signs in, so that the office gives its copy of the key. */
  | { is: "forgotten"; me: Me }
  /** The office has no copy either: what is sealed here stays so. */
  | { is: "key-lost"; me: Me }
  /** Unlocked after too long without the office: a sign-in comes before the records. */
  | { is: "past-limit"; me: Me }
  /** The screens have gone, the page is about to. */
  | { is: "leaving" }
  /** The office takes her access from this tablet: what was hers is removed, what waits is handed in first. */
  | { is: "taken-away"; why: TakenAway; isHandingIn: boolean }
  /** The tablet's storage would not open. */
  | { is: "storage-failed" }
  /** Partner users and program staff: their screens keep nothing on the device. */
  | { is: "outside"; me: Me }
  | { is: "open"; store: Store };
