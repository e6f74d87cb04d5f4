// T2, left unlocked: at the idle limit nothing of a client is in the page; after a sleep it is locked before it is painted.
import type { Proof } from "./proof.ts";
import { runStories } from "./run-tests.ts";

export const proof: Proof = {
  claim: "a tablet that was left alone shows nothing of a client",
  run: () => runStories(["idle-lock", "enrolment", "unlock", "pin-and-passkey"]),
};
