// T13, consent that ends: mail that waits is stopped, whatever ends the release and however long the mail has waited.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "nothing is sent on a release that ended or was taken back, and its author is told",
  run: () => runSync("server-outgoing"),
};
