// T14, a forged author: whoever is signed in wrote it, whatever a message says; that it said otherwise is written down.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "the stored author is the session's, and a mismatch is in the audit",
  run: () => runSync("server-audit"),
};
