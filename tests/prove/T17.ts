// T17, a stolen cookie jar: refused at its first refresh on another device.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "stolen cookies are refused at their first refresh on another device",
  run: () => runSync("server-sessions"),
};
