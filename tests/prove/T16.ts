// T16, a request from another site: or from an address bar: every route refuses it, and nothing is changed.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "every route refuses what a page of another site asks, and an address that somebody types",
  run: () => runSync("server-rights"),
};
