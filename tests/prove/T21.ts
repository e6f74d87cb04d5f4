// T21, tampered files of the app: a new version of which one byte differs does not install, and the old one serves.
import type { Proof } from "./proof.ts";
import { runStories } from "./run-tests.ts";

export const proof: Proof = {
  claim: "a tampered version does not install, and the old one serves",
  run: () => runStories(["update"]),
};
