// T16, a request from another site: every changing route refuses it, and nothing is changed.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "every changing route refuses what a page of another site sends",
  run: () => runSync("server-rights"),
};
