// T9, script in a note: the story of `npm test` with all two hundred texts in every field of every kind.
import type { Proof } from "./proof.ts";
import { runStories } from "./run-tests.ts";

export const proof: Proof = {
  claim: "what somebody wrote is text on every screen",
  run: () => runStories(["script-in-a-note"], { SATCHEL_PROVE: "T9" }),
};
